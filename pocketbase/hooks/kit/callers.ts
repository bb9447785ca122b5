/** Finds out who asks: the account behind the token, the member behind the account, the offices they hold. */
import type { Who } from '../../../src/commands/door.ts';
import { refusal, type Id, type Instant, type Refusal } from '../../../src/domain/kernel/index.ts';
import { whyNotAllowed, type Member, type Office } from '../../../src/domain/membership/index.ts';
import { memberOf, memberShape, officeOf, officeShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, rows, type Readable } from './engine.ts';
import type { Caller } from './context.ts';
import { whyNoPasskey } from './office-passkey.ts';
import { sessionOf, type Session } from './origin.ts';
import type { Address } from './outbox.ts';
import { languageOfMember, reachOfMember } from './reach.ts';

const memberColumns = columnsOf(memberShape);

/** One member, or null. */
export function findMember(app: Readable, id: string): Member | null {
  const found = row(app, `SELECT ${memberColumns} FROM members WHERE id = {:id}`, { id }, memberShape);
  return found && memberOf(found);
}

/** Every member there ever was. */
export function everyMember(app: Readable): Member[] {
  return rows(app, `SELECT ${memberColumns} FROM members`, {}, memberShape).map(memberOf);
}

/** The offices that somebody holds, held or will hold. */
export function officesOf(app: Readable, member: string): Office[] {
  const sql = `SELECT ${columnsOf(officeShape)} FROM offices WHERE member = {:member}`;
  return rows(app, sql, { member }, officeShape).map(officeOf);
}

/**
 * Where to write to a member, and in which language; null when there is no such member. Somebody without an account has
 * no address (`to` is empty): a letter to them goes by post.
 */
export function addressOf(app: Readable, member: Id): Required<Address> | null {
  const sql = `
    SELECT COALESCE(accounts.email, '') AS "to", ${languageOfMember} AS language, members.id AS member
    FROM members ${reachOfMember} WHERE members.id = {:member}`;
  const found = row(app, sql, { member }, { to: '', language: '', member: '' } as const);
  return found && { ...found, language: found.language as 'en' | 'cy' };
}

/** Who a token speaks for, as it was when the request came in. */
export interface Asker {
  readonly accountId: string;
  readonly memberId: string;
  readonly language: 'en' | 'cy';
  readonly session: Session;
}

/** The account behind a token, or why there is none. A superuser's token is nobody here. */
export function askerOf(e: core.RequestEvent): Asker | Refusal {
  const { auth } = e;
  if (!auth) return refusal('not-signed-in');
  if (auth.collection().name !== 'accounts') return refusal('not-a-member');
  return {
    accountId: auth.id,
    memberId: auth.getString('member'),
    language: auth.getString('language') as 'en' | 'cy',
    session: sessionOf(e),
  };
}

/** True while the session of a token goes on: its device was not signed out, nor what it signed in with taken away. */
function goesOn(app: Readable, account: string, { device }: Session): boolean {
  if (device === '') return true;
  const sql = 'SELECT id FROM devices WHERE id = {:device} AND account = {:account}';
  return row(app, sql, { device, account }, { id: '' } as const) !== null;
}

/** The member who asks, or why they may not come in here (`not-a-member`, `not-your-office`, `passkey-needed`). */
export function callerOf(
  app: Readable,
  { accountId, memberId, language, session }: Asker,
  now: Instant,
  who: Who,
): Caller | Refusal {
  if (!goesOn(app, accountId, session)) return refusal('not-signed-in');
  const member = findMember(app, memberId);
  // Few doors ask for offices, so that they are only looked for when one does.
  const offices = () => (member ? officesOf(app, member.id) : []);
  const refused = whyNotAllowed({ who, member, offices, now });
  if (refused || !member) return refused ?? refusal('not-a-member');
  const caller: Caller = {
    accountId,
    language,
    session,
    member,
    get offices() {
      return offices();
    },
  };
  return (typeof who === 'string' ? null : whyNoPasskey({ app, now }, caller)) ?? caller;
}

export const isRefusal = (thing: object | null): thing is Refusal => thing !== null && 'code' in thing;
