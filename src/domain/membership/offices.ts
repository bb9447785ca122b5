// Who holds an office, and what each office may do. An office is held from a moment until a moment, and only
// by a member: whoever leaves the co-op has left the office too, whatever the row says.

import { refusal, type Id, type Instant, type Refusal } from '../kernel/index.ts';
import { isMemberAt, type Member } from './members.ts';

const officeKeys = ['chair', 'secretary', 'board', 'coordinator', 'steward'] as const;
export type OfficeKey = (typeof officeKeys)[number];

export interface Office {
  readonly member: Id;
  readonly office: OfficeKey;
  readonly fromAt: Instant;
  /** Null while it is held. */
  readonly untilAt: Instant | null;
}

/** Who may give each command: anyone at all, any member, or the holders of these offices. */
export const whoMayDo = {
  'sign-in/ask': 'anyone',
  'sign-in/finish': 'anyone',
  'guides/say-how-clear': 'anyone',
  'guides/record-check': ['chair', 'secretary', 'board', 'coordinator'],
  'sign-in/leave-all-devices': 'member',
  'membership/set-listing': 'member',
  'membership/set-language': 'member',
  'voting/cast-vote': 'member',
  'voting/open-vote': ['chair', 'secretary'],
  'voting/close-vote': ['chair', 'secretary'],
  'time-bank/log-help': 'member',
  'time-bank/confirm-help': 'member',
  'time-bank/say-wrong': 'member',
  'time-bank/take-back': 'member',
} as const satisfies Record<string, 'anyone' | 'member' | readonly OfficeKey[]>;

export type VerbName = keyof typeof whoMayDo;

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
  readonly verb: VerbName;
  /** Null when nobody is signed in, or the account belongs to no member. */
  readonly member: Member | null;
  readonly offices: readonly Office[];
  readonly now: Instant;
}

/** Why this person may not give this command; null when they may. Codes: `not-a-member`, `not-your-office`. */
export function whyNotAllowed({ verb, member, offices, now }: Asker): Refusal | null {
  const allowed: 'anyone' | 'member' | readonly OfficeKey[] = whoMayDo[verb];
  if (allowed === 'anyone') return null;
  if (member === null || !isMemberAt(member, now)) return refusal('not-a-member');
  if (allowed === 'member') return null;
  const held = officesAt(offices, member, now);
  return held.some((office) => allowed.includes(office)) ? null : refusal('not-your-office');
}
