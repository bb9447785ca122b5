// Which rulebook counts. A motion is decided by the rules that members could read when they were told about
// it: the version in force on the day of its notice, even if the rules change before the vote closes.

import {
  divideDown,
  londonDate,
  poundsText,
  shareParts,
  type Instant,
  type RuleEntry,
  type RuleValue,
} from '../kernel/index.ts';
import type { Language, Rulebook } from './rulebook.ts';

/** A rulebook, or one section of it, by the day it came into force. */
export type Versioned = Pick<Rulebook, 'version'>;

/** The rulebook in force at a moment: the newest one whose day has come. Undefined before the first. */
export function rulebookAt<Book extends Versioned>(
  rulebooks: readonly Book[],
  instant: Instant,
): Book | undefined {
  const today = londonDate(instant);
  let newest: Book | undefined;
  for (const rulebook of rulebooks) {
    if (rulebook.version > today) continue;
    if (newest === undefined || rulebook.version > newest.version) newest = rulebook;
  }
  return newest;
}

/** The rulebook with this version, as a motion names it. */
export function rulebookVersion<Book extends Versioned>(
  rulebooks: readonly Book[],
  version: string,
): Book | undefined {
  return rulebooks.find((rulebook) => rulebook.version === version);
}

/** What a rule says in plain words, with its number filled in. */
export function ruleWords(entry: RuleEntry<RuleValue>, language: Language): string {
  const number = typeof entry.value === 'number' ? Math.abs(entry.value) : 0;
  const [part, whole] = entry.unit === 'share' ? shareParts(String(entry.value)) : [0, 0];
  const named = Object.entries(typeof entry.value === 'object' ? entry.value : {});
  const said = named.reduce(
    (words, [key, each]) => words.split(`{${key}}`).join(String(each)),
    entry[language],
  );
  return said
    .split('{value}')
    .join(String(entry.value))
    .split('{hours}')
    .join(String(divideDown(number, 60)))
    .split('{pounds}')
    .join(poundsText(number))
    .split('{part}')
    .join(String(part))
    .split('{whole}')
    .join(String(whole));
}

/** How a rule is named in a sentence: 'Rule 7.2', 'Rheol 7.2'. */
export function ruleName(rule: string, language: Language): string {
  return `${language === 'cy' ? 'Rheol' : 'Rule'} ${rule}`;
}
