// How somebody becomes a steward from the server's own terminal: the first person of a new co-op, before anybody could
// have chosen them. Whoever can sit at that terminal can read everything anyway; what is decided here is what it makes
// of the register.

import { accept, refusal, refuse, type Instant, type Result } from '../kernel/index.ts';
import { isMemberAt, type GroupKey, type Member } from './members.ts';
import { officesAt, type Office } from './offices.ts';

export interface Appointment {
  /** The member behind the account of that address; null when there is none. */
  readonly member: Member | null;
  readonly offices: readonly Office[];
  /** Only for somebody new. An empty name becomes what stands before the @ of the address. */
  readonly name: string;
  readonly email: string;
  readonly groupKey: GroupKey;
  readonly now: Instant;
}

/** What is missing. Null: it is there. */
export interface Appointed {
  readonly member: Pick<Member, 'displayName' | 'groupKey' | 'joinedAt'> | null;
  readonly office: Pick<Office, 'office' | 'fromAt'> | null;
}

/**
 * Makes a member and a steward of somebody, or only what is missing of it; an office that ends later is not missing.
 * Refuses `not-a-member` for a person who left: an office would be worth nothing to them.
 */
export function appointSteward(asked: Appointment): Result<Appointed> {
  const { member, offices, now } = asked;
  if (member === null) {
    const displayName = asked.name.trim() || asked.email.slice(0, asked.email.indexOf('@'));
    return accept({
      member: { displayName, groupKey: asked.groupKey, joinedAt: now },
      office: { office: 'steward', fromAt: now },
    });
  }
  if (!isMemberAt(member, now)) return refuse([refusal('not-a-member')]);
  const held = officesAt(offices, member, now).includes('steward');
  return accept({ member: null, office: held ? null : { office: 'steward', fromAt: now } });
}
