/** Finds out who asks: the account behind the token, the member behind the account, the offices they hold. */
import type { Door } from '../../../src/commands/door.ts';
import { refusal, type Id, type Instant, type Refusal } from '../../../src/domain/kernel/index.ts';
import { isMemberAt, whyNotAllowed, type Member, type Office } from '../../../src/domain/membership/index.ts';
import { wayOf } from '../../../src/domain/sign-in/index.ts';
import { mayAct } from '../../../src/domain/supporters/index.ts';
import { memberOf, memberShape, officeOf, officeShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { row, rows, type Readable } from './engine.ts';
import type { Caller, Signed } from './context.ts';
import { whyNoPasskey } from './office-passkey.ts';
import { sessionOf, type Session } from './origin.ts';
import type { Address } from './outbox.ts';
import { languageOfMember, reachOfMember } from './reach.ts';
import { supportBetween } from './supports.ts';

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
  /** The member in whose place they say that they ask; empty when they ask for themselves. */
  readonly onBehalfOf: string;
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
    onBehalfOf: e.request!.header.get('On-Behalf-Of'),
  };
}

/** The session of a token while it goes on, or null: its device was signed out, or what it signed in with taken away. */
function goingOn(app: Readable, account: string, session: Session): Session | null {
  const { device } = session;
  if (device === '') return session;
  const sql = `SELECT devices.second, COALESCE(passkeys.sure, FALSE) AS passkeySure
    FROM devices LEFT JOIN passkeys ON passkeys.id = devices.passkey
    WHERE devices.id = {:device} AND devices.account = {:account}`;
  const found = row(app, sql, { device, account }, { second: '', passkeySure: false } as const);
  if (!found) return null;
  const { second, passkeySure } = found;
  return { ...session, second: second === '' ? null : wayOf(second), passkeySure };
}

/** What of a door decides who comes in. */
type Entrance = Pick<Door, 'supporter' | 'who'>;

/**
 * Who asks: a member, somebody in a member's place, or at a door for all who are signed in an account. Or why they may not
 * come in here (`not-a-member`, `not-your-office`, `passkey-needed`, `second-step-needed`, `not-helping`).
 */
export function callerOf(
  app: Readable,
  asker: Asker,
  now: Instant,
  door: Entrance,
): Caller | Signed | Refusal {
  const { accountId, memberId, language, onBehalfOf } = asker;
  const { who } = door;
  const session = goingOn(app, accountId, asker.session);
  if (!session) return refusal('not-signed-in');
  if (onBehalfOf !== '') return actingFor(app, asker, now, door);
  const member = findMember(app, memberId);
  // Few doors ask for offices, so that they are only looked for when one does.
  const offices = () => (member ? officesOf(app, member.id) : []);
  const refused = whyNotAllowed({ who, member, offices, now });
  if (refused) return refused;
  if (who === 'account')
    return { accountId, language, session, member: member && isMemberAt(member, now) ? member : null };
  if (!member) return refusal('not-a-member');
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

/** A supporter in a member's place. Whatever is missing is answered alike: nobody learns who helps whom. */
function actingFor(
  app: Readable,
  { accountId, memberId, language, session, onBehalfOf }: Asker,
  now: Instant,
  { supporter }: Entrance,
): Caller | Refusal {
  const support = supportBetween(app, accountId, onBehalfOf);
  const member = support && findMember(app, support.member);
  if (!member || !mayAct(support, member, supporter, now)) return refusal('not-helping');
  const { id, abilities } = support;
  const acting = { support: id, abilities, ownMember: memberId };
  return { accountId, language, session, member, offices: [], supporter: acting };
}

/** How the history names who did something. */
export function actorOf(caller: Caller | Signed | null): string {
  if (!caller) return 'visitor';
  if ('supporter' in caller && caller.supporter) return supporterActor(caller.supporter.support);
  return caller.member?.id ?? `account/${caller.accountId}`;
}

/** How the history names somebody who acted for a member, by their support. */
export const supporterActor = (support: Id): string => `supporter/${support}`;

export const isRefusal = (thing: object | null): thing is Refusal => thing !== null && 'code' in thing;
