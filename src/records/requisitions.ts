/** Rows of requisitions and the plain values that the rules know. */
import type { Id, Instant } from '../domain/kernel/index.ts';
import type { AskedMeeting, Enough, GivenName } from '../domain/requisitions/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

/** A requisition with what followed: empty columns while nothing has. */
export const askedShape = {
  ...pick(shapes.requisitions, 'id', 'by', 'words', 'language', 'rulebook', 'at'),
  enoughAt: '',
  ...pick(shapes.requisition_enough, 'asked', 'needed', 'members', 'callBy', 'heldBy'),
  meeting: '',
} as const;

export const nameShape = {
  ...pick(shapes.requisition_names, 'id', 'member', 'at'),
  backAt: '',
  ...pick(shapes.members, 'leftAt'),
} as const;

/** A name as it is at a moment: a day to come on which somebody will leave is none yet. */
export function nameOfRow(
  { id, member, at, backAt, leftAt }: RowOf<typeof nameShape>,
  now: Instant,
): GivenName {
  const left = instantOf(leftAt);
  return {
    id,
    member,
    at: neededInstant(at),
    backAt: instantOf(backAt),
    leftAt: left !== null && left <= now ? left : null,
  };
}

export interface FoundRequisition extends AskedMeeting {
  readonly rulebook: string;
}

export function askedOf(row: RowOf<typeof askedShape>, names: readonly GivenName[]): FoundRequisition {
  const { id, by, words, language, rulebook, at, enoughAt, asked, needed, members, callBy, heldBy } = row;
  const enough: Enough | null =
    enoughAt === '' ? null : { at: neededInstant(enoughAt), asked, needed, members, callBy, heldBy };
  return {
    id,
    by,
    words,
    language: language as 'en' | 'cy',
    rulebook,
    at: neededInstant(at),
    names,
    enough,
    meeting: row.meeting === '' ? null : row.meeting,
  };
}

export const enoughRow = (requisition: Id, { at, ...enough }: Enough): NewRow<'requisition_enough'> => ({
  requisition,
  ...enough,
  at: dateText(at),
});

export const requisitionRow = ({
  by,
  words,
  language,
  rulebook,
  at,
}: Pick<FoundRequisition, 'by' | 'words' | 'language' | 'rulebook'> & {
  readonly at: Instant;
}): NewRow<'requisitions'> => ({ by, words, language, rulebook, at: dateText(at) });
