/** Rows of the register and the facts that the rules know, in both directions. */
import type { Fact, FactWords, InspectionAnswer, InspectionRequest } from '../domain/register/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

const factColumns = pick(
  shapes.register_facts,
  'seq',
  'person',
  'kind',
  'day',
  'details',
  'supersedes',
  'knownAt',
  'by',
  'reason',
  'wordsHash',
);

/** A fact with its words beside it; `words` is empty when there are none (any more). */
export const factShape = { ...factColumns, words: '' } as const;

/** The columns of `factShape` from `register_facts` and `register_words`. */
export const FACT_ROWS =
  'SELECT f.seq, f.person, f.kind, f.day, f.details, f.supersedes, f.knownAt, f.by, f.reason, f.wordsHash, ' +
  "COALESCE(w.words, '') AS words FROM register_facts AS f LEFT JOIN register_words AS w ON w.fact = f.seq";

export function factOf(row: RowOf<typeof factShape>): Fact {
  const { seq, person, kind, day, details, supersedes, knownAt, by, reason, wordsHash, words } = row;
  return {
    seq,
    person,
    kind,
    on: day,
    data: JSON.parse(details) as object,
    supersedes,
    knownAt: neededInstant(knownAt),
    by,
    reason,
    words: words === '' ? null : (JSON.parse(words) as FactWords),
    erased: wordsHash !== '' && words === '',
  } as unknown as Fact;
}

/** A fact as its row: `wordsHash` is the digest of salt and words, empty when it has no words. */
export function factRow(fact: Fact, wordsHash: string): NewRow<'register_facts'> {
  const { seq, person, kind, on: day, supersedes, knownAt, by, reason } = fact;
  const details = JSON.stringify(fact.data);
  return { seq, person, kind, day, details, supersedes, knownAt: dateText(knownAt), by, reason, wordsHash };
}

/** What the digest of a fact's words is made of. */
export const wordsText = (words: FactWords): string => JSON.stringify(words);

/** The words of a fact as their row. */
export function wordsRow(
  { seq, person }: Pick<Fact, 'seq' | 'person'>,
  words: FactWords,
  salt: string,
): NewRow<'register_words'> {
  return { fact: seq, person, words: wordsText(words), salt };
}

/** How words are sealed: a digest in hexadecimal, and a salt for each fact. */
export interface Seal {
  readonly digest: (text: string) => string;
  readonly saltOf: (fact: Fact) => string;
}

/** A fact as its rows: its own, and that of its words when it has some. */
export function factRows(fact: Fact, { digest, saltOf }: Seal) {
  const { words } = fact;
  if (!words) return { fact: factRow(fact, ''), words: null };
  const salt = saltOf(fact);
  return { fact: factRow(fact, digest(salt + wordsText(words))), words: wordsRow(fact, words, salt) };
}

export const requestShape = shapes.register_requests;
export const answerShape = shapes.register_answers;

export function requestOf(row: RowOf<typeof requestShape>): InspectionRequest {
  const { id, member, purpose, askedAt, answerBy } = row;
  return { id, member, purpose, askedAt: neededInstant(askedAt), answerBy };
}

export function requestRow({
  member,
  purpose,
  askedAt,
  answerBy,
}: Omit<InspectionRequest, 'id'>): NewRow<'register_requests'> {
  return { member, purpose, askedAt: dateText(askedAt), answerBy };
}

export function answerOf(row: Omit<RowOf<typeof answerShape>, 'id'>): InspectionAnswer {
  const { request, granted, untilOn, reason, by, at } = row;
  return { request, granted, untilOn: untilOn === '' ? null : untilOn, reason, by, at: neededInstant(at) };
}

export function answerRow(answer: InspectionAnswer): NewRow<'register_answers'> {
  const { request, granted, untilOn, reason, by, at } = answer;
  return { request, granted, untilOn: untilOn ?? '', reason, by, at: dateText(at) };
}
