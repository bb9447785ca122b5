/**
 * The sentences of minutes in words. People stand in them by number, so that a sentence can be fixed for good and a name
 * beside it can still become another when somebody is erased.
 */
import cy from '../../../content/messages/cy/minutes-record.json';
import en from '../../../content/messages/en/minutes-record.json';
import rulesCy from '../../../content/messages/cy/meeting-rules.json';
import rulesEn from '../../../content/messages/en/meeting-rules.json';
import type { Id } from '../../../src/domain/kernel/index.ts';
import {
  isRead,
  type BothWords,
  type FixedPart,
  type LineKey,
  type LineValue,
  type MinutesLine,
  type Spoken,
  type StandingLine,
  type StandingPart,
} from '../../../src/domain/minutes/index.ts';
import { dayWords, momentWords, timeWords } from '../../../src/lib/format.ts';
import { reasonRule, reasonWords } from '../../../src/lib/reason-words.ts';
import { fill, type Message } from '../../../src/lib/words.ts';

type Language = 'en' | 'cy';
const words: Record<Language, Readonly<Record<LineKey, Message>>> = { en, cy };
const rules = { en: rulesEn, cy: rulesCy };

/** Stands before and after the number of a person while a sentence is filled in; no words that people type have it. */
const MARK = '\u0001';
const unmarked = (text: string): string => text.split(MARK).join('');

/** The words in a language; the English where there is no Welsh. */
const inLanguage = (language: Language, { en: english, cy: welsh }: BothWords): string =>
  unmarked(language === 'cy' && welsh.trim() !== '' ? welsh : english);

/** Numbers people from 1, in the order in which they come. */
export class Numbered {
  readonly ids: Id[] = [];
  of(id: Id): number {
    const at = this.ids.indexOf(id);
    return at >= 0 ? at + 1 : this.ids.push(id);
  }
}

const personMark = (people: Numbered, id: Id): string => `${MARK}${people.of(id)}${MARK}`;

function valueWords(language: Language, people: Numbered, value: LineValue): string | number {
  if (typeof value === 'number') return value;
  if (isReason(value)) return reasonWords(language, rules[language], value.reason);
  if ('person' in value) return personMark(people, value.person);
  if ('people' in value) return value.people.map((id) => personMark(people, id)).join(', ');
  if ('at' in value) return momentWords(language, value.at);
  if ('time' in value) return timeWords(language, value.time);
  if ('on' in value) return dayWords(language, value.on);
  if ('key' in value) return fill(language, words[language][value.key]);
  return inLanguage(language, value.words);
}

const isReason = (value: LineValue): value is Extract<LineValue, { reason: unknown }> =>
  typeof value !== 'number' && 'reason' in value;

/** A filled-in text, taken apart at its marks. */
const spoken = (text: string): Spoken =>
  text
    .split(MARK)
    .map((part, at) => (at % 2 === 1 ? Number(part) : part))
    .filter((part) => part !== '');

/** What the record says, in words. */
export function recordSpoken(language: Language, people: Numbered, line: MinutesLine): Spoken {
  const params = Object.entries(line.params).flatMap(([name, value]) => [
    [name, valueWords(language, people, value)],
    ...(isReason(value) ? [['rule', reasonRule(language, value.reason)]] : []),
  ]);
  const said = fill(
    language,
    words[language][line.key],
    Object.fromEntries(params) as Record<string, string>,
  );
  return spoken(said);
}

function lineSpoken(language: Language, people: Numbered, line: StandingLine) {
  const recorded = line.recorded && recordSpoken(language, people, line.recorded);
  if (line.words === null) return { id: line.id, text: recorded ?? [], recorded: null };
  return { id: line.id, text: [inLanguage(language, line.words)], recorded };
}

/** All of the minutes in one language. */
export const partsSpoken = (
  language: Language,
  people: Numbered,
  parts: readonly StandingPart[],
): FixedPart[] =>
  parts.map(({ item, title, lines }) => ({
    item,
    title: inLanguage(language, title),
    lines: lines.filter(isRead).map((line) => lineSpoken(language, people, line)),
  }));
