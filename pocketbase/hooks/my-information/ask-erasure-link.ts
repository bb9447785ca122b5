/**
 * Somebody who is no member any more asks to be erased. Known or not, the same is read, the same is written and the same
 * is answered, and a message here counts with those of signing in: nobody learns from outside who is or was a member.
 */
import { myInformation } from '../../../src/commands/index.ts';
import { accept, MINUTE } from '../../../src/domain/kernel/index.ts';
import { erasureLetter, erasureSecret } from '../../../src/domain/my-information/index.ts';
import { LIFE, mayWrite, messageLanguage } from '../../../src/domain/sign-in/index.ts';
import { findMember } from '../kit/callers.ts';
import { openVerb } from '../kit/context.ts';
import { row, type App } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { askedFor, findRequest, newSecrets, saveRequest } from '../sign-in/requests.ts';
import { erasureLink, erasureLinkLater, erasureMember } from './mail.ts';

function accountOf(app: App, email: string) {
  const shape = { id: '', member: '', language: '' } as const;
  const sql = 'SELECT id, member, language FROM accounts WHERE email = {:email}';
  const found = row(app, sql, { email }, shape);
  const member = findMember(app, found?.member ?? '');
  return { id: found?.id ?? '', language: (found?.language ?? null) as 'en' | 'cy' | null, member };
}

export default openVerb(myInformation.askErasureLink, (input, { app, now, send, origin }) => {
  const { requestId, email } = input;
  const account = accountOf(app, email);
  const asking = { emailHash: $security.sha256(email), household: origin.household, deviceHash: '' };
  const asked = askedFor(app, asking, now);
  if (findRequest(app, requestId) || !mayWrite(asked)) return accept({ sent: true as const });
  const { secret, code } = newSecrets();
  const known = account.member === null ? '' : account.id;
  saveRequest(app, now, { requestId, account: known, ...asking, secret: erasureSecret(secret), code });
  const address = { to: email, language: messageLanguage(account.language, input.language) };
  const page = (path: string) => pageAddress(address.language, path);
  const count = membershipRulesNow({ app, now }).keepNameMonths.value;
  const params = { link: `${page('/privacy/erase/')}#${requestId}.${secret}`, minutes: LIFE / MINUTE };
  const isTheirs = account.member !== null;
  if (erasureLetter(account.member, now) === 'member')
    send(erasureMember(address, { link: page('/my-page/membership/') }));
  else if (count === 0) send(erasureLink(address, params, isTheirs));
  else send(erasureLinkLater(address, { ...params, count }, isTheirs));
  return accept({ sent: true as const });
});
