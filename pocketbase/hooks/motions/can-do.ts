/** What the member who asks can do about a motion now: each rule is asked, so that a page never offers what is refused. */
import { duties } from '../../../src/domain/membership/index.ts';
import {
  addAction,
  agreeEasy,
  amend,
  beforeNotice,
  isTalkedAbout,
  putAgain,
  recordProcedure,
  referBack,
  secondMotion,
  settleEasy,
  stageOf,
  withdraw,
  writeEasy,
  type Asked,
} from '../../../src/domain/motions/index.ts';
import { londonDate, type Result } from '../../../src/domain/kernel/index.ts';
import type { CanDo } from '../../../src/queries/motions.ts';
import type { MemberLooking } from '../kit/context.ts';
import { holds } from './offices.ts';
import type { FoundProposal } from './proposals-read.ts';

const is = (result: Result<unknown>): boolean => result.ok;

export function canDo(asked: FoundProposal & Asked, looking: MemberLooking, amendmentsWait: number): CanDo[] {
  const isOffice = holds(looking, duties.motions);
  const stage = stageOf(asked);
  const mine = asked.life.mover === asked.by;
  const talked = isTalkedAbout(stage);
  const owner = { id: asked.by, isMember: true };
  const answers: Record<CanDo, boolean> = {
    'put-again': is(putAgain(asked)),
    second: is(secondMotion(asked)),
    withdraw: is(withdraw(asked)),
    amend: is(amend(asked, { now: 'one', wanted: 'another', lost: [] })),
    'write-easy': is(writeEasy({ ...asked, isOffice })),
    'agree-easy': is(agreeEasy(asked)),
    'settle-easy': holds(looking, ['chair']) && is(settleEasy(asked)),
    'give-notice':
      isOffice &&
      (stage === 'ready' || stage === 'missed') &&
      amendmentsWait === 0 &&
      asked.proposal.resolution === 'ordinary',
    'refer-back': isOffice && is(referBack(asked)),
    'record-procedure':
      isOffice &&
      is(recordProcedure({ ...asked, procedure: 'next-business', votesFor: 0, votesAgainst: 0, until: '' })),
    'ask-merge': mine && beforeNotice(stage),
    say: talked,
    summarise: talked && holds(looking, duties.discussion),
    'add-document': talked && (mine || isOffice),
    'add-action': isOffice && is(addAction({ ...asked, owner, dueOn: londonDate(asked.now) })),
  };
  return (Object.keys(answers) as CanDo[]).filter((verb) => answers[verb]);
}
