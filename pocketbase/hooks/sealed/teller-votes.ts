/** Votes whose key tellers hold, as their doors find them; and who could be such a teller. */
import { refusal, refuse, type Id, type Refusal } from '../../../src/domain/kernel/index.ts';
import { officesAt, type Member } from '../../../src/domain/membership/index.ts';
import {
  pairs,
  TRIAL_FORMAT,
  trialInfo,
  trialPaper,
  type Pair,
  type ProposedTeller,
  type TellersCourse,
  type TrialFile,
} from '../../../src/domain/sealed/index.ts';
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { insert, row, rows, type App, type Readable } from '../kit/engine.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { tellersOf } from './acts.ts';
import { findVote, type FoundVote } from './votes-read.ts';

export interface TellersVote {
  readonly found: FoundVote;
  readonly course: TellersCourse;
}

/** A vote whose key tellers hold; or why there is none here. */
export function findTellersVote(
  app: Readable,
  motion: Id,
  now: Instant,
):
  | { readonly ok: true; readonly value: TellersVote }
  | { readonly ok: false; readonly refusals: readonly Refusal[] } {
  const found = findVote(app, motion, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  if (found === 'open') return refuse([refusal('vote-not-secret')]);
  const course = tellersOf(app, motion);
  return course ? { ok: true, value: { found, course } } : refuse([refusal('vote-not-tellers')]);
}

/** Who put a motion forward and who ever seconded it. Of one that was not put forward here, nobody is known by their id. */
const moversOf = (app: Readable, motion: Id): ReadonlySet<Id> =>
  new Set(
    rows(
      app,
      `SELECT DISTINCT acts.by AS member FROM proposal_acts AS noticed
      JOIN proposal_acts AS acts ON acts.proposal = noticed.proposal
      WHERE noticed.kind = 'noticed' AND noticed.about = {:motion} AND acts.kind IN ('put-forward', 'seconded')`,
      { motion },
      { member: '' } as const,
    ).map(({ member }) => member),
  );

/** The names that stand on a motion. */
function namesOn(app: Readable, motion: Id): ReadonlySet<string> {
  const sql = 'SELECT proposerName, seconderName FROM motions WHERE id = {:motion}';
  const shape = { proposerName: '', seconderName: '' } as const;
  return new Set(Object.values(row(app, sql, { motion }, shape)!));
}

/** Whether somebody moved or seconded a motion: by their id, and by their name only where no id is known. */
function concernedIn(app: Readable, motion: Id): (member: Pick<Member, 'id' | 'displayName'>) => boolean {
  const movers = moversOf(app, motion);
  if (movers.size > 0) return ({ id }) => movers.has(id);
  const names = namesOn(app, motion);
  return ({ displayName }) => names.has(displayName);
}

/** Everybody with the office of teller now, and what speaks against them. */
export function possibleTellers(
  app: Readable,
  motion: Id,
  now: Instant,
): (ProposedTeller & { readonly name: string })[] {
  const concerned = concernedIn(app, motion);
  return holdersOf(app, ['teller'], now).map(({ member, offices }) => ({
    id: member.id,
    name: member.displayName,
    offices: officesAt(offices, member, now),
    concerned: concerned(member),
  }));
}

/** Makes the envelopes on which the parts of a key are tried: one for each pair, each with another answer. */
export function makeTrials(
  app: App,
  vote: Id,
  key: { readonly keyId: string; readonly publicKey: string },
): void {
  const { keyId, publicKey } = key;
  for (const pair of pairs) {
    const answer = $security.randomStringWithAlphabet(6, '0123456789');
    const envelope = platform.sealedSeal(keyId, publicKey, trialInfo(vote, pair, keyId), trialPaper(answer));
    insert(app, 'sealed_trials', { motion: vote, keyId, pair, answer, envelope });
  }
}

/** What a pair of parts must find in its envelope; null when there is none. */
export const trialAnswerOf = (app: Readable, motion: Id, keyId: string, pair: Pair): string | null =>
  row(
    app,
    'SELECT answer FROM sealed_trials WHERE motion = {:motion} AND keyId = {:keyId} AND pair = {:pair}',
    { motion, keyId, pair },
    { answer: '' } as const,
  )?.answer ?? null;

/** The file that goes to the offline page before the vote opens. */
export function trialFile(
  app: Readable,
  vote: Id,
  { keyId, publicKey }: { readonly keyId: string; readonly publicKey: string },
): TrialFile {
  const sql =
    'SELECT pair, envelope FROM sealed_trials WHERE motion = {:vote} AND keyId = {:keyId} ORDER BY pair';
  const envelopes = rows(app, sql, { vote, keyId }, { pair: '', envelope: '' } as const);
  return { format: TRIAL_FORMAT, vote, keyId, publicKey, envelopes };
}
