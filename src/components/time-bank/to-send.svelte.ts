/**
 * Entries that were written down without a connection. They are kept on the person's own device, each with the key of
 * its first try, and sent when the connection is back or at the next visit: the same key is the same request, so that
 * each counts once, also when an answer was lost or two tabs send at once. On a shared computer nothing is kept.
 */
import { draftOf } from '../../lib/drafts.ts';
import { send } from '../../lib/doors.ts';
import { currentSession, randomHex } from '../../lib/session.ts';
import { areToSend, type LogInput, type ToSend } from './to-send.ts';

/** An entry can be about a day this long ago; after that it could not be sent any more. */
const KEPT_DAYS = 60;
const TRY_AGAIN_MS = 30_000;
/** The server has not decided: it goes on waiting. */
const UNDECIDED = [
  'connection-lost',
  'not-signed-in',
  'too-many',
  'busy',
  'fault',
  'disk-full',
  'too-slow',
  'not-complete',
];

export class ToSendList {
  entries = $state.raw<readonly ToSend[]>([]);
  sending = $state(false);

  readonly #kept = draftOf('time-bank/to-send', areToSend, KEPT_DAYS);
  readonly #onsent: (sent: ToSend) => void;

  constructor(onsent: (sent: ToSend) => void) {
    this.#onsent = onsent;
  }

  /** For onMount: tries at once, when the connection comes back, and now and then. Returns the way to stop. */
  start = (): (() => void) => {
    const again = () => void this.sendAll();
    const onStorage = () => this.read();
    again();
    addEventListener('online', again);
    addEventListener('storage', onStorage);
    const timer = setInterval(again, TRY_AGAIN_MS);
    return () => {
      removeEventListener('online', again);
      removeEventListener('storage', onStorage);
      clearInterval(timer);
    };
  };

  /** Looks again at what is kept for whoever is signed in. */
  read = (): void => {
    this.entries = (currentSession()?.device === 'own' && this.#kept.read()) || [];
  };

  /** Keeps an entry. False on a shared computer, and where the browser keeps nothing. */
  keep = (input: LogInput, name: string, key: string): boolean => {
    if (currentSession()?.device !== 'own') return false;
    this.read();
    const others = this.entries.filter((each) => each.key !== key);
    return this.#write([...others, { key, input, name, refusals: [] }]);
  };

  forget = (key: string): void => {
    this.read();
    this.#write(this.entries.filter((each) => each.key !== key));
  };

  /** Sends an entry that looked the same as another time. It is another request, so it gets another key. */
  another = ({ key, input, name }: ToSend): void => {
    this.forget(key);
    this.keep({ ...input, another: true }, name, randomHex(16));
    void this.sendAll();
  };

  /**
   * Sends what waits, one after the other, until there is no connection again or somebody else is signed in: what one
   * person wrote down never goes under the name of another.
   */
  sendAll = async (): Promise<void> => {
    this.read();
    if (this.sending) return;
    this.sending = true;
    const account = currentSession()?.account;
    try {
      for (const each of this.entries.filter(({ refusals }) => refusals.length === 0))
        if (!(await this.#sendOne(each, account))) return;
    } finally {
      this.sending = false;
    }
  };

  /** False when the rest has to wait. */
  async #sendOne(each: ToSend, account: string | undefined): Promise<boolean> {
    const isTheirs = () => currentSession()?.account === account;
    if (!isTheirs()) return false;
    const sent = await send('time-bank/log-help', each.input, { key: each.key });
    if (!isTheirs()) {
      // The list is another person's now. What was sent stays in its own, and goes once more under the same key.
      this.read();
      return false;
    }
    if (sent.ok) {
      this.forget(each.key);
      this.#onsent(each);
      return true;
    }
    if (sent.refusals.some(({ code }) => UNDECIDED.includes(code))) return false;
    this.read();
    this.#write(
      this.entries.map((kept) => (kept.key === each.key ? { ...kept, refusals: sent.refusals } : kept)),
    );
    return true;
  }

  #write(entries: readonly ToSend[]): boolean {
    this.entries = entries;
    if (entries.length > 0) return this.#kept.keep(entries);
    this.#kept.forget();
    return true;
  }
}
