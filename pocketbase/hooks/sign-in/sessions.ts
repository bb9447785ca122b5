/**
 * A session begins: the device is noted as a row, the person hears of a new one, and the token names the row. Whatever
 * ends the row ends the session: signing out one device, or taking away the passkey or card that began it.
 */
import type { SignedIn } from '../../../src/commands/sign-in.ts';
import { OWN_LIFE, SHARED_LIFE, type Way } from '../../../src/domain/sign-in/index.ts';
import { SECOND } from '../../../src/domain/kernel/index.ts';
import type { OpenContext } from '../kit/context.ts';
import { dateText, execute, insert, remove, row, type App } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { newDeviceLetter } from './mail.ts';
import { deviceDigest } from './requests.ts';

/** Whose device it is, and the number by which an own one is known again. */
export interface Device {
  readonly device: 'own' | 'shared';
  readonly deviceId: string;
}

/** How somebody came in, with the row of what they came in with. */
export interface CameBy {
  readonly way: Way;
  readonly passkey?: string;
  readonly card?: string;
}

/** The row of an own device that its owner signed in on before, or null. */
function knownRow(app: App, account: string, deviceHash: string): { id: string; firstAt: string } | null {
  const sql =
    'SELECT id, firstAt FROM devices WHERE account = {:account} AND deviceHash = {:deviceHash} AND isKnown = TRUE';
  return row(app, sql, { account, deviceHash }, { id: '', firstAt: '' } as const);
}

const hasOwnDevices = (app: App, account: string): boolean =>
  row(app, 'SELECT id FROM devices WHERE account = {:account} AND isKnown = TRUE LIMIT 1', { account }, {
    id: '',
  } as const) !== null;

interface Noted {
  /** The row of the session that begins. */
  readonly id: string;
  /** True when the person should hear of it: their first device is no news to them. */
  readonly isNews: boolean;
}

/** Notes the device. A known one gets a new row, so that the session it had before, and its token, end. */
function noteDevice({ app, now, origin }: OpenContext, account: string, by: CameBy, at: Device): Noted {
  const isKnown = at.device === 'own' && at.deviceId !== '';
  // A device that cannot be known again has a number that is used once.
  const deviceHash = deviceDigest(account, isKnown ? at.deviceId : $security.randomString(32));
  const before = isKnown ? knownRow(app, account, deviceHash) : null;
  const isNews = before === null && hasOwnDevices(app, account);
  if (before) remove(app, 'devices', before.id);
  const id = insert(app, 'devices', {
    account,
    deviceHash,
    isKnown,
    ...origin.deviceKind,
    way: by.way,
    passkey: by.passkey ?? '',
    card: by.card ?? '',
    firstAt: before?.firstAt ?? dateText(now),
    lastAt: dateText(now),
    endsAt: dateText(now + (at.device === 'own' ? OWN_LIFE : SHARED_LIFE)),
  });
  return { id, isNews };
}

/** Signs an account in. `tell` is false when the same page asks again, because its answer was lost. */
export function beginSession(
  context: OpenContext,
  accountId: string,
  by: CameBy,
  at: Device,
  tell = true,
): SignedIn {
  const account = context.app.findRecordById('accounts', accountId);
  const language = account.getString('language') as 'en' | 'cy';
  const { id, isNews } = noteDevice(context, accountId, by, at);
  const to = account.email();
  if (tell && isNews && to !== '') {
    const link = pageAddress(language, '/my-page/settings/');
    context.send(newDeviceLetter({ to, language }, { link }));
  }
  const seconds = at.device === 'own' ? 0 : SHARED_LIFE / SECOND;
  const token = platform.sessionToken(account, id, by.way, seconds);
  return { token, record: { id: accountId, member: account.getString('member'), language } };
}

/** Ends the sessions that a passkey or a card began. */
export function endSessionsOf(app: App, by: 'passkey' | 'card', id: string): void {
  execute(app, `DELETE FROM devices WHERE ${by} = {:id} AND ${by} != ''`, { id });
}
