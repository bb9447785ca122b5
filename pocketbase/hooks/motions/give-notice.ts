/**
 * The chair or the secretary gives notice: the motion becomes a vote of the feature voting, with the words that were
 * agreed and the dates, and every member of today is told of it.
 */
import { motions } from '../../../src/commands/index.ts';
import { accept, type Id } from '../../../src/domain/kernel/index.ts';
import { membersAt } from '../../../src/domain/membership/index.ts';
import { giveNotice, type NoticeDates } from '../../../src/domain/motions/index.ts';
import type { Rulebook } from '../../../src/domain/rulebook/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { motionRow } from '../../../src/records/voting.ts';
import { everyMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { insert, row, type App } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { motionNoticed, tellAbout } from './mail.ts';
import {
  amendmentsOf,
  askedAbout,
  namesIn,
  standingWords,
  turnsOf,
  wordsIn,
  type FoundProposal,
  type WordsOfActs,
} from './proposals-read.ts';
import { happened } from './proposals-write.ts';

/** The row of the vote: the easy-read words, the text in both languages, and who moved and seconded it. */
function saveVote(
  app: App,
  { proposal, life }: FoundProposal,
  words: WordsOfActs,
  dates: NoticeDates,
  rulebook: Rulebook,
): Id {
  const { otherText = '', ...easy } = words.get(life.easy!.id) ?? {};
  const { what } = standingWords({ life }, words);
  const names = namesIn(app, proposal.id);
  const { last } = row(app, 'SELECT COALESCE(MAX(number), 0) AS last FROM motions', {}, {
    last: 0,
  } as const)!;
  const vote = motionRow({
    number: last + 1,
    titleEn: easy['titleEn'] ?? '',
    titleCy: easy['titleCy'] ?? '',
    meaningEn: easy['meaningEn'] ?? '',
    meaningCy: easy['meaningCy'] ?? '',
    ifPassedEn: easy['ifPassedEn'] ?? '',
    ifPassedCy: easy['ifPassedCy'] ?? '',
    ifLostEn: easy['ifLostEn'] ?? '',
    ifLostCy: easy['ifLostCy'] ?? '',
    textEn: proposal.language === 'en' ? what : otherText,
    textCy: proposal.language === 'cy' ? what : otherText,
    proposerName: names.get(life.mover) ?? '',
    seconderName: names.get(life.seconders[0] ?? '') ?? '',
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: rulebook.version,
    ...dates,
  });
  return insert(app, 'motions', vote);
}

export default memberVerb(motions.giveNotice, ({ motionId, opensOn, closesOn }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const found = asked.value;
  const { app, now } = context;
  const rulebook = rulebookNow(context);
  const words = wordsIn(app, motionId);
  const amendmentsWait = turnsOf(amendmentsOf(found, words), found.rules).length;
  const { resolution } = found.proposal;
  const noticed = giveNotice({ ...found, resolution, rulebook, opensOn, closesOn, amendmentsWait });
  if (!noticed.ok) return noticed;
  const voteId = saveVote(app, found, words, noticed.value, rulebook);
  const { acts, by } = found;
  happened(context, { kind: 'noticed', about: voteId }, { proposal: motionId, acts: acts.length, by });
  const everybody = membersAt(everyMember(app), now).map(({ id }) => id);
  tellAbout(context, found, everybody, (address, about) =>
    motionNoticed(address, {
      ...about,
      opens: momentWords(address.language, noticed.value.opensAt),
      closes: momentWords(address.language, noticed.value.closesAt),
    }),
  );
  context.changed('votes');
  return accept({ motionId, voteId });
});
