// What counts as a look: somebody read the details of another person, because an office or a granted request lets them.
// What every member may see (a listing, an office, an open vote) is none, and neither is reading about oneself. Each look
// is a row that the person can read.

import { MINUTE, type Id, type Instant } from '../kernel/index.ts';
import type { OfficeKey } from './offices.ts';

/** What was read, as a code: the words stand on the page "who can see what about me". */
export const lookedAt = [
  'register-entry',
  'register-list',
  'details',
  'application',
  'letters',
  'payments',
  'inspection',
  'export',
] as const;
export type LookedAt = (typeof lookedAt)[number];

export interface Look {
  /** Whose details; null: a list of everybody's. */
  readonly member: Id | null;
  /** Who looked. */
  readonly by: Id;
  /** By which office; null for a member whose request to inspect was granted. */
  readonly office: OfficeKey | null;
  readonly what: LookedAt;
  readonly at: Instant;
}

/** A page that is loaded again within this time is the same look. */
export const SAME_LOOK = 10 * MINUTE;

/** True when a look is to be written down. `last` is the newest one alike, by the same person at the same thing. */
export function isNewLook(look: Look, last: Pick<Look, 'at'> | null): boolean {
  if (look.member === look.by) return false;
  return last === null || look.at - last.at >= SAME_LOOK;
}
