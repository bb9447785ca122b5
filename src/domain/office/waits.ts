// What waits for an office, and who may know how much of it there is.

import { officesForActs } from '../approvals/index.ts';
import { duties, officeKeys, type OfficeKey } from '../membership/index.ts';
import { postOffices } from '../messages/index.ts';

/** In the order of the page, each with the offices whose work it is. */
const kinds = {
  applications: duties.applications,
  payments: duties.payments,
  letters: postOffices,
  bounces: postOffices,
  inspections: duties.register,
  information: duties.information,
  /** What is due about meetings: notices, minutes, what the regulator must hear. */
  meetings: duties.meetings,
  'two-people': officesForActs,
  /** Rulebooks that do not count until two people confirm them. */
  rulebook: duties.rulebook,
  /** Backups that were put back and that two people have not confirmed. */
  history: duties.history,
  /** Every member may see who holds an office and until when. */
  terms: officeKeys,
} as const satisfies Record<string, readonly OfficeKey[]>;
export type WaitKind = keyof typeof kinds;
export const waitKinds = Object.keys(kinds) as WaitKind[];

/** The offices whose work a kind is. */
export const officesOf = (kind: WaitKind): readonly OfficeKey[] => kinds[kind];

/** True when the holder of one of these offices may know how much of a kind waits. */
export const mayCount = (kind: WaitKind, held: readonly OfficeKey[]): boolean =>
  officesOf(kind).some((office) => held.includes(office));
