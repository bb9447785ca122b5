/** Rows of proposals, their acts, words and posts, and the plain values that the rules know. */
import type { Id } from '../domain/kernel/index.ts';
import type { Act, ActKind, PostMark, Proposal, Resolution, Thread } from '../domain/motions/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const proposalShape = pick(
  shapes.proposals,
  'id',
  'number',
  'mover',
  'resolution',
  'language',
  'rulebook',
  'begunAt',
);

/** A proposal with the number that people know it by. */
export interface NumberedProposal extends Proposal {
  readonly number: number;
}

export function proposalOf(row: RowOf<typeof proposalShape>): NumberedProposal {
  const { resolution, language, begunAt, ...rest } = row;
  return {
    ...rest,
    resolution: resolution as Resolution,
    language: language as 'en' | 'cy',
    begunAt: neededInstant(begunAt),
  };
}

export function proposalRow({
  number,
  mover,
  resolution,
  language,
  rulebook,
  begunAt,
}: Omit<NumberedProposal, 'id'>): NewRow<'proposals'> {
  return { number, mover, resolution, language, rulebook, begunAt: dateText(begunAt) };
}

export const actShape = pick(
  shapes.proposal_acts,
  'id',
  'place',
  'kind',
  'by',
  'at',
  'about',
  'say',
  'day',
  'votesFor',
  'votesAgainst',
);

export function actOf({ kind, at, day, ...row }: RowOf<typeof actShape>): Act {
  return { ...row, kind: kind as ActKind, at: neededInstant(at), on: day };
}

export function actRow(
  proposal: Id,
  { place, kind, by, at, about, say, on, votesFor, votesAgainst }: Omit<Act, 'id'>,
): NewRow<'proposal_acts'> {
  return { proposal, place, kind, by, at: dateText(at), about, say, day: on, votesFor, votesAgainst };
}

/** What one member said in a thread. */
export interface Post {
  readonly id: Id;
  readonly proposal: Id;
  readonly thread: Thread;
  readonly member: Id;
  readonly words: string;
  readonly at: number;
}
export const postShape = pick(shapes.proposal_posts, 'id', 'proposal', 'thread', 'member', 'words', 'at');

export function postOf({ thread, at, ...row }: RowOf<typeof postShape>): Post {
  return { ...row, thread: thread as Thread, at: neededInstant(at) };
}

export function postRow({ proposal, thread, member, words, at }: Omit<Post, 'id'>): NewRow<'proposal_posts'> {
  return { proposal, thread, member, words, at: dateText(at) };
}

/** A mark on a post with the reason that was given for it. */
export interface ReasonedMark extends PostMark {
  readonly post: Id;
  readonly reason: string;
}
export const markShape = pick(shapes.proposal_post_marks, 'post', 'what', 'member', 'reason', 'at');

export function markOf({ what, member, at, ...row }: RowOf<typeof markShape>): ReasonedMark {
  return { ...row, what: what as PostMark['what'], by: member, at: neededInstant(at) };
}

export function markRow({ post, what, by, reason, at }: ReasonedMark): NewRow<'proposal_post_marks'> {
  return { post, what, member: by, reason, at: dateText(at) };
}
