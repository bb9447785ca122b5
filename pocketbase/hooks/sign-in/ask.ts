/**
 * Somebody asks to sign in. Known or not, the same is read, the same is written and the same is answered: nobody
 * learns from outside who is a member. Too many messages to one address are met with silence, again alike.
 */
import { signIn } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { aliveFor, findRequest, LIFE, MOST_MESSAGES, newSecrets, saveRequest } from './requests.ts';

export default openVerb(signIn.ask, ({ requestId, email, language }, { app, now, send }) => {
  const account = row(app, 'SELECT id, language FROM accounts WHERE email = {:email}', { email }, {
    id: '',
    language: '',
  } as const);
  const emailHash = $security.sha256(email);
  const alive = aliveFor(app, emailHash, now);
  if (findRequest(app, requestId) || alive >= MOST_MESSAGES) return accept({ sent: true as const });
  const secrets = newSecrets();
  saveRequest(app, now, { requestId, emailHash, account: account?.id ?? '', ...secrets });
  const theirs = account?.language === 'en' || account?.language === 'cy' ? account.language : language;
  send({
    to: email,
    language: theirs,
    template: 'sign-in',
    params: {
      link: `${pageAddress(theirs, '/sign-in/open/')}#${requestId}.${secrets.secret}`,
      code: `${secrets.code.slice(0, 4)} ${secrets.code.slice(4)}`,
      minutes: LIFE / 60_000,
    },
    deliver: account !== null,
  });
  return accept({ sent: true as const });
});
