/** Secret votes as the doors and the clock find them, each with what happened to it, in one look. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { papersTaken } from '../../../src/domain/papers/index.ts';
import type { KeyHolder, OpeningOutcome, Paper, SealedCourse } from '../../../src/domain/sealed/index.ts';
import { instantOf, neededInstant } from '../../../src/records/row.ts';
import { paperOf } from '../../../src/records/sealed.ts';
import { dateText, row, rows, type Readable } from '../kit/engine.ts';
import {
  courseColumns,
  courseShape,
  courseTables,
  findMotion,
  foundMotionOf,
  type FoundMotion,
} from '../voting/motions-read.ts';

export interface FoundVote extends FoundMotion {
  readonly keyHolder: KeyHolder;
  /** Empty, as the public key is, while tellers have not made the key: it is the vote's from the opening on. */
  readonly keyId: string;
  readonly publicKey: string;
  /** From the opening on. */
  readonly paper: {
    readonly paper: Paper;
    readonly digest: string;
    readonly groupSizes: readonly number[];
  } | null;
  /** From the close on. */
  readonly box: {
    readonly at: Instant;
    readonly objectionsUntil: Instant;
    readonly rollSize: number;
    /** Envelopes. Who voted on paper is in `papers`. */
    readonly voted: number;
    readonly digest: string;
  } | null;
  /** Votes on paper, from the close on; null for a vote that closed before there were any. */
  readonly papers: {
    readonly post: number;
    readonly room: number;
    readonly assisted: number;
    readonly taken: number;
    /** Two people counted the same. */
    readonly agreed: boolean;
  } | null;
  readonly opened: {
    readonly outcome: OpeningOutcome;
    readonly valid: number;
    readonly spoilt: number;
  } | null;
  readonly destroyedAt: Instant | null;
  readonly course: SealedCourse;
}

const voteShape = {
  ...courseShape,
  keyHolder: '',
  keyId: '',
  publicKey: '',
  paper: '',
  paperDigest: '',
  groupSizes: '',
  rollSize: 0,
  voted: 0,
  boxDigest: '',
  objectionsUntil: '',
  boxAt: '',
  outcome: '',
  valid: 0,
  spoilt: 0,
  destroyedAt: '',
  papersAt: '',
  post: 0,
  room: 0,
  assisted: 0,
  tallies: 0,
} as const;

/** The fingerprints are long and seldom needed: they are not among it. */
const voteQuery = `
  SELECT ${courseColumns}, COALESCE(sealed_votes.keyHolder, 'tellers') AS keyHolder, sealed_votes.keyId, sealed_votes.publicKey, sealed_papers.paper,
    sealed_papers.digest AS paperDigest, sealed_papers.groupSizes, sealed_boxes.rollSize, sealed_boxes.voted,
    sealed_boxes.digest AS boxDigest, sealed_boxes.objectionsUntil, sealed_boxes.at AS boxAt,
    sealed_openings.outcome, sealed_openings.valid, sealed_openings.spoilt, sealed_destructions.at AS destroyedAt,
    paper_boxes.at AS papersAt, paper_boxes.post, paper_boxes.room, paper_boxes.assisted,
    (SELECT COUNT(*) FROM paper_tallies WHERE paper_tallies.motion = motions.id) AS tallies
  FROM ${courseTables} LEFT JOIN sealed_votes ON sealed_votes.motion = motions.id
  LEFT JOIN sealed_papers ON sealed_papers.motion = motions.id
  LEFT JOIN sealed_boxes ON sealed_boxes.motion = motions.id
  LEFT JOIN sealed_openings ON sealed_openings.motion = motions.id
  LEFT JOIN sealed_destructions ON sealed_destructions.motion = motions.id
  LEFT JOIN paper_boxes ON paper_boxes.motion = motions.id
  WHERE motions.id = {:id} AND motions.ballot = 'secret'`;

type VoteRow = { readonly [K in keyof typeof voteShape]: (typeof voteShape)[K] extends 0 ? number : string };

