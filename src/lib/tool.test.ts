// Whether a press is ever lost: the same one twice is sent once, another waits for its turn.
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Tool as ToolFrame } from './tool.svelte.ts';

const answers: (() => void)[] = [];
const send = vi.fn(
  (name: string) => new Promise((resolve) => answers.push(() => resolve({ ok: true, value: name }))),
);
vi.mock('./doors.ts', () => ({ send, ask: vi.fn() }));

// Outside a page nothing is drawn, so a state is only a value here.
let Tool: typeof ToolFrame;
beforeAll(async () => {
  const plain = (value: unknown) => value;
  vi.stubGlobal('$state', Object.assign(plain, { raw: plain }));
  vi.stubGlobal('$derived', plain);
  ({ Tool } = await import('./tool.svelte.ts'));
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  answers.length = 0;
  send.mockClear();
});

const tool = () =>
  new Tool({ lang: 'en', errors: {} as never, query: 'messages/bounces', input: () => ({}) } as never);
const take = (of: ToolFrame<never>) => of.send('office/take-list', { list: 'bounces' });
const reach = (of: ToolFrame<never>, member: string) => of.send('messages/reach', { member });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('what a tool sends', () => {
  test('the same press twice is sent once', async () => {
    const one = tool() as never;
    const first = reach(one, 'a');
    expect(await reach(one, 'a')).toBeUndefined();
    answers[0]!();
    expect(await first).toBe('messages/reach');
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('another press waits for its turn, and none is lost', async () => {
    const one = tool() as never;
    const first = reach(one, 'a');
    const second = take(one);
    await settled();
    expect(send).toHaveBeenCalledTimes(1);
    answers[0]!();
    expect(await first).toBe('messages/reach');
    await settled();
    answers[1]!();
    expect(await second).toBe('office/take-list');
    expect(send.mock.calls.map(([name]) => name)).toEqual(['messages/reach', 'office/take-list']);
  });

  test('after one that failed the next is sent', async () => {
    const one = tool() as never;
    send.mockImplementationOnce(() => Promise.reject(new Error('gone')));
    await expect(reach(one, 'a')).rejects.toThrow('gone');
    const next = take(one);
    await settled();
    answers[0]!();
    expect(await next).toBe('office/take-list');
  });
});
