/**
 * Makes the packs for the post that are due, ready to print, or prints one again with the code that it has. The code is on
 * the outer envelope and stands for the member's line in this vote: nothing inside has it.
 */
import { papers } from '../../../src/commands/index.ts';
import { MOST_PACKS, type EasyWords, type Pack, type PrintedPacks } from '../../../src/commands/papers.ts';
import { accept, londonDate, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { CODE_LENGTH, CODE_LETTERS, sendPack, whyNotNow } from '../../../src/domain/papers/index.ts';
import { believed, entryOn } from '../../../src/domain/register/index.ts';
import { pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { noteLook } from '../membership/looks.ts';
import { factsAbout } from '../register/facts.ts';
import type { FoundVote } from '../sealed/votes-read.ts';
import { gettingPaper, type Getting } from './getting.ts';
import { addPaper } from './moving.ts';
import { momentOf, papersOf, secretVote } from './papers-read.ts';
import { noteWish } from './wishes.ts';

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

function printed(
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

export default memberVerb(papers.packs, ({ motionId: motion, member }, context) => {
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const moment = momentOf(found, context);
  const whyNot = whyNotNow(moment, 'post');
  if (whyNot) return refuse([whyNot]);
  if (member === undefined) {
    const due = gettingPaper(context.app, motion).filter(({ paper }) => paper === null);
    return accept(printed(context, found, due));
  }
  const sent = sendPack({ moment, papers: papersOf(context.app, motion, member) });
  if (!sent.ok) return sent;
  // Whoever is sent one by hand had asked for it.
  if (sent.value === 'new') noteWish(context.app, motion, member, true);
  const one = gettingPaper(context.app, motion).find((getting) => getting.member === member);
  return one ? accept(printed(context, found, [one])) : refuse([refusal('not-on-roll')]);
});
