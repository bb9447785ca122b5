/** Meetings as the doors find them, each with its agenda and what happened to it, for whoever may see it. */
import { londonDate, type CivilDate, type Id } from '../../../src/domain/kernel/index.ts';
import {
  meetingRecordDate,
  seesMeeting,
  type MeetingRules,
  type MeetingViewer,
} from '../../../src/domain/meetings/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { rulebookVersion } from '../../../src/domain/rulebook/index.ts';
import {
  itemOf,
  itemShape,
  meetingOf,
  meetingShape,
  type FoundMeeting,
} from '../../../src/records/meetings.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { MemberLooking } from '../kit/context.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { allRulebooks } from '../kit/rulebooks.ts';

const {
  endsAt: _ends,
  calledAt: _at,
  calledBy: _by,
  calledOffAt: _off,
  whyEn: _en,
  whyCy: _cy,
  closedAt: _closed,
  replaces: _replaces,
  ...ownShape
} = meetingShape;

/** In words of SQL: when it ends by its agenda; one that stopped for a while ends later. */
export const ENDS_AT =
  "MAX(meetings.endsAt, COALESCE((SELECT strftime('%Y-%m-%d %H:%M:%fZ', json_extract(facts, '$.ends') / 1000.0, 'unixepoch') " +
  "FROM meeting_acts WHERE meeting = meetings.id AND kind = 'adjourned' ORDER BY number DESC LIMIT 1), ''))";
/** In words of SQL: when it was ended or put off in the room; empty while it was not. */
const CLOSED_AT =
  "COALESCE((SELECT at FROM meeting_acts WHERE meeting = meetings.id AND kind IN ('ended', 'put-off') LIMIT 1), '')";
/** In words of SQL: it is called off, ended, put off, or its time has gone by. */
export const IS_OVER = `(meeting_ends.id IS NOT NULL OR ${CLOSED_AT} != '' OR ${ENDS_AT} <= {:now})`;
const REPLACES =
  "COALESCE((SELECT before.meeting FROM meeting_acts AS before WHERE before.kind = 'put-off' AND before.about = meetings.id), '')";

export const meetingColumns =
  `${columnsOf(ownShape, 'meetings')}, ${ENDS_AT} AS endsAt, ${CLOSED_AT} AS closedAt, ${REPLACES} AS replaces, ` +
  'meeting_calls.at AS calledAt, ' +
  "COALESCE(callers.displayName, '') AS calledBy, meeting_ends.at AS calledOffAt, " +
  "COALESCE(meeting_ends.whyEn, '') AS whyEn, COALESCE(meeting_ends.whyCy, '') AS whyCy";
export const meetingTables =
  'meetings LEFT JOIN meeting_calls ON meeting_calls.meeting = meetings.id ' +
  'LEFT JOIN members AS callers ON callers.id = meeting_calls.by ' +
  'LEFT JOIN meeting_ends ON meeting_ends.meeting = meetings.id';

const agendaOf = (app: Readable, meeting: Id) =>
  rows(
    app,
    `SELECT ${columnsOf(itemShape)} FROM meeting_items WHERE meeting = {:meeting} ORDER BY number`,
    { meeting },
    itemShape,
  ).map(itemOf);

/** One meeting, whoever may see it; null when there is none. */
export function findMeeting(app: Readable, id: Id): FoundMeeting | null {
  const sql = `SELECT ${meetingColumns} FROM ${meetingTables} WHERE meetings.id = {:id}`;
  const found = row(app, sql, { id }, meetingShape);
  return found && meetingOf(found, agendaOf(app, id));
}

/** The groups and offices by which a member sees meetings. */
export function viewerOf({ caller, now }: Pick<MemberLooking, 'caller' | 'now'>): MeetingViewer {
  return {
    groups: [caller.member.groupKey],
    offices: officesAt(caller.offices, caller.member, now),
  };
}

/** One meeting that a member may see; null for every other, as if there were none. */
export function seenMeeting(
  looking: Pick<MemberLooking, 'caller' | 'now'> & { readonly app: Readable },
  id: Id,
): FoundMeeting | null {
  const found = findMeeting(looking.app, id);
  return found && seesMeeting(found, viewerOf(looking)) ? found : null;
}

/** The rules that a meeting is held by. Throws when they are gone: a meeting must stay explainable. */
export function rulesOf({ rulebook }: Pick<FoundMeeting, 'rulebook'>): MeetingRules {
  const found = rulebookVersion(allRulebooks, rulebook)?.meetings;
  if (!found) throw new Error(`site/rulebook/${rulebook}.yaml has no rules of meetings`);
  return found;
}

/** The day of the last annual meeting that was held before a moment; null when there was none. */
export function lastAnnualOn(
  app: Readable,
  { startsAt, id }: Pick<FoundMeeting, 'startsAt' | 'id'>,
): CivilDate | null {
  const sql = `
    SELECT ${meetingColumns} FROM ${meetingTables}
    WHERE meetings.kind = 'annual' AND meeting_calls.id IS NOT NULL AND meeting_ends.id IS NULL AND meetings.id != {:id}
      AND NOT EXISTS (SELECT 1 FROM meeting_acts WHERE meeting = meetings.id AND kind = 'put-off')
    ORDER BY meetings.startsAt DESC LIMIT 20`;
  const before = rows(app, sql, { id }, meetingShape)
    .map((found) => meetingOf(found, []))
    .find((found) => found.startsAt < startsAt);
  return before ? londonDate(before.startsAt) : null;
}

export const recordOnOf = (found: FoundMeeting): CivilDate =>
  meetingRecordDate(rulesOf(found), found.startsAt);
