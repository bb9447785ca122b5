/** Rows of supports, and the values that the rules know. */
import type { Ability } from '../domain/membership/index.ts';
import type { Support } from '../domain/supporters/index.ts';
import { shapes } from '../types/shapes.ts';
import { dateText, instantOf, maybeDateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const supportShape = pick(
  shapes.supporters,
  'id',
  'member',
  'account',
  'name',
  'abilities',
  'invitedAt',
  'acceptedAt',
  'endedAt',
);

export function supportOf({
  invitedAt,
  acceptedAt,
  endedAt,
  abilities,
  ...row
}: RowOf<typeof supportShape>): Support {
  return {
    ...row,
    abilities: JSON.parse(abilities || '[]') as Ability[],
    invitedAt: neededInstant(invitedAt),
    acceptedAt: instantOf(acceptedAt),
    endedAt: instantOf(endedAt),
  };
}

export type SupportRow = Omit<NewRow<'supporters'>, 'abilities'> & { readonly abilities: readonly Ability[] };

/** A new support as its row. `accountMade`: the account was made for it. */
export function supportRow({
  member,
  account,
  name,
  abilities,
  invitedAt,
  acceptedAt,
  endedAt,
  accountMade,
}: Omit<Support, 'id'> & { readonly accountMade: boolean }): SupportRow {
  return {
    member,
    account,
    name,
    abilities,
    accountMade,
    invitedAt: dateText(invitedAt),
    acceptedAt: maybeDateText(acceptedAt),
    endedAt: maybeDateText(endedAt),
    endedBy: '',
  };
}
