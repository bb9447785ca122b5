// For whom a tab acts, and which requests say so.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actingFor, onBehalfOf, startActing, stopActing } from './acting.ts';

const gwen = { member: 'gwen', name: 'Gwen Parry', abilities: ['read-my-page'] } as const;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('a request says for whom it is only while somebody acts', () => {
  expect(onBehalfOf('my-page/mine')).toEqual({});
  expect(startActing(gwen)).toBe(true);
  expect(onBehalfOf('my-page/mine')).toEqual({ 'On-Behalf-Of': 'gwen' });
  stopActing();
  expect(onBehalfOf('my-page/mine')).toEqual({});
});

it('what is about the supporter themselves is never asked for somebody else', () => {
  startActing(gwen);
  expect(onBehalfOf('supporters/helping')).toEqual({});
  expect(onBehalfOf('sign-in/leave-all-devices')).toEqual({});
});

it('what somebody else wrote into the storage is nobody', () => {
  sessionStorage.setItem('common-care-acting', '{"member":7}');
  expect(actingFor()).toBeNull();
  sessionStorage.setItem('common-care-acting', 'not json');
  expect(actingFor()).toBeNull();
});

it('a browser that keeps nothing says that it cannot', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('closed');
    },
  });
  expect(startActing(gwen)).toBe(false);
});
