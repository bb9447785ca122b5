// A key that three tellers hold together. They make it on an offline page: each keeps a part, any two parts make the key,
// and no part ever comes to the server. Here is when a vote may be held so, who can be such a teller, and how far the key
// is: entered by one, confirmed by another, tried with every pair of parts. Without all that the vote does not open.

import {
  DAY,
  onlyRefusals,
  refusal,
  settle,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import type { OfficeKey } from '../membership/index.ts';
import type { SealedAct } from './acts.ts';
import { bytesOfHex } from './envelope.ts';
import { BALLOT_BYTES } from './ballot.ts';

const TELLERS = 3;

/** Two parts are tried together: all pairs there are. */
export const pairs = ['12', '13', '23'] as const;
export type Pair = (typeof pairs)[number];

/** Somebody who is proposed as a teller of a vote. */
export interface ProposedTeller {
  readonly id: Id;
  /** Their offices now. */
  readonly offices: readonly OfficeKey[];
  /** True for who moved or seconded the motion, or stands in the vote. */
  readonly concerned: boolean;
}

function tellerRefusal({ offices, concerned }: ProposedTeller): Refusal | null {
  if (!offices.includes('teller')) return refusal('teller-no-teller', 'tellers');
  // Who looks after the server could see what the server sees: they must not have a part as well.
  if (offices.includes('steward')) return refusal('teller-steward', 'tellers');
  return concerned ? refusal('teller-concerned', 'tellers') : null;
}

/** Refuses `tellers-three`, `teller-no-teller`, `teller-steward`, `teller-concerned`. */
export function nameTellers(proposed: readonly ProposedTeller[]): Result<readonly Id[]> {
  const ids = [...new Set(proposed.map(({ id }) => id))];
  const refusals = onlyRefusals([
    ids.length === TELLERS && proposed.length === TELLERS ? null : refusal('tellers-three', 'tellers'),
    ...proposed.map(tellerRefusal),
  ]);
  const codes = new Map(refusals.map((each) => [each.code, each]));
  return settle([...codes.values()], () => ids);
}

/** How far the key of a vote is, worked out from the rows of what happened. */
export interface TellersKey {
  readonly keyId: string;
  readonly publicKey: string;
  /** Which of the three entered it. */
  readonly enteredBy: Id;
  readonly confirmedBy: Id | null;
  /** The pairs of parts that opened their envelope. */
  readonly tried: readonly Pair[];
}

/** named: nobody has entered a key. entered: a second teller compares it. confirmed: pairs are tried. ready: all were. */
export type KeyStage = 'named' | 'entered' | 'confirmed' | 'ready';

export function keyStage(key: TellersKey | null): KeyStage {
  if (!key) return 'named';
  if (key.confirmedBy === null) return 'entered';
  return pairs.every((pair) => key.tried.includes(pair)) ? 'ready' : 'confirmed';
}

/** Of a count that was handed in only its digest is kept. */
export interface HandedCount {
  readonly teller: Id;
  readonly digest: string;
}

const withCount = (handed: readonly HandedCount[], one: HandedCount): HandedCount[] => [
  ...handed.filter(({ teller }) => teller !== one.teller),
  one,
];

/** What the acts of a vote say of its tellers. */
export interface TellersCourse {
  /** The three, in the order in which they were named. */
  readonly tellers: readonly Id[];
  readonly key: TellersKey | null;
  /** When they were told that the key is missing; null when they were not. */
  readonly remindedAt: Instant | null;
  /** When they were last called to open the box. */
  readonly calledAt: Instant | null;
  /** The first count of this round. */
  readonly first: HandedCount | null;
  /** The last count of each teller who handed one in, whatever became of it. */
  readonly handed: readonly HandedCount[];
  /** What every digest of a count is taken over besides the count: few counts are possible. Empty before the first. */
  readonly salt: string;
  /** How often two counts differed. */
  readonly differed: number;
}

/** What the course is after one more act. */
function after(course: TellersCourse, { kind, facts, by, at }: SealedAct): TellersCourse {
  const { key, differed } = course;
  switch (kind) {
    case 'key-entered': {
      const { keyId, publicKey } = facts as { readonly keyId: string; readonly publicKey: string };
      return { ...course, key: { keyId, publicKey, enteredBy: by, confirmedBy: null, tried: [] } };
    }
    case 'key-confirmed':
      return { ...course, key: { ...key!, confirmedBy: by } };
    case 'key-tried':
      return { ...course, key: { ...key!, tried: [...key!.tried, facts['pair'] as Pair] } };
    case 'key-reminded':
      return { ...course, remindedAt: at };
    case 'tellers-called':
      return { ...course, calledAt: at };
    case 'count-handed-in': {
      const one = { teller: by, digest: facts['digest'] as string };
      const salt = String(facts['salt'] ?? course.salt);
      return { ...course, first: one, handed: withCount(course.handed, one), salt };
    }
    case 'counts-differ': {
      const one = { teller: by, digest: facts['digest'] as string };
      return { ...course, first: null, handed: withCount(course.handed, one), differed: differed + 1 };
    }
    default:
      return course;
  }
}

/** Reads them; null for a vote whose key no tellers hold. */
export function tellersCourse(acts: readonly SealedAct[]): TellersCourse | null {
  const named = acts.findIndex(({ kind }) => kind === 'tellers-named');
  if (named === -1) return null;
  const tellers = acts[named]!.facts['tellers'] as readonly Id[];
  const none = { key: null, remindedAt: null, calledAt: null, first: null, handed: [], salt: '' };
  const start = { tellers, ...none, differed: 0 };
  return acts.slice(named + 1).reduce<TellersCourse>(after, start);
}

export interface KeyStep {
  readonly course: Pick<TellersCourse, 'tellers' | 'key'>;
  /** True from the opening of the vote on: then its key stays as it is. */
  readonly opened: boolean;
  readonly caller: Id;
}

const stepRefusals = ({ course, opened, caller }: KeyStep): (Refusal | null)[] => [
  course.tellers.includes(caller) ? null : refusal('teller-not-named'),
  opened ? refusal('vote-already-open') : null,
];

/** Entering a key; another may take its place until the vote opens. Refuses `teller-not-named`, `vote-already-open`. */
export const enterKey = (step: KeyStep): Result<null> => settle(onlyRefusals(stepRefusals(step)), () => null);

/**
 * A second teller types the number of the key from the paper. Refuses `teller-not-named`, `vote-already-open`,
 * `key-not-entered`, `key-own`, `key-other`, `key-confirmed`.
 */
export function confirmKey(step: KeyStep, typed: string): Result<null> {
  const { caller } = step;
  const { key } = step.course;
  const refusals = onlyRefusals([
    ...stepRefusals(step),
    key ? null : refusal('key-not-entered'),
    key?.enteredBy === caller ? refusal('key-own') : null,
    key && key.confirmedBy !== null ? refusal('key-confirmed') : null,
    key && key.keyId !== typed ? refusal('key-other', 'keyId') : null,
  ]);
  return settle(refusals, () => null);
}

/**
 * What a pair of parts found in its envelope is typed. Refuses `teller-not-named`, `vote-already-open`,
 * `key-not-confirmed`, `key-answer-wrong`.
 */
export function tryPair(step: KeyStep, typed: string, expected: string | null): Result<null> {
  const refusals = onlyRefusals([
    ...stepRefusals(step),
    ['named', 'entered'].includes(keyStage(step.course.key)) ? refusal('key-not-confirmed') : null,
    expected !== null && typed !== expected ? refusal('key-answer-wrong', 'answer') : null,
  ]);
  return settle(refusals, () => null);
}

/** When a vote opens with this key: not before it is ready. A vote whose key is the server's waits for none. */
export const keyIsReady = (course: Pick<TellersCourse, 'key'> | null): boolean =>
  course === null || keyStage(course.key) === 'ready';

/** How many days before a vote opens its tellers and the secretary are told that the key is still missing. */
const REMINDED = 2 * DAY;
export const keyReminderFrom = (opensAt: Instant): Instant => opensAt - REMINDED;

/** After so long two tellers who have not handed in are told again, and the chair and the secretary with them. */
const CALLED_AGAIN = 7 * DAY;
/** True when the tellers of a box that can be opened are to be called, given when they were called last. */
export const callIsDue = (lastCalledAt: Instant | null, now: Instant): boolean =>
  lastCalledAt === null || now >= lastCalledAt + CALLED_AGAIN;

// The envelopes of the trial.

/** How many digits a pair finds in its envelope. */
const ANSWER_DIGITS = 6;

/** What the envelope of a pair is sealed for (HPKE's `info`). No envelope of a vote opens as one of a trial. */
export const trialInfo = (vote: Id, pair: Pair, keyId: string): string =>
  JSON.stringify(['common-care trial of a key', 1, vote, pair, keyId]);

/** The paper of a trial, in hex digits, as long as every paper: the answer and nothing else. */
export const trialPaper = (answer: string): string =>
  [...answer]
    .map((digit) => digit.charCodeAt(0).toString(16))
    .join('')
    .padEnd(BALLOT_BYTES * 2, '0');

/** The answer on the paper of a trial; null when it is none. */
export function trialAnswer(paper: string): string | null {
  const bytes = bytesOfHex(paper);
  const answer = String.fromCharCode(...bytes.slice(0, ANSWER_DIGITS));
  const rest = bytes.slice(ANSWER_DIGITS);
  return /^\d{6}$/.test(answer) && rest.every((byte) => byte === 0) ? answer : null;
}
