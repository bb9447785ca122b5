/** The motions of the list: what is on its way and what is being done, whole; what is over, in pages. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { motions } from '../../../src/queries/index.ts';
import type { ProposalInList } from '../../../src/queries/motions.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import type { Value } from '../kit/engine.ts';
import { lineOf } from './list-line.ts';
import { findProposal, IS_BEING_DONE, IS_OPEN, namesIn, proposalsWhere, wordsIn } from './proposals-read.ts';

/** Motions on a page of those that are over. */
const PAGE = 10;
/** More at once nobody reads; a longer list is cut. */
const MOST = 40;

function lines(
  { app, now, caller }: MemberLooking,
  language: 'en' | 'cy',
  where: string,
  params: { [name: string]: Value } = {},
): ProposalInList[] {
  return proposalsWhere(app, now, where, params).map((found) => {
    const { id } = found.proposal;
    return lineOf(found, caller.member.id, language, wordsIn(app, id), namesIn(app, id));
  });
}

export default memberQuery(motions.list, ({ language, after }, looking) => {
  const { app, now } = looking;
  const from = after === undefined ? null : findProposal(app, after, now);
  if (after !== undefined && !from) return refuse([refusal('motion-unknown')]);
  const over = lines(
    looking,
    language,
    `NOT (${IS_OPEN}) AND NOT (${IS_BEING_DONE}) AND number < {:number} ORDER BY number DESC LIMIT ${PAGE + 1}`,
    { number: from?.proposal.number ?? Number.MAX_SAFE_INTEGER },
  );
  const current = (where: string) =>
    from ? [] : lines(looking, language, `${where} ORDER BY number DESC LIMIT ${MOST}`);
  return accept({
    open: current(IS_OPEN),
    doing: current(`NOT (${IS_OPEN}) AND ${IS_BEING_DONE}`),
    over: over.slice(0, PAGE),
    after: over.length > PAGE ? over[PAGE - 1]!.id : null,
  });
});
