/**
 * What a meeting did to the words of a motion that it is at: an act of the meeting, with its numbers and a seal over the
 * words. When votes that were cast before count no more, everybody who cast one is told, once.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { Grounds } from '../../../src/domain/meetings/index.ts';
import { amendedAt, floorOf, type Asked, type NewAct } from '../../../src/domain/motions/index.ts';
import type { MemberContext } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { sealedFacts } from '../meetings/acts.ts';
import { findMeeting } from '../meetings/meetings-read.ts';
import { happens } from '../meetings/room.ts';
import { earlyVotesVoid } from '../polls/mail.ts';
import { earlyOf } from '../polls/polls-read.ts';
import { wordsIn, type FoundProposal } from './proposals-read.ts';

/** The words that the act of a change seals: the text as it was wanted, or as it stands from then on. */
export const changeGrounds = (app: Readable, proposal: Id, act: Id): Grounds => ({
  words: wordsIn(app, proposal).get(act)?.['what'] ?? '',
});

const HOW = {
  'amendment-accepted': 'clerical',
  'amendment-carried': 'carried',
  'amendment-lost': 'lost',
} as const;

interface Decided {
  /** The rule's answer, and the act that was written for it. */
  readonly act: NewAct;
  readonly id: Id;
}

/** Writes down a decision about an amendment in the acts of the meeting; nothing when no meeting is at the motion. */
export function decidedOnFloor(
  context: MemberContext,
  found: FoundProposal & Asked,
  { act, id }: Decided,
): void {
  const floor = floorOf(found);
  if (!floor) return;
  const { app } = context;
  const proposal = found.proposal.id;
  const how = HOW[act.kind as keyof typeof HOW];
  const text = how === 'lost' ? act.about! : id;
  happens(context, {
    meeting: floor.meeting,
    kind: 'amended',
    item: floor.item,
    about: proposal,
    facts: {
      amendment: act.about!,
      how,
      votesFor: act.votesFor ?? 0,
      votesAgainst: act.votesAgainst ?? 0,
      text,
      ...sealedFacts(changeGrounds(app, proposal, text)),
    },
  });
  if (how === 'carried' && amendedAt(found.life, floor.meeting) !== 'substance') {
    const voters = [...earlyOf(app, floor.meeting, floor.item).keys()];
    context.sendToMembers(voters, earlyVotesVoid(findMeeting(app, floor.meeting)!, floor.item));
  }
}
