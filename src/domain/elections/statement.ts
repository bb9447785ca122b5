// What candidates say, and in which order it is read: the same length for all, counted in words, in English and in Welsh;
// shown in an order of its own for each reader, so that nobody is always first, and by name on paper.

import { onlyRefusals, refusal, sortedBy, type Id, type Refusal } from '../kernel/index.ts';
import { isAlive, type NominationState } from './nomination.ts';
import type { ElectionRules } from './rules.ts';

export interface Statement {
  readonly en: string;
  readonly cy: string;
}

/** How many words a text has. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** Why a statement cannot be kept. Codes: `statement-missing`, `statement-long` (`words`, `most`). */
export function whyNotStatement(rules: ElectionRules, { en, cy }: Statement): Refusal[] {
  const most = rules.statementWords.value;
  const long = (text: string, field: string): Refusal | null =>
    wordsIn(text) > most ? refusal('statement-long', field, { words: wordsIn(text), most }) : null;
  return onlyRefusals([
    wordsIn(en) + wordsIn(cy) === 0 ? refusal('statement-missing', 'en') : null,
    long(en, 'en'),
    long(cy, 'cy'),
  ]);
}

/** Why a candidate cannot write now. Codes: `nomination-unknown` for another's, `nomination-over`, `statement-late`. */
export function whyNotSaid(asked: { state: NominationState; own: boolean; settled: boolean }): Refusal[] {
  if (!asked.own) return [refusal('nomination-unknown')];
  return onlyRefusals([
    isAlive(asked.state) ? null : refusal('nomination-over'),
    asked.settled ? refusal('statement-late') : null,
  ]);
}

/** Why a reply cannot be given: by candidates who agreed, once. Codes: `nomination-over`, `reply-there`, `questions-over`. */
export function whyNotReplied(asked: {
  /** The state of their own nomination; null for none. */
  state: NominationState | null;
  there: boolean;
  over: boolean;
}): Refusal[] {
  const { state, there, over } = asked;
  return onlyRefusals([
    state !== null && isAlive(state) && state !== 'proposed' ? null : refusal('nomination-over'),
    there ? refusal('reply-there') : null,
    over ? refusal('questions-over') : null,
  ]);
}

/**
 * The candidates in the order of one reader: by the digest of reader and candidate, so that it stays the same for them
 * and is another for the next. `digestOf` gives a text's digest.
 */
export const inReadersOrder = <Candidate extends { readonly id: Id }>(
  candidates: readonly Candidate[],
  reader: Id,
  digestOf: (text: string) => string,
): Candidate[] => sortedBy(candidates, ({ id }) => digestOf(`${reader} ${id}`));

/** Letters as a list of names has them: accents and case move nobody. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The candidates as the paper has them: by the last word of the name, then the whole of it, then the id. */
export const inPaperOrder = <Candidate extends { readonly id: Id; readonly name: string }>(
  candidates: readonly Candidate[],
): Candidate[] =>
  sortedBy(candidates, ({ id, name }) => {
    const words = plain(name).trim().split(/\s+/);
    return [words[words.length - 1], ...words, id].join(' ');
  });

/** Why a question cannot be asked. Codes: `questions-over`, `questions-enough` (`most`). */
export const whyNotAsked = (
  rules: ElectionRules,
  { mine, over }: { mine: number; over: boolean },
): Refusal[] =>
  onlyRefusals([
    over ? refusal('questions-over') : null,
    mine < rules.questionsEach.value
      ? null
      : refusal('questions-enough', null, { most: rules.questionsEach.value }),
  ]);
