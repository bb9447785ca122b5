/**
 * Opening and closing a vote, as an office holder and the clock both do it. A co-op may have thousands of members and
 * everybody's commands wait for this one, so that a roll, a count and a pile of letters are one statement each.
 */
import { accept, refusal, refuse, type Result } from '../../../src/domain/kernel/index.ts';
import {
  closeVote,
  countOfTotals,
  decide,
  openVote,
  recordDate,
  whyNotOpened,
  type Decision,
  type VoteOpening,
} from '../../../src/domain/voting/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { closureRow, openingRow, resultRow } from '../../../src/records/voting.ts';
import type { Context } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { fixBox, keyIsMissing, preparePaper } from '../sealed/prepare.ts';
import { voteAddress } from '../sealed/mail.ts';
import { motionAddress, voteOpened } from './mail.ts';
import { tellResult } from './tell-result.ts';
import { findMotion } from './motions-read.ts';
import { rollOf, saveRoll, totalsOf } from './rolls.ts';

/** Opens a vote, fixes its roll and tells everyone on it. */
export function open(context: Context, motionId: string, byName: string): Result<VoteOpening> {
  const { app, now } = context;
  const found = findMotion(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  const early = whyNotOpened({ ...found, now });
  if (early.length > 0) return refuse(early);
  if (keyIsMissing(app, found.motion)) return refuse([refusal('key-not-ready')]);
  const rollSize = saveRoll(app, motionId, recordDate(now), now);
  const opened = openVote({ ...found, rollSize, byName, now });
  if (!opened.ok) return opened;
  const opening = opened.value;
  insert(app, 'vote_openings', openingRow(opening));
  const secret = found.motion.ballot === 'secret';
  if (secret) preparePaper(context, motionId, rollSize);
  context.note(motionId, { rollSize: opening.rollSize });
  const onRoll = rollOf(app, motionId);
  context.sendToMembers(onRoll, (address) =>
    voteOpened(address, {
      title: found.title[address.language],
      closes: momentWords(address.language, found.motion.closesAt),
      link: (secret ? voteAddress : motionAddress)(address.language, motionId),
    }),
  );
  context.changed('votes');
  return accept(opening);
}

/**
 * Closes a vote and decides it by the rulebook that was in force at its notice. A secret vote is decided later, when its
 * envelopes are opened: null.
 */
export function close(context: Context, motionId: string, by: string): Result<Decision | null> {
  const { app, now } = context;
  const found = findMotion(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  const closed = closeVote({ ...found, by, now });
  if (!closed.ok) return closed;
  insert(app, 'vote_closures', closureRow(closed.value));
  if (found.motion.ballot === 'secret') {
    fixBox(context, found);
    context.changed('votes');
    return accept(null);
  }
  const decision = decide(countOfTotals(totalsOf(app, motionId)), found.rulebook);
  insert(app, 'vote_results', resultRow({ ...decision, motion: motionId, at: now }));
  context.note(motionId, { carried: decision.carried });
  tellResult(context, found, decision);
  context.changed('votes');
  return accept(decision);
}
