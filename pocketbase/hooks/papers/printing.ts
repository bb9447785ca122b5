/**
 * Packs ready to print. The code is on the outer envelope and stands for the member's line in this vote: nothing inside has
 * it. Addresses are looked at, and that is written down.
 */
import { MOST_PACKS, type EasyWords, type Pack, type PrintedPacks } from '../../../src/commands/papers.ts';
import { londonDate, type Id } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { CODE_LENGTH, CODE_LETTERS } from '../../../src/domain/papers/index.ts';
import { believed, entryOn } from '../../../src/domain/register/index.ts';
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import type { MemberContext } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { noteLook } from '../membership/looks.ts';
import { factsAbout } from '../register/facts.ts';
import type { FoundVote } from '../sealed/votes-read.ts';
import type { Getting } from './getting.ts';
import { addPaper } from './moving.ts';

const easyShape = pick(
  shapes.motions,
  'meaningEn',
  'meaningCy',
  'ifPassedEn',
  'ifPassedCy',
  'ifLostEn',
  'ifLostCy',
);

function easyOf(context: MemberContext, motion: Id): PrintedPacks['easy'] {
  const sql = `SELECT ${Object.keys(easyShape).join(', ')} FROM motions WHERE id = {:motion}`;
  const found = row(context.app, sql, { motion }, easyShape)!;
  const en: EasyWords = { meaning: found.meaningEn, ifPassed: found.ifPassedEn, ifLost: found.ifLostEn };
  return { en, cy: { meaning: found.meaningCy, ifPassed: found.ifPassedCy, ifLost: found.ifLostCy } };
}

/** The pack of somebody, made now where there is none yet. */
function packOf(context: MemberContext, motion: Id, one: Getting): Pack {
  const { app, now } = context;
  const { member, name, language, formats } = one;
  const code = one.code || $security.randomStringWithAlphabet(CODE_LENGTH, CODE_LETTERS);
  if (one.code === '') addPaper(context, { motion, member, route: 'post', state: 'sent', code });
  noteLook(context, { member, what: 'letters', offices: duties.votingPapers });
  const address = entryOn(member, believed(factsAbout(app, member), now), londonDate(now))?.lines ?? [];
  return { member, name, address, language, formats, code };
}

/** The packs of those who are wanted, as many as one print job takes. */
export function printed(
  context: MemberContext,
  { motion, paper }: FoundVote,
  wanted: readonly Getting[],
): PrintedPacks {
  const now = wanted.slice(0, MOST_PACKS);
  return {
    packs: now.map((one) => packOf(context, motion.id, one)),
    more: wanted.length - now.length,
    paper: paper!.paper,
    closesAt: motion.closesAt,
    easy: easyOf(context, motion.id),
  };
}
