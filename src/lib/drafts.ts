/**
 * What somebody has begun to write and not sent yet. On a person's own device it outlives a reload, a change of
 * language and a sign-out, and is there again when the same person signs in; on a shared computer it lives no longer
 * than its tab or the sign-out, because the next person at the keyboard is a stranger. What was sent is forgotten.
 */
import { currentSession, randomHex, type Device } from './session.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Drafts of a week ago are taken away: by then people begin again, and old words should not lie about. */
export const DRAFT_DAYS = 7;
const START = 'common-care-draft.';
const SALT = 'common-care-draft-salt';

export interface Draft<T> {
  /** What was kept, or null. */
  read(): T | null;
  /** Keeps it in place of what was kept before. False when it is kept nowhere: nobody is signed in, or no storage. */
  keep(value: T): boolean;
  /** Takes it away: it was sent, or the person does not want it any more. */
  forget(): void;
}

interface Kept {
  readonly at: number;
  /** How many days it is kept, when not the usual ones. */
  readonly days?: number;
  readonly value: unknown;
}

function storageFor(device: Device): Storage | undefined {
  try {
    return device === 'own' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

/** 53 bits that stand for a text (cyrb53): enough to keep the drafts of a few people apart, and no way back to one. */
function digestOf(text: string): string {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const letter = text.charCodeAt(place);
    one = Math.imul(one ^ letter, 2654435761);
    two = Math.imul(two ^ letter, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36);
}

/** Whose drafts these are, without their name: a digest of the account with a salt that this device made. */
function ownerIn(storage: Storage, account: string): string {
  let salt = storage.getItem(SALT);
  if (!salt) {
    salt = randomHex(16);
    storage.setItem(SALT, salt);
  }
  return digestOf(`${salt}.${account}`);
}

function keptAt(storage: Storage, key: string): Kept | null {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Kept> | null;
    return typeof kept?.at === 'number'
      ? { at: kept.at, days: kept.days ?? DRAFT_DAYS, value: kept.value }
      : null;
  } catch {
    return null;
  }
}

/** A clock that was set back must not keep a draft for ever, so that one from the future is old too. */
const isFresh = (kept: Kept | null): kept is Kept =>
  kept !== null && Math.abs(Date.now() - kept.at) < (kept.days ?? DRAFT_DAYS) * DAY_MS;

/** Takes away what is too old, whoever wrote it and whatever it is a draft of. */
function forgetOld(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '');
  for (const key of keys)
    if (key.startsWith(START) && !isFresh(keptAt(storage, key))) storage.removeItem(key);
}

/**
 * The draft of one thing, of the person who is signed in at the moment of each call: `draftOf<Draft>('time-bank/log')`.
 * `fits` looks at what was kept, perhaps by an older page: what does not fit is as good as nothing. A draft of one of
 * several things carries its id in the name: `draftOf('motion/abc')`. `days` keeps longer what is not a draft any more
 * but waits to be sent. Never throws.
 */
export function draftOf<T>(name: string, fits: (kept: unknown) => kept is T, days?: number): Draft<T>;
export function draftOf<T>(name: string): Draft<T>;
export function draftOf<T>(
  name: string,
  fits: (kept: unknown) => boolean = () => true,
  days: number = DRAFT_DAYS,
): Draft<T> {
  function withKept<R>(otherwise: R, work: (storage: Storage, key: string) => R): R {
    const session = currentSession();
    const storage = session ? storageFor(session.device) : undefined;
    if (!session || !storage) return otherwise;
    try {
      return work(storage, `${START}${ownerIn(storage, session.account)}.${name}`);
    } catch {
      return otherwise; // storage is full or closed: the page itself still holds what was typed
    }
  }
  return {
    read: () =>
      withKept<T | null>(null, (storage, key) => {
        forgetOld(storage);
        const kept = keptAt(storage, key);
        return kept !== null && fits(kept.value) ? (kept.value as T) : null;
      }),
    keep: (value) =>
      withKept(false, (storage, key) => {
        storage.setItem(key, JSON.stringify({ at: Date.now(), days, value } satisfies Kept));
        return true;
      }),
    forget: () => withKept(undefined, (storage, key) => storage.removeItem(key)),
  };
}
