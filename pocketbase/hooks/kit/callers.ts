/** Finds out who asks: the account behind the token, the member behind the account, the offices they hold. */
import type { Who } from '../../../src/commands/door.ts';
import { refusal, type Instant, type Refusal } from '../../../src/domain/kernel/index.ts';
import {
  whyNotAllowed,
  type GroupKey,
  type Member,
  type Office,
  type OfficeKey,
} from '../../../src/domain/membership/index.ts';
import { instantOf, neededInstant, row, rows, type App } from './engine.ts';
import type { Caller } from './context.ts';

const memberShape = { id: '', displayName: '', groupKey: '', joinedAt: '', leftAt: '' } as const;
const memberColumns = 'id, displayName, groupKey, joinedAt, leftAt';

interface MemberRow {
  readonly id: string;
  readonly displayName: string;
  readonly groupKey: string;
  readonly joinedAt: string;
  readonly leftAt: string;
}

function memberOf(found: MemberRow): Member {
  return {
    id: found.id,
    displayName: found.displayName,
    groupKey: found.groupKey as GroupKey,
    joinedAt: neededInstant(found.joinedAt),
    leftAt: instantOf(found.leftAt),
  };
}

/** One member, or null. */
export function findMember(app: App, id: string): Member | null {
  const found = row(app, `SELECT ${memberColumns} FROM members WHERE id = {:id}`, { id }, memberShape);
  return found && memberOf(found);
}

/** Every member there ever was. */
export function everyMember(app: App): Member[] {
  return rows(app, `SELECT ${memberColumns} FROM members`, {}, memberShape).map(memberOf);
}

function officesOf(app: App, member: string): Office[] {
  const shape = { office: '', fromAt: '', untilAt: '' } as const;
  return rows(
    app,
    'SELECT office, fromAt, untilAt FROM offices WHERE member = {:member}',
    { member },
    shape,
  ).map((found) => ({
    member,
    office: found.office as OfficeKey,
    fromAt: neededInstant(found.fromAt),
    untilAt: instantOf(found.untilAt),
  }));
}

/** Where to write to a member, and in which language. Null when they have no account. */
export function addressOf(app: App, member: string): { to: string; language: 'en' | 'cy' } | null {
  const shape = { email: '', language: '' } as const;
  const found = row(app, 'SELECT email, language FROM accounts WHERE member = {:member}', { member }, shape);
  return found && { to: found.email, language: found.language as 'en' | 'cy' };
}

/** Who a token speaks for, as it was when the request came in. */
export interface Asker {
  readonly accountId: string;
  readonly memberId: string;
  readonly language: 'en' | 'cy';
}

/** The account behind a token, or why there is none. A superuser's token is nobody here. */
export function askerOf(auth: core.Record | undefined): Asker | Refusal {
  if (!auth) return refusal('not-signed-in');
  if (auth.collection().name !== 'accounts') return refusal('not-a-member');
  return {
    accountId: auth.id,
    memberId: auth.getString('member'),
    language: auth.getString('language') as 'en' | 'cy',
  };
}

/** The member who asks, or why they may not come in here (`not-a-member`, `not-your-office`). */
export function callerOf(
  app: App,
  { accountId, memberId, language }: Asker,
  now: Instant,
  who: Who,
): Caller | Refusal {
  const member = findMember(app, memberId);
  // Few doors ask for offices, so that they are only looked for when one does.
  const offices = () => (member ? officesOf(app, member.id) : []);
  const refused = whyNotAllowed({ who, member, offices, now });
  if (refused || !member) return refused ?? refusal('not-a-member');
  return {
    accountId,
    language,
    member,
    get offices() {
      return offices();
    },
  };
}

export const isRefusal = (thing: object | null): thing is Refusal => thing !== null && 'code' in thing;
