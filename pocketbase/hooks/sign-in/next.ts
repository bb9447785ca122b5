/** What is next for who holds an office: a passkey, its second step, and then a second way in. Where no passkey can be made, nothing. */
import type { NextCard } from '../../../src/domain/next/index.ts';
import type { NextFor } from '../kit/next.ts';
import { neededFrom, whyNoPasskey } from '../kit/office-passkey.ts';
import { passkeysOf } from './passkeys.ts';
import { codeOf } from './recovery-codes.ts';

const card = (kind: string, endsAt: number | null = null): NextCard => ({
  kind,
  id: kind,
  params: {},
  endsAt,
  path: '/my-page/settings/devices/',
});

export default (({ app, now, caller }) => {
  const from = platform.passkeyHost() === '' ? null : neededFrom({ app, now }, caller);
  if (from === null) return [];
  if (whyNoPasskey({ app, now }, caller)?.code === 'second-step-needed')
    return [{ ...card('second-step'), path: '/my-page/settings/devices/#second-step' }];
  const passkeys = passkeysOf(app, caller.accountId).length;
  if (passkeys === 0) return [now < from ? card('make-passkey', from) : card('need-passkey')];
  const code = codeOf(app, caller.accountId);
  return passkeys > 1 || (code && code.usedAt === null) ? [] : [card('second-way')];
}) satisfies NextFor;