const paperIn = ({ paper, paperDigest, groupSizes }: VoteRow): FoundVote['paper'] =>
  paper === ''
    ? null
    : { paper: paperOf({ paper }), digest: paperDigest, groupSizes: JSON.parse(groupSizes) as number[] };

const boxIn = ({ boxAt, objectionsUntil, rollSize, voted, boxDigest }: VoteRow): FoundVote['box'] =>
  boxAt === ''
    ? null
    : {
        at: neededInstant(boxAt),
        objectionsUntil: neededInstant(objectionsUntil),
        rollSize,
        voted,
        digest: boxDigest,
      };

const papersIn = ({ papersAt, post, room, assisted, tallies }: VoteRow): FoundVote['papers'] =>
  papersAt === ''
    ? null
    : {
        post,
        room,
        assisted,
        taken: papersTaken({ post, room, assisted }),
        agreed: tallies === COUNTS,
      };

/** How many the counts are that must agree: one that differs from the other is not kept. */
const COUNTS = 2;

/** How many voted, by all routes. */
export const votedIn = ({ box, papers }: Pick<FoundVote, 'box' | 'papers'>): number =>
  (box?.voted ?? 0) + (papers?.taken ?? 0);

const openedIn = ({ outcome, valid, spoilt }: VoteRow): FoundVote['opened'] =>
  outcome === '' ? null : { outcome: outcome as OpeningOutcome, valid, spoilt };

function objectionsOf(app: Readable, motion: Id): SealedCourse['objections'] {
  const sql = `
    SELECT sealed_objection_answers.id IS NOT NULL AS answered, COALESCE(sealed_objection_answers."right", 0) AS "right"
    FROM sealed_objections
    LEFT JOIN sealed_objection_answers ON sealed_objection_answers.objection = sealed_objections.id
    WHERE sealed_objections.motion = {:motion}`;
  return rows(app, sql, { motion }, { answered: false, right: false } as const);
}

/** A secret vote; null when there is no such motion, 'open' when its vote is not secret. */
export function findVote(app: Readable, id: Id, now: Instant): FoundVote | 'open' | null {
  // What nobody was told of is not there, secret or not.
  const found = row(app, voteQuery, { id }, voteShape);
  if (!found) return findMotion(app, id, now) && 'open';
  const course = foundMotionOf(found);
  const { motion, opening, closure, title } = course;
  const box = boxIn(found);
  const opened = openedIn(found);
  const papers = papersIn(found);
  const destroyedAt = instantOf(found.destroyedAt);
  const objections = box ? objectionsOf(app, id) : [];
  return {
    motion,
    opening,
    closure,
    title,
    get rulebook() {
      return course.rulebook;
    },
    keyHolder: found.keyHolder as KeyHolder,
    keyId: found.keyId,
    publicKey: found.publicKey,
    paper: paperIn(found),
    box,
    papers,
    opened,
    destroyedAt,
    course: { box, objections, papers, opening: opened, destroyed: destroyedAt !== null },
  };
}

/** The fingerprints of a fixed box, as they were published: a list in JSON. */
export const fingerprintsIn = (app: Readable, motion: Id): string =>
  row(app, 'SELECT fingerprints FROM sealed_boxes WHERE motion = {:motion}', { motion }, {
    fingerprints: '',
  } as const)!.fingerprints;

/** What the clock looks after: secret votes of which something is left, oldest first. */
export function unfinishedVotes(app: Readable, now: Instant): Id[] {
  // Without a line in sealed_votes tellers have to make its key: until its time is over.
  const sql = `
    SELECT motions.id FROM motions
    LEFT JOIN sealed_votes ON sealed_votes.motion = motions.id
    LEFT JOIN sealed_destructions ON sealed_destructions.motion = motions.id
    WHERE motions.ballot = 'secret' AND sealed_destructions.id IS NULL
      AND (sealed_votes.id IS NOT NULL OR motions.closesAt > {:now}) ORDER BY motions.number`;
  return rows(app, sql, { now: dateText(now) }, { id: '' } as const).map(({ id }) => id);
}
