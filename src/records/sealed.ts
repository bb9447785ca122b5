/** Rows of secret votes and the plain values that the rules know, in both directions. */
import { canonicalJson, type Id, type Instant } from '../domain/kernel/index.ts';
import {
  paperText,
  type KeyHolder,
  type OpenedQuestion,
  type OpeningOutcome,
  type Paper,
  type SealedAct,
  type SealedActKind,
  type SealedFacts,
} from '../domain/sealed/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const answersShape = pick(shapes.sealed_answers, 'question', 'answers');

/** That a vote is secret, and the key that its envelopes are sealed for. */
export interface SecretVote {
  readonly motion: Id;
  readonly keyId: string;
  readonly publicKey: string;
  readonly keyHolder: KeyHolder;
  readonly at: Instant;
}

export const secretVoteRow = ({ at, ...vote }: SecretVote): NewRow<'sealed_votes'> => ({
  ...vote,
  at: dateText(at),
});

/** As a command writes it: PocketBase turns the list into JSON. */
export const paperRow = (paper: Paper, digest: string, groupSizes: readonly number[], at: Instant) => ({
  motion: paper.vote,
  paper: paperText(paper),
  digest,
  groupSizes,
  at: dateText(at),
});

export const paperOf = ({ paper }: { readonly paper: string }): Paper => JSON.parse(paper) as Paper;

/** A fixed box. The fingerprints are sorted: they lie in the order of what they say. */
export interface Box {
  readonly motion: Id;
  readonly rollSize: number;
  readonly voted: number;
  readonly fingerprints: readonly string[];
  readonly digest: string;
  readonly objectionsUntil: Instant;
  readonly at: Instant;
}

/** As a command writes it: PocketBase turns the list into JSON. */
export const boxRow = ({ objectionsUntil, at, ...box }: Box) => ({
  ...box,
  objectionsUntil: dateText(objectionsUntil),
  at: dateText(at),
});

export interface Opening {
  readonly motion: Id;
  readonly outcome: OpeningOutcome;
  readonly valid: number;
  readonly spoilt: number;
  readonly at: Instant;
}

export const sealedOpeningRow = ({ at, ...opening }: Opening): NewRow<'sealed_openings'> => ({
  ...opening,
  at: dateText(at),
});

export const answersRow = (motion: Id, { question, answers }: OpenedQuestion, at: Instant) => ({
  motion,
  question,
  answers,
  at: dateText(at),
});

/** A list that stands in a row as JSON. */
export const listOf = (text: string): readonly string[] => JSON.parse(text) as string[];

export const sealedActShape = pick(shapes.sealed_acts, 'number', 'kind', 'facts', 'by', 'at', 'digest');

export const sealedActRow = (motion: Id, { facts, at, ...act }: SealedAct): NewRow<'sealed_acts'> => ({
  motion,
  ...act,
  facts: canonicalJson(facts),
  at: dateText(at),
});

export const sealedActOf = ({ kind, facts, at, ...act }: RowOf<typeof sealedActShape>): SealedAct => ({
  ...act,
  kind: kind as SealedActKind,
  facts: JSON.parse(facts) as SealedFacts,
  at: neededInstant(at),
});
