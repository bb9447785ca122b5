/**
 * The one place where acts of a meeting are written and read (src/domain/meetings/acts.ts). Nothing else writes into the
 * table. Whoever records an act tells the open pages (tell-pages.ts), never for what follows a vote.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import {
  groundFacts,
  nextAct,
  type ActFacts,
  type ChainHead,
  type Grounds,
  type MeetingAct,
  type NewAct,
} from '../../../src/domain/meetings/index.ts';
import { actOf, actRow, actShape } from '../../../src/records/meetings.ts';
import { columnsOf, pick } from '../../../src/records/row.ts';
import type { Context } from '../kit/context.ts';
import { insert, row, rows, type Readable } from '../kit/engine.ts';

export const sha256 = (text: string): string => $security.sha256(text);

const columns = columnsOf(actShape);

/** The acts of a meeting from one on, in their order. */
export const actsFrom = (app: Readable, meeting: Id, from: number): MeetingAct[] =>
  rows(
    app,
    `SELECT ${columns} FROM meeting_acts WHERE meeting = {:meeting} AND number >= {:from} ORDER BY number`,
    { meeting, from },
    actShape,
  ).map(actOf);

/** All acts of a meeting, in their order. */
export const actsOf = (app: Readable, meeting: Id): MeetingAct[] => actsFrom(app, meeting, 1);

/** The head of a meeting's chain; null while nothing has happened. */
export const headOf = (app: Readable, meeting: Id): ChainHead | null =>
  row(
    app,
    'SELECT number, digest FROM meeting_acts WHERE meeting = {:meeting} ORDER BY number DESC LIMIT 1',
    { meeting },
    pick(actShape, 'number', 'digest'),
  );

/** The facts by which an act seals what it rests on. */
export const sealedFacts = (grounds: Grounds): ActFacts =>
  groundFacts(grounds, $security.randomString(32), sha256);

/** What an act says: what is left out is none. */
export type ActToRecord = Pick<NewAct, 'meeting' | 'kind' | 'by'> & Partial<NewAct>;

/** Writes down what happened, as the next act of its meeting. Gives the act. */
export function recordAct({ app, now }: Pick<Context, 'app' | 'now'>, act: ActToRecord): MeetingAct {
  const whole: NewAct = { item: 0, about: '', facts: {}, ...act };
  const recorded = nextAct(headOf(app, act.meeting), whole, now, sha256);
  insert(app, 'meeting_acts', { ...actRow(recorded) });
  return recorded;
}
