/** Rows of proxies and the plain values that the rules know. */
import type { Directions, Giving } from '../domain/proxies/index.ts';
import { shapes } from '../types/shapes.ts';
import { instantOf, neededInstant, pick, type RowOf } from './row.ts';

/** A proxy with how it ended and how both are called now. */
export const givingShape = {
  ...pick(
    shapes.proxy_givings,
    'id',
    'meeting',
    'number',
    'giver',
    'holder',
    'directions',
    'written',
    'receivedOn',
    'at',
  ),
  how: '',
  endedAt: '',
  giverName: '',
  holderName: '',
} as const;

export interface NamedGiving extends Giving {
  readonly meeting: string;
  readonly paper: boolean;
  readonly giverName: string;
  readonly holderName: string;
}

export function givingOf(row: RowOf<typeof givingShape>): NamedGiving {
  const { directions, written, at, how, endedAt, ...rest } = row;
  const end = instantOf(endedAt);
  return {
    ...rest,
    directions: JSON.parse(directions) as Directions,
    paper: written === 'paper',
    givenAt: neededInstant(at),
    end: end === null ? null : { how: how as 'taken-back' | 'declined', at: end },
  };
}
