/** The words of an item that is voted on: what the meeting has made of them, and whether they can be put to the vote. */
import type { Instant, Refusal } from '../../../src/domain/kernel/index.ts';
import {
  amendedAt,
  easyReadStands,
  leftAt,
  proceduresAt,
  whyNotPut,
  type Life,
} from '../../../src/domain/motions/index.ts';
import type { ItemVoteView } from '../../../src/queries/polls.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { Readable } from '../kit/engine.ts';
import { amendmentsOf, findProposal, lifeIn, turnsOf, wordsIn } from '../motions/proposals-read.ts';

interface ItemMotion {
  readonly life: Life;
  /** How many changes were seconded and wait to be decided. */
  readonly waiting: number;
  /** How many ask, with a second, for something else than a vote. */
  readonly questions: number;
}

/** The motion of a member that an item decides; null for none. */
function motionOn(
  app: Readable,
  { id: meeting, agenda }: FoundMeeting,
  item: number,
  now: Instant,
): ItemMotion | null {
  const id = agenda[item - 1]?.proposal ?? '';
  const life = lifeIn(app, id);
  const done = ({ end }: { readonly end: unknown }): boolean => end !== null;
  if (!life || (life.amendments.every(done) && life.questions.every(done)))
    return life && { life, waiting: 0, questions: 0 };
  const { rules } = findProposal(app, id, now)!;
  return {
    life,
    waiting: turnsOf(amendmentsOf({ life }, wordsIn(app, id)), rules).length,
    questions: proceduresAt(life, meeting, rules).length,
  };
}

/** Why nobody can vote on an item yet, because of its words; empty for one that is no motion of a member. */
export function whyWordsWait(app: Readable, found: FoundMeeting, item: number, now: Instant): Refusal[] {
  const motion = motionOn(app, found, item, now);
  return motion ? whyNotPut(motion.life, motion.waiting, motion.questions) : [];
}

/** What everybody sees of it; null for an item that is no motion of a member. */
export function changesSeen(
  app: Readable,
  found: FoundMeeting,
  item: number,
  now: Instant,
): ItemVoteView['changes'] {
  const motion = motionOn(app, found, item, now);
  return (
    motion && {
      amended: amendedAt(motion.life, found.id),
      waiting: motion.waiting,
      questions: motion.questions,
      left: leftAt(motion.life.questions, found.id),
      easyMissing: !easyReadStands(motion.life),
    }
  );
}
