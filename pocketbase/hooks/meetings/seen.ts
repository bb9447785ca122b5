/** A meeting in the words of one language, as a list and its page show it. */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { meetingState } from '../../../src/domain/meetings/index.ts';
import type { MeetingInList } from '../../../src/queries/meetings.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';

/** The words in a language; the English where there is no Welsh. */
export const inLanguage = (language: 'en' | 'cy', english: string, welsh: string): string =>
  language === 'cy' && welsh !== '' ? welsh : english;

export function inList(found: FoundMeeting, language: 'en' | 'cy', now: Instant): MeetingInList {
  const { id, kind, groupKey, startsAt, endsAt } = found;
  return {
    id,
    kind,
    groupKey,
    state: meetingState(found, now),
    startsAt,
    endsAt,
    place: inLanguage(language, found.placeEn, found.placeCy),
  };
}
