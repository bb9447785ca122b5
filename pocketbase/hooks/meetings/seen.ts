/** A meeting in the words of one language, as a list and its page show it. */
import { groups } from '../../../site/co-op.ts';
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { groupAsked, meetingState, type AgendaItem } from '../../../src/domain/meetings/index.ts';
import type { MeetingInList } from '../../../src/queries/meetings.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { row, type Readable } from '../kit/engine.ts';

/** The words in a language; the English where there is no Welsh. */
export const inLanguage = (language: 'en' | 'cy', english: string, welsh: string): string =>
  language === 'cy' && welsh !== '' ? welsh : english;

/** The name of the group that alone votes on an item; empty for everybody. */
export const onlyGroup = (item: Pick<AgendaItem, 'groupKey'>, language: 'en' | 'cy'): string =>
  groups.find(({ key }) => key === groupAsked(item))?.name[language] ?? '';

/** The meeting that takes the place of one that was put off, and when it is. */
const putOffTo = (app: Readable, meeting: Id): MeetingInList['putOffTo'] =>
  row(
    app,
    `SELECT about AS id, CAST(json_extract(facts, '$.startsAt') AS INTEGER) AS startsAt FROM meeting_acts
      WHERE meeting = {:meeting} AND kind = 'put-off'`,
    { meeting },
    { id: '', startsAt: 0 } as const,
  );

export function inList(
  app: Readable,
  found: FoundMeeting,
  language: 'en' | 'cy',
  now: Instant,
): MeetingInList {
  const { id, kind, groupKey, startsAt, endsAt } = found;
  const state = meetingState(found, now);
  return {
    id,
    kind,
    groupKey,
    state,
    startsAt,
    endsAt,
    place: inLanguage(language, found.placeEn, found.placeCy),
    putOffTo: state === 'over' ? putOffTo(app, id) : null,
  };
}
