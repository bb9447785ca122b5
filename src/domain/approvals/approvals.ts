// Two people for what is dangerous: one asks, another one agrees, and only then is it done. The second holds one of the
// act's offices, is not the first and not the person whom it is about. The first must still hold one too. What nobody
// agrees to in time is over (rule 9.5). Whoever may not agree is not told that there is anything to agree to.

import { DAY, refusal, settle, type Id, type Instant, type Refusal, type Result } from '../kernel/index.ts';
import { officesAt, type Member, type MembershipRules, type Office } from '../membership/index.ts';
import { acts, type ActName } from './acts.ts';

/** How it ended. `withdrawn`: by the one who asked. */
export const endings = ['agreed', 'declined', 'withdrawn', 'expired'] as const;
export type Ending = (typeof endings)[number];

export interface Approval {
  readonly id: Id;
  readonly act: ActName;
  /** A member's id, or the name of a thing: the version of a rulebook. */
  readonly subject: string;
  readonly askedBy: Id;
  readonly askedAt: Instant;
  /** The moment from which nobody can agree any more. */
  readonly expiresAt: Instant;
  /** Null while it waits. */
  readonly ended: Ending | null;
}

/** A person with the offices that they hold, held or will hold. */
export interface Holder {
  readonly member: Member;
  readonly offices: readonly Office[];
}

/** True when somebody may ask for an act or agree to it by an office that they hold now. */
export function holdsOfficeFor(act: ActName, { member, offices }: Holder, now: Instant): boolean {
  const needed: readonly string[] = acts[act].offices;
  return officesAt(offices, member, now).some((office) => needed.includes(office));
}

const isAbout = ({ act, subject }: Pick<Approval, 'act' | 'subject'>, person: Id): boolean =>
  acts[act].about === 'person' && subject === person;

/** True when this one waits for somebody like them: they may agree, or say no. */
export function waitsFor(approval: Approval, holder: Holder, now: Instant): boolean {
  return (
    approval.ended === null &&
    now < approval.expiresAt &&
    approval.askedBy !== holder.member.id &&
    !isAbout(approval, holder.member.id) &&
    holdsOfficeFor(approval.act, holder, now)
  );
}

export interface Asking {
  readonly act: ActName;
  readonly subject: string;
  readonly asker: Holder;
  /** What waits for the same act about the same subject, if anything does. */
  readonly waiting: readonly Approval[];
  /** Everybody else who holds an office. */
  readonly others: readonly Holder[];
  readonly now: Instant;
  readonly rules: Pick<MembershipRules, 'agreeWithinDays'>;
}

/**
 * Until when a second person can agree to what is asked now. Refuses `not-your-office`, `approval-about-you`,
 * `approval-waits` when the same is asked already, and `approval-no-second` when nobody else could agree.
 */
export function askForSecond({
  act,
  subject,
  asker,
  waiting,
  others,
  now,
  rules,
}: Asking): Result<{ readonly expiresAt: Instant }> {
  const expiresAt = now + rules.agreeWithinDays.value * DAY;
  if (!holdsOfficeFor(act, asker, now)) return settle([refusal('not-your-office')], () => ({ expiresAt }));
  const refusals: Refusal[] = [];
  const asked = { id: '', act, subject, askedBy: asker.member.id, askedAt: now, expiresAt, ended: null };
  if (isAbout(asked, asker.member.id)) refusals.push(refusal('approval-about-you'));
  const same = waiting.some(
    (each) => each.act === act && each.subject === subject && each.ended === null && now < each.expiresAt,
  );
  if (same) refusals.push(refusal('approval-waits'));
  if (!others.some((other) => waitsFor(asked, other, now))) refusals.push(refusal('approval-no-second'));
  return settle(refusals, () => ({ expiresAt }));
}

export interface Answering {
  /** Null when there is no such thing. */
  readonly approval: Approval | null;
  readonly by: Holder;
  /** The one who asked; null when they are not in the register any more. */
  readonly asker: Holder | null;
  readonly now: Instant;
}

/** Why somebody cannot see this one at all: the same answer as when it does not exist. */
function unseen({ approval, by, now }: Answering): Refusal | null {
  if (approval === null) return refusal('approval-unknown');
  const seen =
    approval.askedBy === by.member.id ||
    (holdsOfficeFor(approval.act, by, now) && !isAbout(approval, by.member.id));
  return seen ? null : refusal('approval-unknown');
}

const isOver = ({ ended, expiresAt }: Approval, now: Instant): boolean => ended !== null || now >= expiresAt;

/**
 * Whether the second person agrees. Refuses `approval-unknown` to those whom it does not wait for, `approval-own` to
 * the one who asked, `approval-over` when it ended, and `approval-asker-left` when the one who asked holds none of the
 * offices any more.
 */
export function agree(answering: Answering): Result<Approval> {
  const hidden = unseen(answering);
  const approval = answering.approval!;
  if (hidden) return settle([hidden], () => approval);
  const { by, asker, now } = answering;
  const refusals: Refusal[] = [];
  if (isOver(approval, now)) refusals.push(refusal('approval-over'));
  else if (approval.askedBy === by.member.id) refusals.push(refusal('approval-own'));
  else if (!asker || !holdsOfficeFor(approval.act, asker, now)) refusals.push(refusal('approval-asker-left'));
  return settle(refusals, () => approval);
}

/** How a no ends it: the second person declines, the first withdraws. Refuses `approval-unknown` and `approval-over`. */
export function decline(answering: Answering): Result<Extract<Ending, 'declined' | 'withdrawn'>> {
  const hidden = unseen(answering);
  if (hidden) return settle([hidden], () => 'declined' as const);
  const { approval, by, now } = answering;
  const refusals = isOver(approval!, now) ? [refusal('approval-over')] : [];
  return settle(refusals, () => (approval!.askedBy === by.member.id ? 'withdrawn' : 'declined'));
}
