/**
 * People who sign in from somewhere: each request comes from a household of its own unless a test says which, because
 * the server stands behind a proxy that says for whom it asks.
 */
import { randomBytes } from 'node:crypto';
import { startCoop, type Answer, type Coop } from './co-op.ts';

/** What a person finds in their message. */
export interface Letter {
  readonly secret: string;
  readonly code: string;
}

export interface Asking {
  readonly requestId?: string;
  readonly language?: 'en' | 'cy';
  readonly deviceId?: string;
  /** The address of the household, e.g. 192.0.2.1; a new one when it is left out. */
  readonly household?: string;
}

export interface Asked extends Letter {
  readonly requestId: string;
  /** What the link brings to the page. */
  readonly proof: { readonly requestId: string; readonly secret: string };
}

export interface SignIn {
  readonly coop: Coop;
  newId(): string;
  newHousehold(): string;
  ask(email: string, asking?: Asking): Promise<Answer>;
  /** Asks and reads the message as if it had arrived. Throws when there was none. */
  asked(email: string, asking?: Asking): Promise<Asked>;
  /** The message of a request, or undefined when none was written. */
  letterOf(requestId: string): Letter | undefined;
  finish(input: object): Promise<Answer>;
}

const newId = () => randomBytes(16).toString('hex');
const newHousehold = () => `10.${[...randomBytes(3)].join('.')}`;

/** Starts a server behind a proxy, with the small co-op. */
export const startSignIn = async (): Promise<SignIn> =>
  signInAt(await startCoop(['--trusted-proxy=127.0.0.1']));

/** People who sign in at a server that stands behind a proxy. */
export function signInAt(coop: Coop): SignIn {
  const ask = (email: string, { household = newHousehold(), ...more }: Asking = {}) =>
    coop.nobody.from(household).post('sign-in/ask', { requestId: newId(), email, language: 'en', ...more });
  const letterOf = (requestId: string) => {
    const [mail] = coop.query("SELECT text FROM outbox WHERE text LIKE '%' || ? || '%'", requestId);
    const text = String(mail?.text ?? '');
    const secret = /#[a-f0-9]{32}\.(\w+)/.exec(text)?.[1];
    const code = /\n([A-Z0-9]{4} [A-Z0-9]{4})\n/.exec(text)?.[1];
    return secret && code ? { secret, code } : undefined;
  };
  return {
    coop,
    newId,
    newHousehold,
    ask,
    letterOf,
    asked: async (email, asking = {}) => {
      const requestId = asking.requestId ?? newId();
      await ask(email, { ...asking, requestId });
      const letter = letterOf(requestId);
      if (!letter) throw new Error(`No message was written to ${email}`);
      return { requestId, ...letter, proof: { requestId, secret: letter.secret } };
    },
    finish: (input) => coop.nobody.post('sign-in/finish', { device: 'own', ...input }),
  };
}
