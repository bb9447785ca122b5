/** What happened at the demo's meetings as rows: acts in their chain, each sealed over what it rests on, and papers in parts. */
import { createHash, randomBytes } from 'node:crypto';
import type { DemoCoop } from '../../../site/demo/generate.ts';
import { bytesIn, groundFacts, nextAct, type MeetingAct } from '../../domain/meetings/index.ts';
import { actRow } from '../../records/meetings.ts';
import { dateText } from '../../records/row.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

type WithTime = { readonly at: number };
const dated = <Row extends WithTime>({ at, ...row }: Row) => ({ ...row, at: dateText(at) });

/** The acts of all meetings, each after the one before it in its meeting. */
function actRows(acts: DemoCoop['meeting_acts']) {
  const last = new Map<string, MeetingAct>();
  return acts.map(({ id, at, act, grounds }) => {
    const sealed = grounds === null ? {} : groundFacts(grounds, randomBytes(16).toString('hex'), sha256);
    const whole = { ...act, facts: { ...act.facts, ...sealed } };
    const written = nextAct(last.get(act.meeting) ?? null, whole, at, sha256);
    last.set(act.meeting, written);
    return { id, ...actRow(written) };
  });
}

const base64 = (text: string): string => Buffer.from(text, 'latin1').toString('base64');

/** The rows of each collection, in the order in which they refer to each other. */
export const roomTables = (coop: DemoCoop) => ({
  meeting_presences: coop.meeting_presences.map(dated),
  item_votes: coop.item_votes.map(dated),
  item_tellers: coop.item_tellers,
  item_counts: coop.item_counts.map(dated),
  item_closes: coop.item_closes.map(({ here, ...row }) => ({ ...dated(row), here: JSON.stringify(here) })),
  item_declarations: coop.item_declarations.map(({ result, ...row }) => ({
    ...dated(row),
    result: JSON.stringify(result),
  })),
  meeting_acts: actRows(coop.meeting_acts),
  minutes_shown: coop.minutes_shown.map(dated),
  proxy_givings: coop.proxy_givings.map(({ directions, ...row }) => ({
    ...dated(row),
    directions: JSON.stringify(directions),
  })),
  document_parts: coop.meeting_documents.map(({ part, upload, text, by, at }) => ({
    id: part,
    upload,
    number: 1,
    data: base64(text),
    by,
    at: dateText(at),
  })),
  meeting_documents: coop.meeting_documents.map(({ part: _part, text, ...document }) => ({
    ...dated(document),
    bytes: bytesIn(base64(text)),
    digest: sha256(base64(text)),
  })),
});
