// Whom our e-mails do not reach: the last thing that is known of an address is that it failed. A later message that
// got through, or a new address, ends it.
import { sortedBy, type Id, type Instant } from '../kernel/index.ts';

/** Why an e-mail did not arrive: nobody is there, it was not wanted, "not now" for days, or nobody can know. */
export const failures = ['address', 'refused', 'given-up', 'unknown'] as const;
export type Failure = (typeof failures)[number];

/** What became of one e-mail to a member: when it went, or when and why it failed. */
export interface Fate {
  readonly member: Id;
  readonly to: string;
  readonly at: Instant;
  /** Null when it went. */
  readonly failure: Failure | null;
}

export interface Unreachable {
  readonly member: Id;
  readonly to: string;
  /** When the first message since the last that got through failed. */
  readonly sinceAt: Instant;
  /** How many failed since then. */
  readonly messages: number;
  /** Why the last of them did. */
  readonly failure: Failure;
}

/** Those whose address now (`addressOf`) does not work, the longest first. */
export function unreachable(
  fates: readonly Fate[],
  addressOf: ReadonlyMap<Id, string>,
): readonly Unreachable[] {
  const found = new Map<Id, Unreachable>();
  for (const { member, to, at, failure } of [...fates].sort((a, b) => a.at - b.at)) {
    if (addressOf.get(member) !== to) continue;
    const before = found.get(member);
    if (failure === null) found.delete(member);
    else
      found.set(member, {
        member,
        to,
        sinceAt: before?.sinceAt ?? at,
        messages: (before?.messages ?? 0) + 1,
        failure,
      });
  }
  return sortedBy(
    [...found.values()],
    ({ sinceAt, member }) => `${String(sinceAt).padStart(16, '0')} ${member}`,
  );
}
