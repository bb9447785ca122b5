/** The letters about meetings: that one is called, with its agenda, and that it is called off. */
import en from '../../../content/messages/en/meetings.json';
import cy from '../../../content/messages/cy/meetings.json';
import { groups } from '../../../site/co-op.ts';
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { timesOf } from '../../../src/domain/meetings/index.ts';
import { momentWords, timeWords } from '../../../src/lib/format.ts';
import { fill } from '../../../src/lib/words.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { onlyGroup } from './seen.ts';
import { letter, pageAddress, type Address, type Mail } from '../kit/outbox.ts';

const meetingCalled = letter('meeting-called');
const meetingCalledOff = letter('meeting-called-off');
const meetingPutOff = letter('meeting-put-off');
const meetingAdjourned = letter('meeting-adjourned');

type Language = 'en' | 'cy';
const words = { en, cy };
/** The words in a language; the English where there is no Welsh. */
const inLanguage = (language: Language, english: string, welsh: string): string =>
  language === 'cy' && welsh !== '' ? welsh : english;

/** The page of one meeting, as it stands in letters. */
const meetingAddress = (language: Language, meeting: string): string =>
  `${pageAddress(language, '/meetings/meeting/')}?id=${meeting}`;

/** What a meeting is called: its kind, and for one of a group the group's name. */
export function titleOf(
  { kind, groupKey }: Pick<FoundMeeting, 'kind' | 'groupKey'>,
  language: Language,
): string {
  const group = groups.find(({ key }) => key === groupKey)?.name[language] ?? '';
  return fill(language, words[language][`kind-${kind}`], { group });
}

/** The agenda, a line for each item with the time at which it begins. */
function agendaLines({ startsAt, agenda }: FoundMeeting, language: Language): string {
  const times = timesOf(startsAt, agenda);
  return agenda
    .map((item, at) => {
      const title = inLanguage(language, item.titleEn, item.titleCy);
      const text = inLanguage(language, item.wordsEn, item.wordsCy);
      const group = onlyGroup(item, language);
      const only = group === '' ? '' : fill(language, words[language]['only-group'], { group });
      return [`${timeWords(language, times[at]!)}: ${title}`, text, only].filter(Boolean).join('\n');
    })
    .join('\n');
}

function where(found: FoundMeeting, language: Language): string {
  return [
    inLanguage(language, found.placeEn, found.placeCy),
    inLanguage(language, found.joinEn, found.joinCy),
    inLanguage(language, found.accessEn, found.accessCy),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The notice. */
export const noticeOf =
  (found: FoundMeeting) =>
  (address: Address): Mail => {
    const { language } = address;
    return meetingCalled(address, {
      title: titleOf(found, language),
      when: momentWords(language, found.startsAt),
      where: where(found, language),
      agenda: agendaLines(found, language),
      link: meetingAddress(language, found.id),
    });
  };

/** That it does not take place. */
export const calledOffOf =
  (found: FoundMeeting, why: { readonly en: string; readonly cy: string }) =>
  (address: Address): Mail => {
    const { language } = address;
    return meetingCalledOff(address, {
      title: titleOf(found, language),
      when: momentWords(language, found.startsAt),
      why: inLanguage(language, why.en, why.cy),
      link: meetingAddress(language, found.id),
    });
  };

/** That too few came, and when and where the meeting is that takes its place. */
export const putOffOf =
  (before: FoundMeeting, next: FoundMeeting) =>
  (address: Address): Mail => {
    const { language } = address;
    return meetingPutOff(address, {
      title: titleOf(before, language),
      was: momentWords(language, before.startsAt),
      when: momentWords(language, next.startsAt),
      where: where(next, language),
      agenda: agendaLines(next, language),
      link: meetingAddress(language, next.id),
    });
  };

/** That it has stopped, and when it goes on. */
export const goesOnOf =
  (found: FoundMeeting, until: Instant) =>
  (address: Address): Mail => {
    const { language } = address;
    return meetingAdjourned(address, {
      title: titleOf(found, language),
      when: momentWords(language, until),
      where: where(found, language),
      link: meetingAddress(language, found.id),
    });
  };
