// Which offices there are and who holds one. An office is held from a moment until a moment, and only by a member:
// whoever leaves the co-op has left the office too, whatever the row says. What each may do is in duties.ts, what each
// may see of a person in who-sees.ts.

import { refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import { isMemberAt, type Member } from './members.ts';

/** Every office, in the order in which they are shown. */
export const officeKeys = [
  'chair',
  'secretary',
  'treasurer',
  'returning-officer',
  'teller',
  'membership',
  'guides',
  'board',
  'coordinator',
  'moderator',
  'steward',
] as const;
export type OfficeKey = (typeof officeKeys)[number];

export interface Office {
  readonly member: Id;
  readonly office: OfficeKey;
  readonly fromAt: Instant;
  /** Null while it is held. */
  readonly untilAt: Instant | null;
}

/** The offices a member holds at a moment, in the fixed order of `officeKeys`. */
export function officesAt(offices: readonly Office[], member: Member, instant: Instant): OfficeKey[] {
  if (!isMemberAt(member, instant)) return [];
  const held = offices.filter(
    (row) =>
      row.member === member.id && row.fromAt <= instant && (row.untilAt === null || instant < row.untilAt),
  );
  return officeKeys.filter((key) => held.some((row) => row.office === key));
}

export interface Asker {
  /** Whom the door is for: anybody, whoever is signed in, any member, or the holders of these offices. */
  readonly who: 'anyone' | 'account' | 'member' | readonly OfficeKey[];
  /** Null when nobody is signed in, or the account belongs to no member. */
  readonly member: Member | null;
  /** Asked only when the door is for offices. */
  readonly offices: () => readonly Office[];
  readonly now: Instant;
}

/** Why this person may not come in here; null when they may. Codes: `not-a-member`, `not-your-office`. */
export function whyNotAllowed({ who, member, offices, now }: Asker): Refusal | null {
  if (who === 'anyone' || who === 'account') return null;
  if (member === null || !isMemberAt(member, now)) return refusal('not-a-member');
  if (who === 'member') return null;
  const held = officesAt(offices(), member, now);
  return held.some((office) => who.includes(office)) ? null : refusal('not-your-office');
}
