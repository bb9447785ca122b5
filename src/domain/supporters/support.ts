// Who helps a member, from when until when. A support is asked for by the member, accepted by the supporter, and ended
// by either; only what is accepted, not ended, and about a member of today counts.

import {
  accept,
  DAY,
  onlyRefusals,
  refusal,
  refuse,
  type Id,
  type Instant,
  type Refusal,
  type Result,
} from '../kernel/index.ts';
import { isMemberAt, type Ability, type Member } from '../membership/index.ts';

/** Supporters that a member has at most: more is a crowd that nobody keeps an eye on. */
export const MOST_SUPPORTERS = 3;
/** Days after which an invitation that nobody accepted is over. */
export const INVITATION_DAYS = 14;
/** Invitations that a member sends within a day at most: each is a letter to somebody who did not ask for one. */
const MOST_A_DAY = 5;

export interface Support {
  readonly id: Id;
  /** Who is helped. */
  readonly member: Id;
  /** The account of who helps. */
  readonly account: Id;
  /** What the member calls them. */
  readonly name: string;
  readonly abilities: readonly Ability[];
  readonly invitedAt: Instant;
  /** Null until they said yes. */
  readonly acceptedAt: Instant | null;
  /** Null while it goes on. */
  readonly endedAt: Instant | null;
}

/** True until it is ended, accepted or not. */
export const isOpen = ({ endedAt }: Support, now: Instant): boolean => endedAt === null || now < endedAt;

/** True when this support lets somebody act for the member at a moment. */
export function helpsNow(support: Support, member: Member, now: Instant): boolean {
  const accepted = support.acceptedAt !== null && support.acceptedAt <= now;
  return support.member === member.id && accepted && isOpen(support, now) && isMemberAt(member, now);
}

/** True when an invitation was not accepted in time. */
export function invitationIsOver(support: Support, now: Instant): boolean {
  return (
    support.acceptedAt === null && isOpen(support, now) && now >= support.invitedAt + INVITATION_DAYS * DAY
  );
}

export interface Inviting {
  /** Everybody whom the member asked so far. */
  readonly supports: readonly Support[];
  /** The account of who is invited; null when there is none yet. */
  readonly account: Id | null;
  /** The member's own account. */
  readonly own: Id;
  readonly now: Instant;
}

/** Every reason why a member may not invite somebody; empty when they may. */
export function whyNotInvite({ supports, account, own, now }: Inviting): readonly Refusal[] {
  const open = supports.filter((support) => isOpen(support, now));
  const lately = supports.filter(({ invitedAt }) => invitedAt > now - DAY);
  const when = (is: boolean, no: Refusal): Refusal | null => (is ? no : null);
  return onlyRefusals([
    when(account === own, refusal('supporter-yourself', 'email')),
    when(
      open.some((support) => support.account === account),
      refusal('supporter-there', 'email'),
    ),
    when(open.length >= MOST_SUPPORTERS, refusal('supporter-too-many', null, { most: MOST_SUPPORTERS })),
    when(lately.length >= MOST_A_DAY, refusal('supporter-asked-often')),
  ]);
}

/** The support once the supporter said yes. Codes: `support-unknown`, `support-accepted`. */
export function acceptSupport(support: Support | null, account: Id, now: Instant): Result<Support> {
  const theirs = support !== null && support.account === account && isOpen(support, now);
  if (!theirs || invitationIsOver(support, now)) return refuse([refusal('support-unknown')]);
  if (support.acceptedAt !== null) return refuse([refusal('support-accepted')]);
  return accept({ ...support, acceptedAt: now });
}
