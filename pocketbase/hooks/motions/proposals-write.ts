/** Writing down what happened to a proposal: the act, its words, and how those are called who act. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { Act, NewAct } from '../../../src/domain/motions/index.ts';
import { actRow } from '../../../src/records/motions.ts';
import { findMember } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { insert, row, update, type App } from '../kit/engine.ts';

/** Keeps how a member is called beside what they do: all members read it there. */
export function rememberName(app: App, member: Id): void {
  const displayName = findMember(app, member)?.displayName;
  if (displayName === undefined) return;
  const sql = 'SELECT id, displayName FROM motion_people WHERE member = {:member}';
  const known = row(app, sql, { member }, { id: '', displayName: '' } as const);
  if (!known) insert(app, 'motion_people', { member, displayName });
  else if (known.displayName !== displayName) update(app, 'motion_people', known.id, { displayName });
}

interface Happening {
  readonly proposal: Id;
  /** How many acts there are already. */
  readonly acts: number;
  /** The member who did it; empty for the clock. */
  readonly by: Id;
  readonly words?: object;
}

/** Writes an act down, with its words when it has some, and tells the open pages. Gives its id. */
export function happened(
  context: Context,
  { kind, ...act }: NewAct,
  { proposal, acts, by, words }: Happening,
): Id {
  const { app, now } = context;
  const bare = { about: '', say: '', on: '', votesFor: 0, votesAgainst: 0 };
  const whole: Omit<Act, 'id'> = { ...bare, ...act, kind, place: acts + 1, by, at: now };
  const id = insert(app, 'proposal_acts', actRow(proposal, whole));
  if (words) insert(app, 'proposal_words', { proposal, act: id, words });
  if (by !== '') rememberName(app, by);
  context.note(proposal, { act: kind });
  context.changed('motions');
  return id;
}
