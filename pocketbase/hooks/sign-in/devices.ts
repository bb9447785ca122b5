/** The devices a person signed in on, as digests, so that a sign-in somewhere new can be told to them. */
import type { Context } from '../kit/context.ts';
import { dateText, insert, row, update } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { newDeviceLetter } from './mail.ts';
import { deviceDigest } from './requests.ts';

interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly language: 'en' | 'cy';
}

/** Notes the device and, unless it is the very first, writes to the person when it is a new one. */
export function noteDevice({ app, now, send }: Context, account: SignedIn, deviceId: string): void {
  const before = row(
    app,
    'SELECT COUNT(*) AS devices FROM devices WHERE account = {:account}',
    { account: account.id },
    { devices: 0 } as const,
  );
  const deviceHash = deviceDigest(account.id, deviceId);
  const known =
    deviceId === ''
      ? null
      : row(
          app,
          'SELECT id FROM devices WHERE account = {:account} AND deviceHash = {:deviceHash}',
          { account: account.id, deviceHash },
          { id: '' } as const,
        );
  if (known) return update(app, 'devices', known.id, { lastAt: dateText(now) });
  if (deviceId !== '') {
    insert(app, 'devices', {
      account: account.id,
      deviceHash,
      firstAt: dateText(now),
      lastAt: dateText(now),
    });
  }
  if ((before?.devices ?? 0) === 0) return;
  const { email: to, language } = account;
  send(newDeviceLetter({ to, language }, { link: pageAddress(language, '/my-page/settings/') }));
}
