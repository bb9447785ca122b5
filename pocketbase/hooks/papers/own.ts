/** What a member sees of their own paper, and whether they may seal a ballot in this session. */
import { callOffices, paperOffices } from '../../../src/commands/papers.ts';
import { officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import { mayBallot, routesOf } from '../../../src/domain/papers/index.ts';
import type { SecretVoteView } from '../../../src/queries/sealed.ts';
import type { MemberLooking } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import type { FoundVote } from '../sealed/votes-read.ts';
import { hasAsked } from './wishes.ts';
import { surelyColumns, surelyShape } from './surely.ts';

export function ownPaper(
  { app, caller }: MemberLooking,
  { motion, rulebook }: FoundVote,
): SecretVoteView['paperWay'] {
  const asked = { motion: motion.id, member: caller.member.id };
  const found = row(app, `SELECT ${surelyColumns}`, asked, surelyShape)!;
  return {
    held: found.paper === '' ? null : (found.paper as 'out' | 'in'),
    asked: hasAsked(app, motion.id, caller.member.id),
    byPost: routesOf(rulebook).includes('post'),
    surely: mayBallot({ othersRead: found.othersRead, session: caller.session, calls: found.calls }),
  };
}

const desks: readonly OfficeKey[] = [...paperOffices, ...callOffices];

/** True when the caller looks after votes on paper. */
export const mayLookAfterPapers = ({ caller, now }: MemberLooking): boolean =>
  officesAt(caller.offices, caller.member, now).some((office) => desks.includes(office));
