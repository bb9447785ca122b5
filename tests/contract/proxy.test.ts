/**
 * A co-op behind a proxy, as COMMON_CARE_PROXY and the README set it up: each reader is counted by their own address,
 * whatever they write about themselves, and what the server sends comes through as it is sent.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Coop } from './support/co-op.ts';
import { startProxy, type Proxy, type Way } from './support/proxy.ts';

/** How often one household may ask for health in a minute (pocketbase/internal/limits/rules.go). */
const MOST = 120;

describe.each<Way>(['adds (nginx)', 'replaces (Caddy)'])('behind a proxy that %s', (way) => {
  let coop: Coop;
  let greedy: Proxy;
  let modest: Proxy;
  beforeAll(async () => {
    coop = await startCoop(['--rate-limits=real'], { env: { COMMON_CARE_PROXY: '127.0.0.1' } });
    greedy = await startProxy(coop.server.address, way, '203.0.113.5');
    modest = await startProxy(coop.server.address, way, '203.0.113.6');
  });
  afterAll(async () => {
    await Promise.all([greedy?.stop(), modest?.stop()]);
    await coop?.stop();
  });

  const asks = async (reader: Proxy, headers: Record<string, string> = {}) =>
    (await fetch(`${reader.address}/api/health`, { headers })).status;

  test('readers are told apart: who asks too much is refused, and nobody else', async () => {
    for (let turn = 0; turn < MOST; turn += 1) await asks(greedy);
    expect([await asks(greedy), await asks(modest)]).toEqual([429, 200]);
  });

  test('nobody becomes somebody else by writing so', async () => {
    for (const written of ['203.0.113.9', '203.0.113.9, 127.0.0.1', 'nonsense', ''])
      expect([written, await asks(greedy, { 'X-Forwarded-For': written })]).toEqual([written, 429]);
    for (const name of ['X-Real-IP', 'Forwarded', 'True-Client-IP'])
      expect([name, await asks(greedy, { [name]: 'for=203.0.113.9' })]).toEqual([name, 429]);
  });

  test('a page that listens hears of a change while its line stays open', async () => {
    const nia = await coop.as('nia');
    const { ticket } = (await nia.get('/api/co-op/live/ticket?topics=my-page')).body;
    const line = await fetch(`${modest.address}/api/co-op/live/hear?ticket=${ticket}`);
    const reader = line.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toBe(': listening\n\n');
    await nia.post('membership/set-listing', { listed: false });
    expect((await reader.read()).value).toContain('event: changed\ndata: my-page');
    await reader.cancel();
  });
});
