/**
 * Opening the envelopes of a fixed box, in one transaction: they are opened apart from the roll, the answers are split by
 * question and sorted, checked against the box, and stored with the result; in the same transaction the envelopes go. Then
 * what is left of them goes (`destroy`): the key, the database's log, its free pages, the backups. Each can be done again
 * after a stop in its middle: the transaction is whole or not there, and what was destroyed stays so.
 */
import {
  countOpened,
  isVoid,
  sealInfo,
  votesIn,
  type Opened,
  type OpeningOutcome,
} from '../../../src/domain/sealed/index.ts';
import { decide } from '../../../src/domain/voting/index.ts';
import { answersRow, listOf, sealedOpeningRow } from '../../../src/records/sealed.ts';
import { dateText } from '../../../src/records/row.ts';
import { resultRow } from '../../../src/records/voting.ts';
import { runForClock } from '../kit/clock.ts';
import type { Context } from '../kit/context.ts';
import { insert, type App } from '../kit/engine.ts';
import { rollOf, stillMembers } from '../voting/rolls.ts';
import { tellResult } from '../voting/tell-result.ts';
import { forgetCounts, joinPapers } from '../papers/joining.ts';
import { recordAct } from './acts.ts';
import { digestOf, emptyBox, envelopesOf, fingerprintsOf } from './box.ts';
import { secretVoteVoid, voteAddress } from './mail.ts';
import { fingerprintsIn, votedIn, type FoundVote } from './votes-read.ts';

/** The box is what was published: the same envelopes, each once. */
export function checkBox(app: App, { motion, box }: FoundVote, envelopes: readonly string[]): void {
  const fingerprints = fingerprintsOf(envelopes);
  const published = digestOf(listOf(fingerprintsIn(app, motion.id)));
  if (digestOf(fingerprints) !== box!.digest || published !== box!.digest)
    throw new Error('The envelopes are not those whose fingerprints were published.');
}

/** What is in the box; null when no key opens it. */
function read({ app }: Context, found: FoundVote): Opened | null {
  const { motion, keyId, paper, box } = found;
  const envelopes = envelopesOf(app, motion.id);
  checkBox(app, found, envelopes);
  const { digest, paper: asked } = paper!;
  const info = sealInfo({ coop: asked.coop, vote: motion.id, paper: digest, keyId });
  const papers = platform.sealedOpen(keyId, box!.digest, info, envelopes);
  if (!papers) return null;
  const opened = countOpened(asked, papers);
  if (opened.valid + opened.spoilt !== box!.voted) throw new Error('More or fewer papers than envelopes.');
  return opened;
}

/** Opens a box whose time for objections is over with the key of the server; or says that the vote is void. */
export function openBox(context: Context, found: FoundVote): void {
  if (isVoid(found.course)) return finish(context, found, 'void', null);
  const opened = found.keyHolder === 'server' ? read(context, found) : null;
  finish(context, found, opened ? 'opened' : 'key-gone', opened);
}

/** The end of a vote, whoever opened its box: what was found is stored, the envelopes go, and all hear of it. */
export function finish(
  context: Context,
  found: FoundVote,
  outcome: OpeningOutcome,
  envelopes: Opened | null,
): void {
  const { app, now } = context;
  const { motion, box } = found;
  const opened = envelopes && joinPapers(app, found, envelopes);
  const { valid, spoilt } = opened ?? { valid: 0, spoilt: 0 };
  insert(app, 'sealed_openings', sealedOpeningRow({ motion: motion.id, outcome, valid, spoilt, at: now }));
  emptyBox(app, motion.id);
  forgetCounts(app, found);
  recordAct(context, motion.id, 'box-opened', { facts: { outcome, valid, spoilt } });
  context.note(motion.id, { outcome, valid, spoilt });
  if (opened) {
    for (const answers of opened.questions)
      insert(app, 'sealed_answers', answersRow(motion.id, answers, now));
    const decision = decide({ ...votesIn(opened), rollSize: box!.rollSize }, found.rulebook);
    // A spoilt paper is a vote that was cast: whoever cast it is not among those who did not vote.
    const notVoted = box!.rollSize - votedIn(found);
    insert(app, 'vote_results', resultRow({ ...decision, notVoted, motion: motion.id, at: now }));
    tellResult(context, found, decision);
  } else tellVoid(context, found);
  context.changed('votes');
}

function tellVoid(context: Context, { motion, title }: FoundVote): void {
  const { app, now } = context;
  context.sendToMembers(stillMembers(app, rollOf(app, motion.id), now), (address) =>
    secretVoteVoid(address, {
      title: title[address.language],
      link: voteAddress(address.language, motion.id),
    }),
  );
}

/** Destroys what is left after an opening and notes it; the next minute goes on where something stood in the way. */
export function destroy({ motion, keyId }: FoundVote): void {
  if (!platform.sealedDestroy(keyId)) return;
  runForClock('sealed/destroyed', (context) => {
    insert(context.app, 'sealed_destructions', { motion: motion.id, at: dateText(context.now) });
    recordAct(context, motion.id, 'destroyed');
    context.note(motion.id);
    context.changed('votes');
  });
}
