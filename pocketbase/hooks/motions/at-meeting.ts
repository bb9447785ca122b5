/** Motions on the agenda of a meeting: whether each can be there, its words, and that the notice went out. */
import type { Id, Instant, Refusal } from '../../../src/domain/kernel/index.ts';
import { londonDate, refusal } from '../../../src/domain/kernel/index.ts';
import { reason, type AgendaItem, type Reason } from '../../../src/domain/meetings/index.ts';
import {
  amendedAt,
  easyReadStands,
  isReadyForMeeting,
  mattersOf,
  whyNotOnAgenda,
  type AtMeeting,
} from '../../../src/domain/motions/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { MemberContext } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import {
  amendmentsOf,
  findProposal,
  lifeIn,
  standingWords,
  turnsOf,
  wordsIn,
  type FoundProposal,
} from './proposals-read.ts';
import { happened } from './proposals-write.ts';

function askedOf(app: Readable, { matter }: Pick<AgendaItem, 'matter'>, found: FoundProposal): AtMeeting {
  const amendments = amendmentsOf(found, wordsIn(app, found.proposal.id));
  const amendmentsWait = turnsOf(amendments, found.rules).length;
  return { ...found, resolution: found.proposal.resolution, matter, amendmentsWait };
}

/** Whether a motion could be on an agenda: null when it cannot, true when nothing is missing for its notice. */
export function canBeAtMeeting(app: Readable, found: FoundProposal): boolean | null {
  const asked = askedOf(app, { matter: mattersOf(found.proposal.resolution)[0]! }, found);
  return whyNotOnAgenda(asked).length > 0 ? null : isReadyForMeeting(asked);
}

/** The item with the title and the words of its motion, as they stand now: the agreed ones, once there are any. */
function withWords(app: Readable, item: AgendaItem, found: FoundProposal): AgendaItem {
  const words = wordsIn(app, found.proposal.id);
  const { title, what } = standingWords(found, words);
  if (!easyReadStands(found.life))
    return { ...item, titleEn: title, titleCy: title, wordsEn: what, wordsCy: what };
  const easy = words.get(found.life.easy!.id) ?? {};
  const other = easy['otherText'] || what;
  const english = found.proposal.language === 'en';
  return {
    ...item,
    titleEn: easy['titleEn'] || title,
    titleCy: easy['titleCy'] || title,
    wordsEn: english ? what : other,
    wordsCy: english ? other : what,
  };
}

/** The words of an item that its meeting changed: those that were voted on, in the other language as far as there are any. */
function changedItem(app: Readable, item: AgendaItem, meeting: Id, now: Instant): AgendaItem {
  const life = lifeIn(app, item.proposal ?? '');
  const amended = life ? amendedAt(life, meeting) : 'no';
  const found = amended === 'no' ? null : findProposal(app, item.proposal ?? '', now);
  if (!found) return item;
  const changed = withWords(app, item, found);
  // The title is the one of the notice until the easy-read words give another.
  const { titleEn, titleCy } = easyReadStands(found.life) ? changed : item;
  if (amended === 'substance') return { ...changed, titleEn, titleCy };
  // A slip was put right in the language of the motion; the other language says what it said.
  return found.proposal.language === 'en'
    ? { ...item, wordsEn: changed.wordsEn }
    : { ...item, wordsCy: changed.wordsCy };
}

/** One item of a meeting in the words of now; undefined when there is none. */
export function itemNow(
  app: Readable,
  { id, agenda }: Pick<FoundMeeting, 'id' | 'agenda'>,
  number: number,
  now: Instant,
): AgendaItem | undefined {
  const item = agenda[number - 1];
  return item && changedItem(app, item, id, now);
}

/** The agenda of a meeting with the words as they stand now: what was told in the notice, or what the meeting made of it. */
export const agendaNow = (
  app: Readable,
  { id, agenda }: Pick<FoundMeeting, 'id' | 'agenda'>,
  now: Instant,
): AgendaItem[] => agenda.map((item) => changedItem(app, item, id, now));

/** An agenda with the words of the motions on it; or why one of them cannot be there, beside its item. */
export function agendaWithMotions(
  app: Readable,
  agenda: readonly AgendaItem[],
  now: Instant,
): { readonly agenda: readonly AgendaItem[]; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = [];
  const filled = agenda.map((item, at) => {
    if (!item.proposal) return item;
    const found = findProposal(app, item.proposal, now);
    const why = found ? whyNotOnAgenda(askedOf(app, item, found)) : [refusal('item-motion-over')];
    refusals.push(...why.map(({ code }) => refusal(code, `agenda-${at}`, { number: at + 1 })));
    return found && why.length === 0 ? withWords(app, item, found) : item;
  });
  return { agenda: filled, refusals };
}

/** Motions that keep the notice of a planned meeting from going out. */
export function motionFaults(
  app: Readable,
  { agenda }: Pick<FoundMeeting, 'agenda'>,
  now: Instant,
): Reason[] {
  return agenda.flatMap((item, at) => {
    if (!item.proposal) return [];
    const found = findProposal(app, item.proposal, now);
    const ready = found !== null && isReadyForMeeting(askedOf(app, item, found));
    return ready ? [] : [reason('motion-not-ready', found?.rules.textFreezes.rule ?? '', { number: at + 1 })];
  });
}

/** The notice of a meeting went out: the words of its motions stand still from now on. */
export function noticeMotions(context: MemberContext, meeting: FoundMeeting): void {
  for (const { proposal } of meeting.agenda) {
    const found = proposal ? findProposal(context.app, proposal, context.now) : null;
    // A motion that the meeting before left is no longer on its way to a vote.
    if (!found || found.life.ended || found.life.referredBack) continue;
    const on = londonDate(meeting.startsAt);
    happened(
      context,
      { kind: 'noticed', about: meeting.id, say: 'meeting', on },
      { proposal: found.proposal.id, acts: found.acts.length, by: context.caller.member.id },
    );
  }
}
