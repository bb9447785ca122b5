/** The last step of signing in, the same for every way: finish, remember, go where they were going. */
import type { Language } from '../../../site/co-op.ts';
import { send, type Refusal, type Sent } from '../../lib/doors.ts';
import { inLanguage, languageAfterSignIn, rememberedLanguage, rememberLanguage } from '../../lib/language.ts';
import { whereTo } from '../../lib/session-return.ts';
import { deviceId, keepSession, type Device } from '../../lib/session.ts';
import { forgetAsked, pageKey } from './asked.ts';

export interface Proof {
  readonly requestId: string;
  /** From the link. */
  readonly secret?: string;
  /** From the message, as typed. */
  readonly code?: string;
  /** What the page asked for before; a code may be of one of these. */
  readonly earlier?: readonly string[];
}

/** Signs in and leaves the page. Comes back only with what went wrong. `device` is '' while nothing is chosen. */
export async function finishSignIn(
  lang: Language,
  { requestId, secret, code, earlier = [] }: Proof,
  device: Device | '',
): Promise<readonly Refusal[]> {
  const own = device === 'own';
  const finished = await send('sign-in/finish', {
    requestId,
    secret,
    code,
    earlier: [...earlier],
    // Nothing chosen is sent as it is: the server names it, together with whatever else is wrong.
    device: device as Device,
    deviceId: own ? deviceId('own') : '',
    pageKey: pageKey(),
  });
  return goOn(lang, finished, device);
}

/** Signs in with what is printed: a person's own code, or the code or the link of a card. */
export async function finishPrinted(
  lang: Language,
  printed: { readonly code: string } | { readonly secret: string },
  device: Device | '',
): Promise<readonly Refusal[]> {
  const own = { device: device as Device, deviceId: device === 'own' ? deviceId('own') : '' };
  const finished = await send('sign-in/printed', { ...printed, ...own });
  return goOn(lang, finished, device);
}

/** Remembers who came in and leaves the page. Comes back only with what went wrong. */
export function goOn(
  lang: Language,
  finished: Sent<'sign-in/finish'>,
  device: Device | '',
): readonly Refusal[] {
  if (!finished.ok) return finished.refusals;
  const { token, record } = finished.value;
  const kept = keepSession({
    token,
    account: record.id,
    member: record.member,
    language: record.language,
    device: device === 'own' ? 'own' : 'shared',
    since: Date.now(),
  });
  if (!kept) return [{ code: 'storage-blocked', field: null, params: {} }];
  forgetAsked();
  const reads = languageAfterSignIn(lang, record.language, rememberedLanguage());
  rememberLanguage(reads);
  location.assign(inLanguage(reads, whereTo('/my-page/', location.origin)));
  return [];
}
