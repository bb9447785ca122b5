/** What a secret vote needs beside an open one when it opens and when it closes. */
import { coop } from '../../../site/co-op.ts';
import type { Id } from '../../../src/domain/kernel/index.ts';
import { keyIsReady, motionPaper, objectionsUntil, paperText } from '../../../src/domain/sealed/index.ts';
import type { Motion } from '../../../src/domain/voting/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { pick } from '../../../src/records/row.ts';
import { paperRow, secretVoteRow } from '../../../src/records/sealed.ts';
import { shapes } from '../../../src/types/shapes.ts';
import type { Context } from '../kit/context.ts';
import { execute, insert, row, rows, type App, type Readable } from '../kit/engine.ts';
import type { FoundMotion } from '../voting/motions-read.ts';
import { rollOf, stillMembers } from '../voting/rolls.ts';
import { settlePapers } from '../papers/settling.ts';
import { recordAct, tellersOf } from './acts.ts';
import { emptyPlaces, fix } from './box.ts';
import { partsOf } from './parts.ts';
import { rollSaysNotVoted, rollSaysVoted, rollSaysVotedPaper, voteAddress } from './mail.ts';

const wordsShape = pick(shapes.motions, 'titleEn', 'titleCy', 'textEn', 'textCy');

/** Why a vote cannot open yet although its time has come: the key that its tellers hold is not ready. */
export const keyIsMissing = (app: Readable, { id, ballot }: Pick<Motion, 'id' | 'ballot'>): boolean =>
  ballot === 'secret' && !keyIsReady(tellersOf(app, id));

/** The key of the tellers becomes the key of the vote: from now on it stays. */
function takeTellersKey({ app, now }: Context, motion: Id): void {
  const key = tellersOf(app, motion)?.key;
  if (!key) return;
  const { keyId, publicKey } = key;
  insert(app, 'sealed_votes', secretVoteRow({ motion, keyId, publicKey, keyHolder: 'tellers', at: now }));
  execute(app, 'DELETE FROM sealed_trials WHERE motion = {:motion}', { motion });
}

/** At the opening: the paper is fixed, and every line of the roll gets its empty place. */
export function preparePaper(context: Context, motion: Id, rollSize: number): void {
  const { app, now } = context;
  takeTellersKey(context, motion);
  const sql = `SELECT ${Object.keys(wordsShape).join(', ')} FROM motions WHERE id = {:motion}`;
  const paper = motionPaper(
    coop.name.en,
    motion,
    row(app, sql, { motion }, wordsShape)!,
    partsOf(app, motion),
  );
  emptyPlaces(app, motion);
  const digest = $security.sha256(paperText(paper));
  insert(app, 'sealed_papers', paperRow(paper, digest, groupSizes(app, motion), now));
  recordAct(context, motion, 'vote-opened', { facts: { paper: digest, rollSize } });
}

/** How many voters each group on a roll has, smallest first. */
function groupSizes(app: App, motion: Id): number[] {
  const sql =
    'SELECT COUNT(*) AS size FROM vote_rolls WHERE motion = {:motion} GROUP BY groupKey ORDER BY size';
  return rows(app, sql, { motion }, { size: 0 } as const).map(({ size }) => size);
}

/** At the close: the box is fixed, and everybody on the roll hears what the roll says of them and until when they may object. */
export function fixBox(context: Context, { motion, rulebook, title }: FoundMotion): void {
  const { app, now } = context;
  const { sealed } = rulebook;
  if (!sealed) throw new Error('A secret vote under a rulebook that has none.');
  const until = objectionsUntil(now, sealed);
  const onPaper = settlePapers(app, motion.id, now);
  const { voted, digest } = fix(app, motion.id, rollOf(app, motion.id).length, now, until);
  recordAct(context, motion.id, 'box-fixed', { facts: { box: digest, voted, ...onPaper } });
  context.note(motion.id, { voted });
  const paper = new Set(cameOnPaper(context, motion.id));
  const sayVoted = whoVoted(context, motion.id, 1);
  for (const [members, letter] of [
    [sayVoted.filter((member) => !paper.has(member)), rollSaysVoted],
    // Whoever finds that somebody else brought a paper in for them can object.
    [sayVoted.filter((member) => paper.has(member)), rollSaysVotedPaper],
    [whoVoted(context, motion.id, 0), rollSaysNotVoted],
  ] as const)
    context.sendToMembers(stillMembers(app, members, now), (address) =>
      letter(address, {
        title: title[address.language],
        until: momentWords(address.language, until),
        link: voteAddress(address.language, motion.id),
      }),
    );
}

function cameOnPaper({ app }: Context, motion: Id): Id[] {
  const sql = "SELECT member FROM vote_papers WHERE motion = {:motion} AND state = 'in'";
  return rows(app, sql, { motion }, { member: '' } as const).map(({ member }) => member);
}

function whoVoted({ app }: Context, motion: Id, voted: 0 | 1): Id[] {
  const sql = 'SELECT member FROM vote_rolls WHERE motion = {:motion} AND voted = {:voted} ORDER BY member';
  return rows(app, sql, { motion, voted }, { member: '' } as const).map(({ member }) => member);
}
