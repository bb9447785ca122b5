/** The roll of a vote and the votes on it, all at once: one statement, however many members there are. */
import type { CivilDate, Id, Instant } from '../../../src/domain/kernel/index.ts';
import { membersAt } from '../../../src/domain/membership/index.ts';
import type { Totals } from '../../../src/domain/voting/index.ts';
import { everyMember } from '../kit/callers.ts';
import type { RollCounts } from '../../../src/queries/voting.ts';
import { ROLL, ROLL_COUNTS, rollCountsShape } from '../../../src/records/register-roll.ts';
import { dateText, execute, row, rows, type App, type Readable } from '../kit/engine.ts';

/**
 * Fixes the roll of a motion: the members of a day, as the register knows at a moment, in one statement. Who they are is
 * decided by `rollOf` in domain/register, which the statement agrees with (records/register-roll.test.ts). Gives its size.
 */
export function saveRoll(app: App, motion: Id, on: CivilDate, knownAt: Instant): number {
  const sql =
    'INSERT INTO vote_rolls (motion, member, displayName, groupKey) ' +
    'SELECT {:motion}, members.id, members.displayName, roll.groupKey ' +
    `FROM (${ROLL}) AS roll JOIN members ON members.id = roll.person`;
  execute(app, sql, { motion, on, knownAt: dateText(knownAt) });
  return sizeOf(app, motion);
}

/** How many are on a fixed roll; and of those who are not, how many had left by its day and how many came later. */
export function rollCounts(app: Readable, motion: Id, on: CivilDate, now: Instant): RollCounts {
  const found = rows(app, ROLL_COUNTS, { on, knownAt: dateText(now) }, rollCountsShape);
  const people = (stands: string) => found.find((one) => one.stands === stands)?.people ?? 0;
  return { onRoll: sizeOf(app, motion), left: people('ceased'), later: people('') };
}

function sizeOf(app: Readable, motion: Id): number {
  const sql = 'SELECT COUNT(*) AS size FROM vote_rolls WHERE motion = {:motion}';
  return row(app, sql, { motion }, { size: 0 } as const)!.size;
}

/** The members on a roll. */
export function rollOf(app: App, motion: Id): Id[] {
  const sql = 'SELECT member FROM vote_rolls WHERE motion = {:motion}';
  return rows(app, sql, { motion }, { member: '' } as const).map(({ member }) => member);
}

/** Those on a roll who have not voted. */
export function notVotedOn(app: App, motion: Id): Id[] {
  const sql =
    'SELECT member FROM vote_rolls WHERE motion = {:motion} AND NOT EXISTS ' +
    '(SELECT 1 FROM votes WHERE votes.motion = vote_rolls.motion AND votes.member = vote_rolls.member)';
  return rows(app, sql, { motion }, { member: '' } as const).map(({ member }) => member);
}

/** Those of them who are members now: who has left keeps their line and their vote, and gets no more letters. */
export function stillMembers(app: App, ids: readonly Id[], now: Instant): Id[] {
  const members = new Set(membersAt(everyMember(app), now).map(({ id }) => id));
  return ids.filter((id) => members.has(id));
}

const totalsShape = { rollSize: 0, votesFor: 0, votesAgainst: 0, abstained: 0, notOnRoll: 0 } as const;

/** Votes by choice, the size of the roll, and votes that have no line on it: there must be none. */
export function totalsOf(app: App, motion: Id): Totals {
  const sql = `
    SELECT (SELECT COUNT(*) FROM vote_rolls WHERE motion = {:motion}) AS rollSize,
      COUNT(CASE WHEN choice = 'for' THEN 1 END) AS votesFor,
      COUNT(CASE WHEN choice = 'against' THEN 1 END) AS votesAgainst,
      COUNT(CASE WHEN choice = 'abstain' THEN 1 END) AS abstained,
      COUNT(CASE WHEN NOT EXISTS (SELECT 1 FROM vote_rolls
        WHERE vote_rolls.motion = votes.motion AND vote_rolls.member = votes.member) THEN 1 END) AS notOnRoll
    FROM votes WHERE motion = {:motion}`;
  return row(app, sql, { motion }, totalsShape)!;
}
