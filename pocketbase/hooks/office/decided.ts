/** What meetings declared about matters that the law asks two meetings for, and whether the regulator was told. */
import { londonDate, type Id } from '../../../src/domain/kernel/index.ts';
import type { SecondMeeting, TwiceDecided } from '../../../src/domain/office/index.ts';
import { whatFollows, type Deadline, type Outcome } from '../../../src/domain/voting/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { neededInstant, rows, type Readable } from '../kit/engine.ts';
import { findMeeting, rulesOf } from '../meetings/meetings-read.ts';
import { matterOf } from '../polls/polls-read.ts';

/** One such decision with its meeting and the number of its item. */
export interface FoundDecision extends TwiceDecided {
  readonly meeting: FoundMeeting;
  readonly item: number;
}

const shape = { vote: '', meeting: '', item: 0, says: '', result: '', sentOn: '', matter: '' } as const;
const DECISIONS = `
  SELECT item_votes.id AS vote, item_votes.meeting, item_votes.item, item_declarations.says, item_declarations.result,
    COALESCE((SELECT json_extract(facts, '$.on') FROM meeting_acts WHERE meeting_acts.meeting = item_votes.meeting
      AND kind = 'regulator-told' AND about = item_votes.id ORDER BY number DESC LIMIT 1), '') AS sentOn,
    meeting_items.matter
  FROM item_declarations JOIN item_votes ON item_votes.id = item_declarations.vote
  JOIN meeting_items ON meeting_items.meeting = item_votes.meeting AND meeting_items.number = item_votes.item
  WHERE meeting_items.matter IN ('transfer', 'conversion') AND item_declarations.says = 'carried'`;

/** What was kept with the declaration; where the chair declared something else than was worked out, what the rules say of it. */
function deadlinesOf(meeting: FoundMeeting, item: number, kept: readonly Deadline[]): readonly Deadline[] {
  if (kept.length > 0) return kept;
  return whatFollows(rulesOf(meeting), matterOf(meeting, item)!, londonDate(meeting.startsAt));
}

const secondShape = { startsAt: '', called: false } as const;
/** A meeting that confirms another names its day; both decide the same kind of matter. */
const SECONDS = `
  SELECT meetings.startsAt, EXISTS (SELECT 1 FROM meeting_calls WHERE meeting_calls.meeting = meetings.id) AS called
  FROM meetings LEFT JOIN meeting_ends ON meeting_ends.meeting = meetings.id
  WHERE meetings.firstMeetingOn = {:on} AND meeting_ends.id IS NULL
    AND EXISTS (SELECT 1 FROM meeting_items WHERE meeting_items.meeting = meetings.id AND matter = {:matter})
    AND NOT EXISTS (SELECT 1 FROM meeting_acts WHERE meeting_acts.meeting = meetings.id AND kind = 'put-off')`;

const secondsOf = (app: Readable, first: FoundMeeting, matter: string): SecondMeeting[] =>
  rows(app, SECONDS, { on: londonDate(first.startsAt), matter }, secondShape).map(({ startsAt, called }) => ({
    on: londonDate(neededInstant(startsAt)),
    called,
  }));

function found(app: Readable, more: string, params: { [name: string]: string }): FoundDecision[] {
  return rows(app, `${DECISIONS} ${more}`, params, shape).map(
    ({ vote, meeting: id, item, says, result, sentOn, matter }) => {
      const meeting = findMeeting(app, id)!;
      const { deadlines } = JSON.parse(result) as { deadlines: Deadline[] };
      return {
        vote,
        meeting,
        item,
        says: says as Outcome,
        deadlines: deadlinesOf(meeting, item, deadlines),
        sentOn: sentOn === '' ? null : sentOn,
        seconds: meeting.firstMeetingOn === '' ? secondsOf(app, meeting, matter) : [],
      };
    },
  );
}

/** More such decisions at once than any co-op takes. */
const MOST = 20;

export const recentDecisions = (app: Readable): FoundDecision[] =>
  found(app, `ORDER BY item_declarations.at DESC LIMIT ${MOST}`, {});

export const decisionOf = (app: Readable, vote: Id): FoundDecision | null =>
  found(app, 'AND item_votes.id = {:vote}', { vote })[0] ?? null;
