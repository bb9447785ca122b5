/** The letters by which members hear how a vote ended. */
import type { Decision } from '../../../src/domain/voting/index.ts';
import type { Context } from '../kit/context.ts';
import { motionAddress, voteCarried, voteNotCarried } from './mail.ts';
import type { FoundMotion } from './motions-read.ts';
import { rollOf, stillMembers } from './rolls.ts';

/** Everyone on the roll who has not left hears the result, in the same words whether they voted or not. */
export function tellResult(context: Context, { motion, title }: FoundMotion, decision: Decision): void {
  const { votesFor, votesAgainst, carried } = decision;
  const letter = carried ? voteCarried : voteNotCarried;
  const { app, now } = context;
  context.sendToMembers(stillMembers(app, rollOf(app, motion.id), now), (address) =>
    letter(address, {
      title: title[address.language],
      votesFor,
      votesAgainst,
      link: motionAddress(address.language, motion.id),
    }),
  );
}
