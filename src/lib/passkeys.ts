/**
 * What a browser does with passkeys. The package that translates between bytes and text comes only when somebody presses
 * the button: most people sign in by a message and need none of it.
 */
import type { CommandInput } from './doors.ts';
import type { MakeOptions, UseOptions } from '../domain/sign-in/index.ts';

/** What came of asking: an answer for the server, or why there is none. */
export type Asked<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly why: 'passkey-cancelled' | 'passkey-none' | 'passkey-here-already' };

type UsedAnswer = CommandInput<'sign-in/passkey-finish'>['answer'];
type MadeAnswer = CommandInput<'sign-in/passkey-add'>['answer'];

/** True when this browser knows passkeys at all. */
export const knowsPasskeys = (): boolean => typeof PublicKeyCredential === 'function';

const load = () => import('@simplewebauthn/browser');

/** A browser says only that it did not happen: the person closed the question, or there was no passkey to choose. */
function whyNot(fault: unknown): Asked<never> {
  const name = (fault as { name?: string } | null)?.name;
  return { ok: false, why: name === 'InvalidStateError' ? 'passkey-here-already' : 'passkey-cancelled' };
}

/** Asks the person for a passkey of this site. */
export async function usePasskey(options: UseOptions): Promise<Asked<UsedAnswer>> {
  if (!knowsPasskeys()) return { ok: false, why: 'passkey-none' };
  try {
    const { startAuthentication } = await load();
    const { id, response } = await startAuthentication({ optionsJSON: { ...options } });
    const { clientDataJSON, authenticatorData, signature, userHandle = '' } = response;
    return { ok: true, answer: { id, clientDataJSON, authenticatorData, signature, userHandle } };
  } catch (fault) {
    return whyNot(fault);
  }
}

/** Asks the person to make a passkey for this site. */
export async function makePasskey(options: MakeOptions): Promise<Asked<MadeAnswer>> {
  if (!knowsPasskeys()) return { ok: false, why: 'passkey-none' };
  try {
    const { startRegistration } = await load();
    const optionsJSON = structuredClone(options) as unknown as Parameters<
      typeof startRegistration
    >[0]['optionsJSON'];
    const { id, response } = await startRegistration({ optionsJSON });
    const { clientDataJSON, attestationObject } = response;
    return { ok: true, answer: { id, clientDataJSON, attestationObject } };
  } catch (fault) {
    return whyNot(fault);
  }
}
