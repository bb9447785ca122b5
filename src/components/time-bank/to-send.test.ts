// What one person wrote down without a connection is sent as theirs, or not yet.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endSession, keepSession } from '../../lib/session.ts';
import type { ToSendList } from './to-send.svelte.ts';

/** What was sent, and as whom; `meanwhile` happens while the answer is on its way. */
const { sent, way } = vi.hoisted(() => ({
  sent: [] as string[],
  way: { meanwhile: () => undefined as void, answer: { ok: true } as object },
}));
vi.mock('../../lib/doors.ts', async () => {
  const { currentSession } = await import('../../lib/session.ts');
  return {
    send: async (_name: string, { note }: { note: string }) => {
      sent.push(`${note} as ${currentSession()?.account}`);
      await Promise.resolve();
      way.meanwhile();
      return way.answer;
    },
  };
});

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
}

const signIn = (account: string) =>
  keepSession({ token: 't', account, member: 'm', language: 'en', device: 'own', since: Date.now() });
const entry = (note: string) => ({
  memberId: 'nia',
  minutes: 45,
  helpedOn: '2026-06-14',
  kindOfHelp: 'shopping' as const,
  note,
});
let list: ToSendList;
let told: string[];
const notes = () => list.entries.map(({ input }) => input.note);

beforeEach(async () => {
  vi.stubGlobal('localStorage', new Store());
  vi.stubGlobal('sessionStorage', new Store());
  vi.stubGlobal('document', { documentElement: { classList: { toggle: () => undefined } } });
  // Where nothing is drawn, a rune is the value it is given.
  vi.stubGlobal(
    '$state',
    Object.assign(<T>(value: T) => value, { raw: <T>(value: T) => value }),
  );
  sent.length = 0;
  told = [];
  way.meanwhile = () => undefined;
  way.answer = { ok: true };
  signIn('ann');
  const { ToSendList } = await import('./to-send.svelte.ts');
  list = new ToSendList(({ key }) => told.push(key));
  list.keep(entry('first'), 'Nia', 'k1');
  list.keep(entry('second'), 'Nia', 'k2');
});
afterEach(() => vi.unstubAllGlobals());

test('what waits is sent, each once, and forgotten', async () => {
  await list.sendAll();
  expect(sent).toEqual(['first as ann', 'second as ann']);
  expect([notes(), told]).toEqual([[], ['k1', 'k2']]);
});

test.each([
  ['arrived', { ok: true }],
  ['was refused', { ok: false, refusals: [{ code: 'person-not-found', field: null, params: {} }] }],
])('when somebody else signs in while one is on its way, and it %s, no other goes', async (_what, answer) => {
  way.answer = answer;
  way.meanwhile = () => void signIn('ben');
  await list.sendAll();
  expect(sent).toEqual(['first as ann']);
  expect([notes(), told]).toEqual([[], []]);
  signIn('ann');
  list.read();
  expect(list.entries.map(({ key, refusals }) => [key, refusals])).toEqual([
    ['k1', []],
    ['k2', []],
  ]);
});

test('the list of the next person is left as it is, and theirs goes as theirs', async () => {
  signIn('ben');
  list.keep(entry('third'), 'Nia', 'k1');
  signIn('ann');
  way.meanwhile = () => void signIn('ben');
  await list.sendAll();
  expect(notes()).toEqual(['third']);
  await list.sendAll();
  expect(sent).toEqual(['first as ann', 'third as ben']);
});

test('after a sign-out nothing goes', async () => {
  way.meanwhile = endSession;
  await list.sendAll();
  expect(sent).toEqual(['first as ann']);
  await list.sendAll();
  expect(sent).toHaveLength(1);
});
