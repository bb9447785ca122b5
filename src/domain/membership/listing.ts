// Who may be found by other members. Nobody is listed unless they said so, and they can take it back at any
// time. A person who left cannot be found, even if the row is still there.

import { refusal, settle, type Id, type Instant, type Result } from '../kernel/index.ts';
import { isMemberAt, type GroupKey, type Member } from './members.ts';

export interface Listing {
  readonly member: Id;
  readonly displayName: string;
  readonly groupKey: GroupKey;
  readonly sinceAt: Instant;
}

/** True when this member agreed to be found and still is a member. */
export function mayBeFound(member: Member, listing: Listing | null, instant: Instant): boolean {
  return listing !== null && listing.member === member.id && isMemberAt(member, instant);
}

export interface SetListing {
  readonly member: Member;
  readonly current: Listing | null;
  readonly listed: boolean;
  readonly now: Instant;
}

export interface ListingChange {
  readonly changed: boolean;
  readonly listing: Listing | null;
}

/** Lists a member or takes them off. Saying the same again changes nothing. Refuses `not-a-member`. */
export function setListing({ member, current, listed, now }: SetListing): Result<ListingChange> {
  const refusals = isMemberAt(member, now) ? [] : [refusal('not-a-member')];
  return settle(refusals, () => {
    if (listed === (current !== null)) return { changed: false, listing: current };
    if (!listed) return { changed: true, listing: null };
    const { id, displayName, groupKey } = member;
    return { changed: true, listing: { member: id, displayName, groupKey, sinceAt: now } };
  });
}
