// What may be written into the register. New facts are judged together with all that are there: the whole must make
// sense on every day, or none of it is written. All refusals come at once, each with the number of its draft as field.

import {
  isCivilDate,
  isWhole,
  lengthOf,
  londonDate,
  refusal,
  settle,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { believed, lastOf } from './believed.ts';
import type { Fact, FactDraft, FactWords } from './facts.ts';
import { isPassed } from './passing.ts';
import { holdingOf } from './shares.ts';
import { spellsOf } from './spells.ts';

export interface Writing {
  readonly person: Id;
  /** All that the register has about this person. */
  readonly facts: readonly Fact[];
  readonly drafts: readonly FactDraft[];
  /** The number for the first new fact. */
  readonly nextSeq: number;
  readonly by: string;
  readonly now: Instant;
  /** The keys of the co-op's groups. */
  readonly groups: readonly string[];
}

/** The largest amount in pence that one fact may name: ten million pounds. */
export const MOST_PENCE = 1_000_000_000;
const MOST_SHARES = 1_000_000;
const LONGEST = 200;
const MOST_LINES = 8;
/** No fact is older than this: a wrong century is a slip. */
const EARLIEST: CivilDate = '1900-01-01';
const LATEST: CivilDate = '2200-01-01';

const isText = (text: string | undefined): text is string =>
  text !== undefined && text.trim() === text && text !== '' && lengthOf(text) <= LONGEST;

function wordsFault(draft: FactDraft): string | null {
  const { name, lines, address, voice, people = [] }: FactWords = draft.words ?? {};
  if (draft.kind === 'name') return isText(name) ? null : 'register-name-wrong';
  if (draft.kind === 'address') {
    const good = lines && lines.length >= 1 && lines.length <= MOST_LINES && lines.every(isText);
    return good ? null : 'register-address-wrong';
  }
  if (draft.kind === 'electronic') return address === '' || isText(address) ? null : 'email-wrong';
  if (draft.kind === 'voice')
    return draft.data.of === 'person' || (isText(voice) && people.every(isText))
      ? null
      : 'register-voice-missing';
  return null;
}

const isAmount = (pence: number, least: number): boolean =>
  isWhole(pence) && pence >= least && pence <= MOST_PENCE;
const isCount = (shares: number): boolean => isWhole(shares) && shares >= 1 && shares <= MOST_SHARES;

function amountFault({ kind, data }: FactDraft): string | null {
  if (kind === 'shares-issued' || kind === 'shares-withdrawn') {
    if (!isCount(data.shares)) return 'register-shares-wrong';
    return isAmount(data.pence, 0) ? null : 'register-amount-wrong';
  }
  if (kind === 'shares-paid') return isAmount(data.pence, 1) ? null : 'register-amount-wrong';
  if (kind === 'property') return isAmount(data.pence, 0) ? null : 'register-amount-wrong';
  return null;
}

/** What is wrong with a draft by itself; null when nothing is. */
export function draftFault(draft: FactDraft, groups: readonly string[]): string | null {
  if (!isCivilDate(draft.on) || draft.on < EARLIEST || draft.on > LATEST) return 'register-day-wrong';
  if (draft.kind === 'group') {
    const { group, also } = draft.data;
    if (!groups.includes(group) || (also !== undefined && !groups.includes(also))) return 'group-unknown';
  }
  if (draft.kind === 'withdrawn' && !draft.supersedes) return 'register-nothing-to-correct';
  return wordsFault(draft) ?? amountFault(draft);
}

/** What is wrong with the fact that a draft is to take the place of. */
function correctionFault(
  { kind, supersedes = 0 }: FactDraft,
  facts: readonly Fact[],
  now: Instant,
): string | null {
  if (supersedes === 0) return null;
  const old = believed(facts, now).find(({ seq }) => seq === supersedes);
  if (!old) return 'register-already-corrected';
  if (isPassed(old)) return 'register-passed';
  return kind === 'withdrawn' || old.kind === kind ? null : 'register-other-kind';
}

interface TogetherFault {
  readonly seq: number;
  readonly code: string;
}

/** Who is named nowhere, or is in no group, cannot be in the register. */
function missingFaults(facts: readonly Fact[]): TogetherFault[] {
  const entered = lastOf(facts, 'entered');
  if (!entered) return [];
  const say = (kind: 'name' | 'group') =>
    lastOf(facts, kind) ? [] : [{ seq: entered.seq, code: `register-${kind}-missing` }];
  return [...say('name'), ...say('group')];
}

/** What does not fit together once the drafts are in: the number of the fact that does not, and why. */
function togetherFaults(facts: readonly Fact[]): TogetherFault[] {
  const faults: TogetherFault[] = missingFaults(facts);
  let member = false;
  // Who ceases leaves their offices; the end that such a term would have had does no harm after it.
  let [held, left] = [new Set<string>(), new Set<string>()];
  for (const [at, fact] of facts.entries()) {
    const say = (code: string) => faults.push({ seq: fact.seq, code });
    if (fact.kind === 'entered') {
      if (member) say('register-already-member');
      member = true;
    }
    if (fact.kind === 'ceased') {
      if (!member) say('register-not-member');
      member = false;
      [held, left] = [new Set(), new Set([...left, ...held])];
    }
    if (fact.kind === 'office-from') {
      if (!member) say('register-not-member');
      if (held.has(fact.data.office)) say('office-held');
      held.add(fact.data.office);
    }
    if (fact.kind === 'office-until') {
      const { office } = fact.data;
      if (!held.delete(office) && !left.delete(office)) say('office-not-held');
    }
    if (fact.kind === 'shares-withdrawn') {
      const { shares, paidPence } = holdingOf(facts.slice(0, at + 1));
      if (shares < 0 || paidPence < 0) say('register-too-many-shares');
    }
  }
  return faults;
}

/** The facts that the drafts become when nothing speaks against them. */
function factsOf({ person, drafts, nextSeq, by, now }: Writing): Fact[] {
  return drafts.map(
    (draft, at) =>
      ({
        ...draft,
        person,
        seq: nextSeq + at,
        supersedes: draft.supersedes ?? 0,
        knownAt: now,
        by,
        words: draft.words ?? null,
        erased: false,
      }) as Fact,
  );
}

/**
 * Judges drafts for one person against what the register has. Gives the facts to write, or every refusal; `field` is the
 * draft's number from 0. Codes: `register-day-wrong`, `register-name-wrong`, `register-address-wrong`, `email-wrong`,
 * `register-voice-missing`, `group-unknown`, `register-shares-wrong`, `register-amount-wrong`,
 * `register-nothing-to-correct`, `register-already-corrected`, `register-passed`, `register-other-kind`, `register-already-member`,
 * `register-not-member`, `register-name-missing`, `register-group-missing`, `office-held`, `office-not-held`,
 * `register-too-many-shares`.
 */
export function writeFacts(writing: Writing): Result<readonly Fact[]> {
  const { facts, drafts, groups, now } = writing;
  const refusals: Refusal[] = [];
  const say = (at: number, code: string) => refusals.push(refusal(code, String(at)));
  for (const [at, draft] of drafts.entries()) {
    const fault = draftFault(draft, groups) ?? correctionFault(draft, facts, now);
    if (fault) say(at, fault);
  }
  const fresh = factsOf(writing);
  if (refusals.length === 0) {
    const before = new Set(togetherFaults(believed(facts, now)).map(({ seq, code }) => `${seq} ${code}`));
    for (const { seq, code } of togetherFaults(believed([...facts, ...fresh], now))) {
      // An old fact that does not fit any more is the fault of the newest draft.
      if (!before.has(`${seq} ${code}`)) say(Math.max(0, seq - writing.nextSeq), code);
    }
  }
  return settle(refusals, () => fresh);
}

/** True when a person is, on this day, a member by these facts. */
export function isMemberToday(facts: readonly Fact[], now: Instant): boolean {
  const today = londonDate(now);
  return spellsOf(believed(facts, now)).some(
    ({ fromOn, untilOn }) => fromOn <= today && (untilOn === null || today < untilOn),
  );
}
