/** What is next about meetings: those to come, for whoever may see them. */
import { meetingState, seesMeeting, takesArrivals } from '../../../src/domain/meetings/index.ts';
import { meetingOf, meetingShape } from '../../../src/records/meetings.ts';
import { DAY } from '../../../src/domain/kernel/index.ts';
import { dateText, rows } from '../kit/engine.ts';
import type { NextFor } from '../kit/next.ts';
import { titleOf } from './mail.ts';
import { IS_OVER, meetingColumns, meetingTables, viewerOf } from './meetings-read.ts';

/** How long before it a meeting has a card. */
const SHOWN = 28 * DAY;
/** More cards than a page shows; the page cuts them. */
const MOST = 20;

const cards: NextFor = (looking) => {
  const { app, now } = looking;
  const sql = `
    SELECT ${meetingColumns} FROM ${meetingTables}
    WHERE meeting_calls.id IS NOT NULL AND meeting_ends.id IS NULL
      AND NOT ${IS_OVER} AND meetings.startsAt < {:until}
    ORDER BY meetings.startsAt LIMIT ${MOST}`;
  const viewer = viewerOf(looking);
  return rows(app, sql, { now: dateText(now), until: dateText(now + SHOWN) }, meetingShape)
    .map((line) => meetingOf(line, []))
    .filter((found) => seesMeeting(found, viewer) && meetingState(found, now) === 'called')
    .map((found) => ({
      kind: 'meeting',
      id: found.id,
      params: { titleEn: titleOf(found, 'en'), titleCy: titleOf(found, 'cy') },
      endsAt: found.startsAt,
      // While it is on, the card leads into the room.
      path: `/meetings/${takesArrivals(found, now) ? 'now' : 'meeting'}/?id=${found.id}`,
    }));
};

export default cards;
