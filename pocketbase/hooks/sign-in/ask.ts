/**
 * Somebody asks to sign in. Known or not, the same is read, the same is written and the same is answered: nobody
 * learns from outside who is a member. Too many messages to one address are met with silence, again alike.
 */
import { signIn } from '../../../src/commands/index.ts';
import { accept, MINUTE } from '../../../src/domain/kernel/index.ts';
import { LIFE, mayWrite, messageLanguage } from '../../../src/domain/sign-in/index.ts';
import { openVerb } from '../kit/context.ts';
import { row, type App } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { signInLetter } from './mail.ts';
import { askedFor, deviceDigest, findRequest, newSecrets, saveRequest } from './requests.ts';

function accountOf(app: App, email: string): { id: string; language: 'en' | 'cy' } | null {
  const shape = { id: '', language: '' } as const;
  const found = row(app, 'SELECT id, language FROM accounts WHERE email = {:email}', { email }, shape);
  return found && { id: found.id, language: found.language as 'en' | 'cy' };
}

/** The digest of the device when its owner signed in on it before, else empty. Looked for without an account too. */
function knownDevice(app: App, account: string, deviceId: string): string {
  const deviceHash = deviceDigest(account, deviceId);
  const sql = 'SELECT deviceHash FROM devices WHERE account = {:account} AND deviceHash = {:deviceHash}';
  return row(app, sql, { account, deviceHash }, { deviceHash: '' } as const)?.deviceHash ?? '';
}

export default openVerb(signIn.ask, (input, { app, now, send, origin }) => {
  const { requestId, email } = input;
  const account = accountOf(app, email);
  const asking = {
    emailHash: $security.sha256(email),
    household: origin.household,
    deviceHash: knownDevice(app, account?.id ?? '', input.deviceId),
  };
  const asked = askedFor(app, asking, now);
  if (findRequest(app, requestId) || !mayWrite(asked)) return accept({ sent: true as const });
  const secrets = newSecrets();
  saveRequest(app, now, { requestId, account: account?.id ?? '', ...asking, ...secrets });
  const language = messageLanguage(account?.language ?? null, input.language);
  const link = `${pageAddress(language, '/sign-in/open/')}#${requestId}.${secrets.secret}`;
  const code = `${secrets.code.slice(0, 4)} ${secrets.code.slice(4)}`;
  send(signInLetter({ to: email, language }, { link, code, minutes: LIFE / MINUTE }, account !== null));
  return accept({ sent: true as const });
});
