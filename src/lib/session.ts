/**
 * Who is signed in on this device, and for how long it is remembered. A person's own device remembers across visits
 * (localStorage); a shared computer forgets when its tab is closed (sessionStorage), because the next person at the
 * keyboard is a stranger. Plain browser code with no framework and no SDK, so that the frame of every page can use it.
 */
import type { Language } from '../../site/co-op.ts';

export type Device = 'own' | 'shared';

export interface Session {
  readonly token: string;
  readonly account: string;
  /** Empty for a supporter who is no member. */
  readonly member: string;
  readonly language: Language;
  readonly device: Device;
  /** When the token was given, by this device's clock. */
  readonly since: number;
}

const KEY = 'common-care-session';
const DEVICE_KEY = 'common-care-device';

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The browser's storage, or undefined where it is closed to us. */
function storageFor(device: Device): Storage | undefined {
  try {
    return device === 'own' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

function keptIn(device: Device): Session | null {
  try {
    const kept = JSON.parse(storageFor(device)?.getItem(KEY) ?? 'null') as Session | null;
    return kept?.token && kept.account ? { ...kept, device } : null;
  } catch {
    return null;
  }
}

/** The session of this tab, or null when nobody is signed in. A shared computer's tab comes first. */
export function currentSession(): Session | null {
  return keptIn('shared') ?? keptIn('own');
}

const listeners = new Set<(session: Session | null) => void>();

/** Tells the frame, by a class on <html>, whether to offer "Finish and sign out". */
export function markSignedIn(): void {
  document.documentElement.classList.toggle('signed-in', currentSession() !== null);
}

function changed(): void {
  markSignedIn();
  const session = currentSession();
  for (const listen of listeners) listen(session);
}

/**
 * Calls `listen` after each sign-in and sign-out, also in another tab, and when Back brings a whole page back as it
 * was left: on a shared computer that must not show the last person's page. Returns the way to stop.
 */
export function onSessionChange(listen: (session: Session | null) => void): () => void {
  listeners.add(listen);
  const fromOtherTab = (event: StorageEvent) => {
    if (event.key === KEY || event.key === null) listen(currentSession());
  };
  const fromHistory = (event: PageTransitionEvent) => {
    if (event.persisted) changed();
  };
  addEventListener('storage', fromOtherTab);
  addEventListener('pageshow', fromHistory);
  return () => {
    listeners.delete(listen);
    removeEventListener('storage', fromOtherTab);
    removeEventListener('pageshow', fromHistory);
  };
}

/** Remembers a session. False when the browser keeps nothing for us, so that signing in cannot last. */
export function keepSession(session: Session): boolean {
  try {
    storageFor(session.device === 'own' ? 'shared' : 'own')?.removeItem(KEY);
    storageFor(session.device)?.setItem(KEY, JSON.stringify(session));
  } catch {
    return false;
  }
  changed();
  return keptIn(session.device) !== null;
}

/**
 * Forgets the person on this device: the session in both places, and whatever this tab kept on the way. The number of
 * an own device stays; it names nobody, and without it every sign-in here would look like one from a new device.
 */
export function endSession(): void {
  for (const device of ['own', 'shared'] as const) {
    try {
      storageFor(device)?.removeItem(KEY);
    } catch {
      // closed storage holds nothing of ours
    }
  }
  try {
    sessionStorage.clear();
  } catch {
    // the same
  }
  changed();
}

/** `bytes` random bytes as hexadecimal digits. */
export function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** The number of this device, when somebody signed in here as on their own; else empty. Makes none. */
export function knownDeviceId(): string {
  try {
    const kept = storageFor('own')?.getItem(DEVICE_KEY) ?? '';
    return /^[a-f0-9]{32}$/.test(kept) ? kept : '';
  } catch {
    return '';
  }
}

/** The number by which a person's own device is known again; empty on a shared computer. */
export function deviceId(device: Device): string {
  if (device === 'shared') return '';
  const known = knownDeviceId();
  if (known !== '') return known;
  try {
    const made = randomHex(16);
    storageFor('own')?.setItem(DEVICE_KEY, made);
    return made;
  } catch {
    return '';
  }
}
