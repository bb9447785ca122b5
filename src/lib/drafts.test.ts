/** What was begun is there again for the person who began it, on their own device, and for nobody else. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftOf } from './drafts.ts';
import { endSession, keepSession, type Device } from './session.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A browser's storage; a tab has one of its own, a device keeps one for all. */
class Store {
  #kept = new Map<string, string>();
  get length() {
    return this.#kept.size;
  }
  key = (place: number) => [...this.#kept.keys()][place] ?? null;
  getItem = (key: string) => this.#kept.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#kept.set(key, value);
  removeItem = (key: string) => void this.#kept.delete(key);
  clear = () => this.#kept.clear();
  get all() {
    return JSON.stringify([...this.#kept]);
  }
}

let [device, tab] = [new Store(), new Store()];

const signIn = (account: string, which: Device = 'own') =>
  keepSession({ token: 't', account, member: 'm', language: 'en', device: which, since: Date.now() });

beforeEach(() => {
  [device, tab] = [new Store(), new Store()];
  vi.stubGlobal('localStorage', device);
  vi.stubGlobal('sessionStorage', tab);
  vi.stubGlobal('document', { documentElement: { classList: { toggle: () => undefined } } });
  vi.useFakeTimers({ now: Date.parse('2026-06-15T12:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that was loaded anew knows nothing but the name. */
const onAFreshPage = () => draftOf<string>('time-bank/log').read();

describe('on one’s own device', () => {
  it('a draft is there again after a reload', () => {
    signIn('gwen');
    expect(draftOf('time-bank/log').keep('an hour with')).toBe(true);
    expect(onAFreshPage()).toBe('an hour with');
  });

  it('what waits to be sent is kept longer than a draft, and no longer than it may be sent', () => {
    signIn('gwen');
    const waits = () => draftOf('time-bank/to-send', (kept): kept is string => typeof kept === 'string', 60);
    waits().keep('an hour with');
    draftOf('time-bank/log').keep('half an hour');
    vi.setSystemTime(Date.now() + 59 * 24 * 60 * 60 * 1000);
    expect([onAFreshPage(), waits().read()]).toEqual([null, 'an hour with']);
    vi.setSystemTime(Date.now() + 2 * 24 * 60 * 60 * 1000);
    expect(waits().read()).toBeNull();
  });

  it('it is there again after signing out and in, in another tab too', () => {
    signIn('gwen');
    draftOf('time-bank/log').keep('an hour with');
    endSession();
    expect(onAFreshPage()).toBeNull();
    vi.stubGlobal('sessionStorage', new Store());
    signIn('gwen');
    expect(onAFreshPage()).toBe('an hour with');
  });

  it('another person never sees it, nor does theirs wipe it out', () => {
    signIn('gwen');
    draftOf('time-bank/log').keep('of Gwen');
    endSession();
    signIn('ravi');
    expect(onAFreshPage()).toBeNull();
    draftOf('time-bank/log').keep('of Ravi');
    endSession();
    signIn('gwen');
    expect(onAFreshPage()).toBe('of Gwen');
  });

  it('nothing that is kept names the person', () => {
    signIn('gwenaccount');
    draftOf('time-bank/log').keep('an hour');
    endSession();
    expect(device.all).toContain('an hour');
    expect(device.all).not.toContain('gwenaccount');
  });

  it('it is gone when it was sent', () => {
    signIn('gwen');
    draftOf('time-bank/log').keep('an hour with');
    draftOf('time-bank/log').forget();
    expect(onAFreshPage()).toBeNull();
  });

  it.each([
    ['a moment before a week has gone it is there', 7 * DAY - 1, 'an hour with'],
    ['after a week it is gone', 7 * DAY, null],
    ['after the clock was set back by weeks it is gone', -8 * DAY, null],
  ])('%s', (_, later, expected) => {
    signIn('gwen');
    draftOf('time-bank/log').keep('an hour with');
    vi.setSystemTime(Date.now() + later);
    expect(onAFreshPage()).toBe(expected);
  });

  it('an old draft of one thing goes when any other is looked for', () => {
    signIn('gwen');
    draftOf('motion/one').keep('long ago');
    vi.setSystemTime(Date.now() + 7 * DAY);
    onAFreshPage();
    expect(device.all).not.toContain('long ago');
  });

  it('what an older page kept in another shape is as good as nothing', () => {
    signIn('gwen');
    draftOf('time-bank/log').keep({ old: true });
    const isText = (kept: unknown): kept is string => typeof kept === 'string';
    expect(draftOf('time-bank/log', isText).read()).toBeNull();
  });
});

describe('on a shared computer', () => {
  beforeEach(() => void signIn('gwen', 'shared'));

  it('a draft outlives a reload of its tab', () => {
    draftOf('time-bank/log').keep('an hour with');
    expect(onAFreshPage()).toBe('an hour with');
    expect(device.all).toBe('[]');
  });

  it('signing out takes it away, and nothing is kept after it', () => {
    const open = draftOf('time-bank/log');
    open.keep('an hour with');
    endSession();
    expect(open.keep('an hour with Siân')).toBe(false);
    expect(device.all + tab.all).toBe('[][]');
    signIn('gwen', 'shared');
    expect(onAFreshPage()).toBeNull();
  });
});

describe('where nothing can be kept', () => {
  it('a visitor keeps nothing', () => {
    expect(draftOf('time-bank/log').keep('x')).toBe(false);
    expect(onAFreshPage()).toBeNull();
  });

  it('a full storage says so and breaks nothing', () => {
    signIn('gwen');
    device.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(draftOf('time-bank/log').keep('x')).toBe(false);
    expect(onAFreshPage()).toBeNull();
  });
});
