// What happens in a meeting is written down as acts, numbered from 1, and nothing of it is ever changed. Each act carries
// a digest over the digest before it and its own words: a chain. Whoever changes, takes out or exchanges an act breaks the
// chain, and the chain's head stands on the meeting's page and in its minutes, so that even a chain that was written anew
// is found out. How somebody voted in a secret vote is in no act.

import { canonicalJson, type Id, type Instant } from '../kernel/index.ts';

/** Every kind of act. Each part of a meeting adds its own; a kind never changes its meaning. */
export const actKinds = [
  // the course of the meeting
  'opened',
  'adjourned',
  'resumed',
  'put-off',
  'ended',
  'item-begun',
  // in the room
  'card',
  'asked-to-speak',
  'word-given',
  'word-ended',
  // what is decided
  'hands-counted',
  'poll-asked',
  'poll-taken',
  'declared',
  'amended',
  'easy-written',
  'easy-settled',
  'procedure',
  // its minutes
  'minutes-corrected',
  'minutes-approved',
  // after it
  'regulator-told',
] as const;
export type ActKind = (typeof actKinds)[number];

type Fact = string | number | boolean;
/** Numbers, ids and short words. */
export type ActFacts = Readonly<Record<string, Fact | readonly Fact[]>>;

/** An act before it has its number and its place in the chain. */
export interface NewAct {
  readonly meeting: Id;
  readonly kind: ActKind;
  /** The number of the agenda item; 0 for none. */
  readonly item: number;
  /** The id of what it is about; empty for nothing. */
  readonly about: Id | '';
  readonly facts: ActFacts;
  /** The member who did it; empty for the clock. */
  readonly by: Id | '';
}

export interface MeetingAct extends NewAct {
  /** 1, 2, 3 … within the meeting. */
  readonly number: number;
  readonly at: Instant;
  readonly digest: string;
}

/** SHA-256 of a text, in hex: it comes from whoever calls, because the rules compute nothing that a platform must. */
export type Sha256 = (text: string) => string;

const textOf = ({ digest: _digest, ...act }: Omit<MeetingAct, 'digest'> & { digest?: string }): string =>
  canonicalJson(act);

/** The digest of an act that comes after another; `before` is empty for the first. */
const actDigest = (before: string, act: Omit<MeetingAct, 'digest'>, sha256: Sha256): string =>
  sha256(`${before}\n${textOf(act)}`);

/** The end of the chain: how many acts there are, and the digest that stands for all of them. */
export interface ChainHead {
  readonly number: number;
  readonly digest: string;
}

/** An act with its number and its place in the chain. `last` is null for the first act of a meeting. */
export function nextAct(last: ChainHead | null, act: NewAct, at: Instant, sha256: Sha256): MeetingAct {
  const numbered = { ...act, number: (last?.number ?? 0) + 1, at };
  return { ...numbered, digest: actDigest(last?.digest ?? '', numbered, sha256) };
}

/** The head of a chain; null while nothing has happened. */
export function chainHead(acts: readonly MeetingAct[]): ChainHead | null {
  const last = acts.at(-1);
  return last ? { number: last.number, digest: last.digest } : null;
}

/** missing: no act has this number. changed: it is not what was sealed. swapped: two acts took each other's place. */
export interface ChainFault {
  readonly number: number;
  readonly fault: 'missing' | 'changed' | 'swapped';
}

/** More places than this are broken: looking for exchanges among them tells nobody more. */
const MOST_LOOKED_AT = 12;

type ByNumber = ReadonlyMap<number, MeetingAct>;

/** The acts that do not fit on the one before them. After a missing act nothing can be said of the next. */
function broken(acts: ByNumber, sha256: Sha256): number[] {
  return [...acts.values()]
    .filter((act) => {
      const before = act.number === 1 ? '' : acts.get(act.number - 1)?.digest;
      return before !== undefined && actDigest(before, act, sha256) !== act.digest;
    })
    .map(({ number }) => number);
}

/** The chain with two acts in each other's place: with the digest that each has, or with that of the place. */
function exchanged(acts: ByNumber, one: number, other: number, keepsDigest: boolean): ByNumber {
  const [a, b] = [acts.get(one)!, acts.get(other)!];
  const moved = (act: MeetingAct, to: MeetingAct): MeetingAct => ({
    ...act,
    number: to.number,
    digest: keepsDigest ? act.digest : to.digest,
  });
  return new Map(acts).set(one, moved(b, a)).set(other, moved(a, b));
}

/** Two broken places whose exchange mends both; null when there are none. */
function exchangeThatMends(acts: ByNumber, found: readonly number[], sha256: Sha256) {
  for (const [at, one] of found.entries())
    for (const other of found.slice(at + 1))
      for (const keepsDigest of [true, false]) {
        const mended = exchanged(acts, one, other, keepsDigest);
        const left = broken(mended, sha256);
        if (!left.includes(one) && !left.includes(other)) return { one, other, mended, left };
      }
  return null;
}

/**
 * What is wrong with the chain of a meeting, by the number of the act; empty when nothing is. With `printed`, a head as
 * it once stood on paper, also a chain that was cut short or written anew is found out.
 */
export function chainFaults(
  acts: readonly MeetingAct[],
  sha256: Sha256,
  printed: ChainHead | null = null,
): ChainFault[] {
  let chain: ByNumber = new Map(acts.map((act) => [act.number, act]));
  const last = Math.max(0, printed?.number ?? 0, ...chain.keys());
  const faults: ChainFault[] = [];
  const say = (number: number, fault: ChainFault['fault']): void => {
    if (!faults.some((one) => one.number === number)) faults.push({ number, fault });
  };
  for (let number = 1; number <= last; number += 1) if (!chain.has(number)) say(number, 'missing');
  let found = broken(chain, sha256);
  let mends = found.length <= MOST_LOOKED_AT ? exchangeThatMends(chain, found, sha256) : null;
  while (mends) {
    say(mends.one, 'swapped');
    say(mends.other, 'swapped');
    chain = mends.mended;
    found = mends.left;
    mends = exchangeThatMends(chain, found, sha256);
  }
  for (const number of found) say(number, 'changed');
  const now = printed && chain.get(printed.number);
  if (printed && now && now.digest !== printed.digest) say(printed.number, 'changed');
  return faults.sort((a, b) => a.number - b.number);
}

/**
 * The number of the first act that is missing or is not what was sealed; null when the chain holds. It looks at each act
 * once, so that a page can ask for it; what is wrong with which act `chainFaults` says.
 */
export function chainBreaksAt(
  acts: readonly MeetingAct[],
  sha256: Sha256,
  printed: ChainHead | null = null,
): number | null {
  let before = '';
  for (const [at, act] of acts.entries()) {
    const number = at + 1;
    const isPrinted = printed?.number === number;
    if (act.number !== number || actDigest(before, act, sha256) !== act.digest) return number;
    if (isPrinted && act.digest !== printed.digest) return number;
    before = act.digest;
  }
  return printed !== null && printed.number > acts.length ? acts.length + 1 : null;
}
