/**
 * Whether what is written down of a meeting is still what was: the chain of its acts, the head of it in minutes that were
 * approved, and the rows that acts rest on.
 */
import {
  chainBreaksAt,
  fitsGrounds,
  hasGrounds,
  hereBy,
  writtenInLater,
  type ChainHead,
  type MeetingAct,
  type PresenceRows,
} from '../../../src/domain/meetings/index.ts';
import type { FixedMinutes, MinutesNote } from '../../../src/domain/minutes/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { Readable } from '../kit/engine.ts';
import { changeGrounds, easyGrounds } from '../motions/on-floor.ts';
import { approvedMinutes, noteGrounds, notesOf } from '../minutes/minutes-read.ts';
import { groundsOf } from '../polls/grounds.ts';
import { findVote } from '../polls/polls-read.ts';
import { actsOf, sha256 } from './acts.ts';
import { presenceRowsOf } from './presences.ts';

/** What acts are compared with: presences and notes are read once, however many acts rest on them. */
interface Rows {
  readonly app: Readable;
  readonly found: FoundMeeting;
  readonly presences: PresenceRows;
  readonly notes: readonly MinutesNote[];
}
type Holds = (rows: Rows, act: MeetingAct) => boolean;

const presencesHold: Holds = ({ presences }, { facts, at }) => {
  const then = { came: Number(facts['came']), left: Number(facts['left']) };
  return (
    !writtenInLater(presences, then, at) && fitsGrounds(facts, { here: hereBy(presences, then) }, sha256)
  );
};

const voteHolds: Holds = ({ app, found }, { about, facts }) => {
  const vote = findVote(app, about);
  return vote !== null && fitsGrounds(facts, groundsOf(app, found, vote), sha256);
};

const wordsHold: Holds = ({ notes }, { facts }) => {
  const note = notes.find(({ place }) => place === facts['place']);
  return note !== undefined && fitsGrounds(facts, noteGrounds(note), sha256);
};

const changeHolds: Holds = ({ app }, { about, facts }) =>
  fitsGrounds(facts, changeGrounds(app, about, String(facts['text'])), sha256);

const easyHolds: Holds = ({ app }, { about, facts }) =>
  fitsGrounds(facts, easyGrounds(app, about, String(facts['easy'])), sha256);

const holds: { readonly [Kind in MeetingAct['kind']]?: Holds } = {
  opened: presencesHold,
  resumed: presencesHold,
  'hands-counted': voteHolds,
  'poll-taken': voteHolds,
  amended: changeHolds,
  'easy-written': easyHolds,
  'easy-settled': easyHolds,
  'minutes-corrected': wordsHold,
};

/** The head of the chain as it stands in approved minutes, which nothing changes. */
function headInMinutes(app: Readable, { id }: FoundMeeting): ChainHead | null {
  const approved = approvedMinutes(app, id);
  if (!approved) return null;
  const { acts, head } = JSON.parse(approved.text) as FixedMinutes;
  return acts === 0 ? null : { number: acts, digest: head };
}

/** The number of the first act that is not what was written down, or no longer fits its rows; null when all do. */
export function brokenAt(app: Readable, found: FoundMeeting): number | null {
  const acts = actsOf(app, found.id);
  const inChain = chainBreaksAt(acts, sha256, headInMinutes(app, found));
  const rows = { app, found, presences: presenceRowsOf(app, found.id), notes: notesOf(app, found.id) };
  const fits = (act: MeetingAct) => !hasGrounds(act.facts) || (holds[act.kind]?.(rows, act) ?? true);
  const unfit = acts.find((act) => !fits(act))?.number ?? null;
  if (inChain === null || unfit === null) return inChain ?? unfit;
  return Math.min(inChain, unfit);
}
