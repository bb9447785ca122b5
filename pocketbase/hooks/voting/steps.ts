/** Opening and closing a vote, as an office holder and the clock both do it. */
import { accept, refuse, refusal, type Result } from '../../../src/domain/kernel/index.ts';
import {
  closeVote,
  countVotes,
  decide,
  openVote,
  type Decision,
  type VoteOpening,
} from '../../../src/domain/voting/index.ts';
import { addressOf, everyMember } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { pageAddress } from '../kit/outbox.ts';
import { rulebookNamed } from '../kit/rulebooks.ts';
import {
  findClosure,
  findMotion,
  findOpening,
  rollOf,
  saveClosure,
  saveOpening,
  votesOn,
  type FoundMotion,
} from './records.ts';

/** Opens a vote and fixes its roll. */
export function open(context: Context, motionId: string, byName: string): Result<VoteOpening> {
  const { app, now } = context;
  const motion = findMotion(app, motionId);
  if (!motion) return refuse([refusal('motion-unknown')]);
  const rulebook = rulebookNamed(motion.rulebook);
  const members = everyMember(app);
  const opened = openVote({ motion, opening: findOpening(app, motionId), members, rulebook, byName, now });
  if (!opened.ok) return opened;
  saveOpening(app, opened.value.opening, opened.value.roll);
  context.note(motionId, { rollSize: opened.value.opening.rollSize });
  return accept(opened.value.opening);
}

/** Everyone on the roll hears the result, in the same words whether they voted or not. */
function tellResult(context: Context, motion: FoundMotion, decision: Decision): void {
  for (const { member } of rollOf(context.app, motion.id)) {
    const address = addressOf(context.app, member);
    if (!address) continue;
    const { votesFor, votesAgainst, carried } = decision;
    context.send({
      ...address,
      template: carried ? 'vote-carried' : 'vote-not-carried',
      params: {
        title: motion.title[address.language],
        votesFor,
        votesAgainst,
        link: `${pageAddress(address.language, '/votes/motion/')}?id=${motion.id}`,
      },
      deliver: true,
    });
  }
}

/** Closes a vote and decides it by the rulebook that was in force at its notice. */
export function close(context: Context, motionId: string, by: string): Result<Decision> {
  const { app, now } = context;
  const motion = findMotion(app, motionId);
  if (!motion) return refuse([refusal('motion-unknown')]);
  const closed = closeVote({
    motion,
    opening: findOpening(app, motionId),
    closure: findClosure(app, motionId),
    by,
    now,
  });
  if (!closed.ok) return closed;
  const decision = decide(
    countVotes(rollOf(app, motionId), votesOn(app, motionId)),
    rulebookNamed(motion.rulebook),
  );
  saveClosure(app, closed.value, decision);
  context.note(motionId, { carried: decision.carried });
  tellResult(context, motion, decision);
  return accept(decision);
}
