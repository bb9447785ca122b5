// What a member may see of a motion and its votes. The vote is open: names stand beside votes, and everybody reads them
// after the close. Before it, a member sees their own vote and nothing that tells of any other: no vote, no count, no
// turnout, whatever office they hold.

import type { Instant } from '../kernel/index.ts';
import { duties, officesAt, type Member, type Office, type OfficeKey } from '../membership/index.ts';
import type { Motion, MotionState } from './motion.ts';

/** True from the notice on: before it, a motion is a draft and not there. */
export function isNoticed({ noticeAt }: Pick<Motion, 'noticeAt'>, now: Instant): boolean {
  return noticeAt <= now;
}

export interface Seen {
  /** Whose votes. */
  readonly votes: 'own' | 'everyone';
  readonly result: boolean;
}

/** What any member sees of the votes on a motion. No office changes it. */
export function seenOfVotes(state: MotionState): Seen {
  const closed = state === 'closed';
  return { votes: closed ? 'everyone' : 'own', result: closed };
}

/** The offices whose holders open and close votes. */
export const votingOffices = duties.votes;

/** True for those who open and close votes: they see what can be done about a motion, and why not. */
export function seesDesk(offices: readonly Office[], member: Member, now: Instant): boolean {
  const held: readonly OfficeKey[] = votingOffices;
  return officesAt(offices, member, now).some((office) => held.includes(office));
}
