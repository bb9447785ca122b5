/** Who leaves while something is being sent hears how it ended, and never more than is known. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ended } from './under-way.ts';

/** Each test has a page of its own. */
async function page() {
  vi.resetModules();
  return import('./under-way.ts');
}
let open: Awaited<ReturnType<typeof page>>;
beforeEach(async () => void (open = await page()));

const ends = (how: Ended) => Promise.resolve(how);
const never = new Promise<Ended>(() => undefined);

describe('leaving', () => {
  it('says nothing when nothing was sent', async () => {
    expect(await open.howItEnded(1000)).toBe('nothing');
  });

  it('says nothing about what was answered before', async () => {
    open.underWay('vote', ends('counted'));
    await vi.waitFor(async () => expect(await open.howItEnded(1000)).toBe('nothing'));
  });

  it.each(['counted', 'not-counted', 'unknown'] as const)('waits and hears: %s', async (how) => {
    open.underWay('vote', ends(how));
    expect(await open.howItEnded(1000)).toBe(how);
  });

  it('does not wait for ever, and then does not pretend to know', async () => {
    open.underWay('vote', never);
    expect(await open.howItEnded(1)).toBe('unknown');
  });

  it('says the worst of two', async () => {
    open.underWay('vote', ends('counted'));
    open.underWay('help', ends('not-counted'));
    expect(await open.howItEnded(1000)).toBe('not-counted');
  });

  it('still does not know about what was lost before, until it is sent again and answered', async () => {
    open.underWay('vote', ends('unknown'));
    await vi.waitFor(async () => expect(await open.howItEnded(1000)).toBe('unknown'));
    open.underWay('vote', ends('counted'));
    await vi.waitFor(async () => expect(await open.howItEnded(1000)).toBe('nothing'));
  });
});
