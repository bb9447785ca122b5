/** What a secret vote needs beside an open one when it opens and when it closes. */
import { coop } from '../../../site/co-op.ts';
import type { Id } from '../../../src/domain/kernel/index.ts';
import { motionPaper, objectionsUntil, paperText } from '../../../src/domain/sealed/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { pick } from '../../../src/records/row.ts';
import { paperRow } from '../../../src/records/sealed.ts';
import { shapes } from '../../../src/types/shapes.ts';
import type { Context } from '../kit/context.ts';
import { insert, row, rows, type App } from '../kit/engine.ts';
import type { FoundMotion } from '../voting/motions-read.ts';
import { rollOf, stillMembers } from '../voting/rolls.ts';
import { emptyPlaces, fix } from './box.ts';
import { rollSaysNotVoted, rollSaysVoted, voteAddress } from './mail.ts';

const wordsShape = pick(shapes.motions, 'titleEn', 'titleCy', 'textEn', 'textCy');

/** At the opening: the paper is fixed, and every line of the roll gets its empty place. */
export function preparePaper({ app, now }: Context, motion: Id): void {
  const sql = `SELECT ${Object.keys(wordsShape).join(', ')} FROM motions WHERE id = {:motion}`;
  const paper = motionPaper(coop.name.en, motion, row(app, sql, { motion }, wordsShape)!);
  emptyPlaces(app, motion);
  const digest = $security.sha256(paperText(paper));
  insert(app, 'sealed_papers', paperRow(paper, digest, groupSizes(app, motion), now));
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
  const { voted } = fix(app, motion.id, rollOf(app, motion.id).length, now, until);
  context.note(motion.id, { voted });
  for (const [says, letter] of [
    [1, rollSaysVoted],
    [0, rollSaysNotVoted],
  ] as const)
    context.sendToMembers(stillMembers(app, whoVoted(context, motion.id, says), now), (address) =>
      letter(address, {
        title: title[address.language],
        until: momentWords(address.language, until),
        link: voteAddress(address.language, motion.id),
      }),
    );
}

function whoVoted({ app }: Context, motion: Id, voted: 0 | 1): Id[] {
  const sql = 'SELECT member FROM vote_rolls WHERE motion = {:motion} AND voted = {:voted} ORDER BY member';
  return rows(app, sql, { motion, voted }, { member: '' } as const).map(({ member }) => member);
}
