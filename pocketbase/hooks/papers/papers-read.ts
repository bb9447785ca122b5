/** Papers as the doors find them: those of one member, the roll's line beside them, and the moment of the vote. */
import { refusal, type Id, type Instant, type Refusal } from '../../../src/domain/kernel/index.ts';
import {
  routesOf,
  type Paper,
  type PaperMoment,
  type PaperRoute,
  type PaperState,
} from '../../../src/domain/papers/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { findVote, type FoundVote } from '../sealed/votes-read.ts';

export interface StoredPaper extends Paper {
  readonly id: Id;
}

/** A secret vote, or the refusal that says why there is none. */
export function secretVote(
  { app, now }: { readonly app: Readable; readonly now: Instant },
  motion: Id,
): FoundVote | Refusal {
  const found = findVote(app, motion, now);
  if (!found) return refusal('motion-unknown');
  return found === 'open' ? refusal('vote-not-secret') : found;
}

/** The moment of a vote, as what is done with papers looks at it. */
export const momentOf = (
  { motion, opening, closure, rulebook }: FoundVote,
  { arrivedAt }: Pick<MemberContext, 'arrivedAt'>,
): PaperMoment => ({
  openedAt: opening?.at ?? null,
  closesAt: motion.closesAt,
  closed: closure !== null,
  arrivedAt,
  routes: routesOf(rulebook),
});

const paperShape = { id: '', route: '', state: '' } as const;

export const paperIn = <R extends { readonly route: string; readonly state: string }>({
  route,
  state,
  ...more
}: R): Omit<R, 'route' | 'state'> & Paper => ({
  ...more,
  route: route as PaperRoute,
  state: state as PaperState,
});

/** The papers of a member in a vote, in the order in which they were made; null when they are not on its roll. */
export function papersOf(app: Readable, motion: Id, member: Id): StoredPaper[] | null {
  const asked = { motion, member };
  const line = 'SELECT id FROM vote_rolls WHERE motion = {:motion} AND member = {:member}';
  if (!row(app, line, asked, { id: '' } as const)) return null;
  const sql =
    'SELECT id, route, state FROM vote_papers WHERE motion = {:motion} AND member = {:member} ORDER BY at, id';
  return rows(app, sql, asked, paperShape).map(paperIn);
}

const packShape = { id: '', motion: '', route: '', state: '', name: '', late: false } as const;
const packQuestion = `
  SELECT vote_papers.id, vote_papers.motion, route, state, vote_rolls.displayName AS name,
    EXISTS (SELECT 1 FROM late_envelopes WHERE late_envelopes.paper = vote_papers.id) AS late
  FROM vote_papers
  JOIN vote_rolls ON vote_rolls.motion = vote_papers.motion AND vote_rolls.member = vote_papers.member
  WHERE code = {:code}`;

/** The pack of a code, of whatever vote, and whether it was noted as too late; null when no pack has it. */
export function packByCode(app: Readable, code: string) {
  const found = code === '' ? null : row(app, packQuestion, { code }, packShape);
  return found && paperIn(found);
}

/** Whose envelopes by post were set aside because they were taken in before the close by nobody. */
export const lateNames = (app: Readable, motion: Id): string[] =>
  rows(
    app,
    `SELECT vote_rolls.displayName AS name FROM late_envelopes
      JOIN vote_papers ON vote_papers.id = late_envelopes.paper
      JOIN vote_rolls ON vote_rolls.motion = vote_papers.motion AND vote_rolls.member = vote_papers.member
      WHERE late_envelopes.motion = {:motion} ORDER BY name COLLATE NOCASE, late_envelopes.id`,
    { motion },
    { name: '' } as const,
  ).map(({ name }) => name);

/** How a vote on paper stands: what was fixed at the close, and the counts. Null before the close. */
export interface PaperBox {
  readonly post: number;
  readonly room: number;
  readonly assisted: number;
  readonly doubles: number;
}

const boxShape = { post: 0, room: 0, assisted: 0, doubles: 0 } as const;

export const paperBoxOf = (app: Readable, motion: Id): PaperBox | null =>
  row(
    app,
    'SELECT post, room, assisted, doubles FROM paper_boxes WHERE motion = {:motion}',
    { motion },
    boxShape,
  );

/** Who handed in a count, in no order of time. */
export const countedBy = (app: Readable, motion: Id): Id[] =>
  rows(app, 'SELECT teller FROM paper_tallies WHERE motion = {:motion} ORDER BY teller', { motion }, {
    teller: '',
  } as const).map(({ teller }) => teller);

/** How many calls are written down about a member, and whether somebody's own is among them. */
export function callsOf(app: Readable, motion: Id, member: Id): Id[] {
  const sql = 'SELECT "by" FROM ballot_calls WHERE motion = {:motion} AND member = {:member} ORDER BY "by"';
  return rows(app, sql, { motion, member }, { by: '' } as const).map(({ by }) => by);
}
