/** Speaking with the server: what is done once stays done once, and every way to fail has a code. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { send, type Sent } from './doors.ts';

const input = { motionId: 'abcdefghijklmno', choice: 'for' } as const;
const keys: string[] = [];
let answers: (() => Promise<Response> | Response)[] = [];

const json = (status: number, body: unknown) => () => Response.json(body, { status });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

beforeEach(() => {
  keys.length = 0;
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: Record<string, string> }) => {
    keys.push(headers['Idempotency-Key']!);
    return Promise.resolve(answers.shift()!());
  });
});
afterEach(() => vi.unstubAllGlobals());

const codesOf = (sent: Sent<'voting/cast-vote'>) => (sent.ok ? [] : sent.refusals.map(({ code }) => code));

describe('when the part that sends could not be fetched', () => {
  afterEach(() => {
    vi.doUnmock('./sender.ts');
    vi.resetModules();
  });

  it('what is sent goes all the same, under its key, and its answer is understood', async () => {
    vi.resetModules();
    vi.doMock('./sender.ts', () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    const doors = await import('./doors.ts');
    answers = [
      lost,
      json(200, { what: 'cast' }),
      json(409, { refusals: [{ code: 'vote-closed', field: null, params: {} }] }),
    ];
    expect(codesOf(await doors.send('voting/cast-vote', input))).toEqual(['connection-lost']);
    expect(await doors.send('voting/cast-vote', input)).toEqual({ ok: true, value: { what: 'cast' } });
    expect(codesOf(await doors.send('voting/cast-vote', input))).toEqual(['vote-closed']);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
  });
});

describe('sending a verb', () => {
  it('gives the answer', async () => {
    answers = [json(200, { what: 'cast' })];
    expect(await send('voting/cast-vote', input)).toEqual({ ok: true, value: { what: 'cast' } });
  });

  it('gives the refusals of the server', async () => {
    answers = [json(409, { refusals: [{ code: 'vote-closed', field: null, params: {} }] })];
    expect(codesOf(await send('voting/cast-vote', input))).toEqual(['vote-closed']);
  });

  it('sends the same key again after a lost connection, and a new one after an answer', async () => {
    answers = [lost, json(502, null), json(200, { what: 'cast' }), json(200, { what: 'same' })];
    expect(codesOf(await send('voting/cast-vote', input))).toEqual(['connection-lost']);
    expect(codesOf(await send('voting/cast-vote', input))).toEqual(['fault']);
    await send('voting/cast-vote', input);
    await send('voting/cast-vote', input);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('sends the same key again when a good answer was cut short: it may have been done', async () => {
    answers = [() => new Response('{"exchangeId":"abc'), json(200, { what: 'cast' })];
    expect(codesOf(await send('voting/cast-vote', input))).toEqual(['connection-lost']);
    await send('voting/cast-vote', input);
    expect(keys[1]).toBe(keys[0]);
  });

  it('sends the same key again when something in between refused: the server has not decided', async () => {
    answers = [() => new Response('<html>', { status: 429 }), json(200, {})];
    await send('voting/cast-vote', input);
    await send('voting/cast-vote', input);
    expect(keys[1]).toBe(keys[0]);
  });

  it('sends an old choice anew when another was decided in between: the last press is the wish', async () => {
    answers = [lost, json(200, { what: 'changed' }), json(200, { what: 'changed' })];
    const sets = { sets: true } as const;
    await send('voting/cast-vote', input, sets);
    await send('voting/cast-vote', { ...input, choice: 'against' }, sets);
    await send('voting/cast-vote', input, sets);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('keeps the key of an entry while another is decided: each adds something of its own', async () => {
    answers = [lost, json(200, {}), json(200, {})];
    const entry = (minutes: number) =>
      ({ memberId: 'a', minutes, helpedOn: '2026-05-12', kindOfHelp: 'other' }) as const;
    await send('time-bank/log-help', entry(30));
    await send('time-bank/log-help', entry(45));
    await send('time-bank/log-help', entry(30));
    expect(keys[2]).toBe(keys[0]);
  });

  it('takes the key of a request that was kept over a reload', async () => {
    answers = [json(200, {})];
    await send('voting/cast-vote', input, { key: 'kept-0123456789' });
    expect(keys).toEqual(['kept-0123456789']);
  });

  it('sends two presses at once under one key', async () => {
    answers = [json(200, {}), json(200, {})];
    await Promise.all([send('voting/cast-vote', input), send('voting/cast-vote', input)]);
    expect(keys[1]).toBe(keys[0]);
  });

  it('never sends another choice under the key of the first', async () => {
    answers = [lost, json(200, {})];
    await send('voting/cast-vote', input);
    await send('voting/cast-vote', { ...input, choice: 'against' });
    expect(keys[1]).not.toBe(keys[0]);
  });

  it.each([
    [413, 'too-large'],
    [429, 'too-many'],
    [500, 'fault'],
  ])('says %d from something in between as "%s"', async (status, code) => {
    answers = [() => new Response('<html>', { status })];
    expect(codesOf(await send('voting/cast-vote', input))).toEqual([code]);
  });
});
