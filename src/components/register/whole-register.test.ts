// The whole register page after page: as known at one moment, nobody twice, and patient when the server asks to wait.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExportPage } from './views.ts';
import { wholeRegister } from './whole-register.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = (people: readonly string[], after: string | null): ExportPage =>
  ({
    knownAt: 7,
    people: people.map((person) => ({ person, called: person })),
    after,
  }) as unknown as ExportPage;

test('each page is asked for as known at the moment of the first, and what may not be seen is empty', async () => {
  const asked: unknown[] = [];
  const pages = [page(['ann', 'bo'], 'bo'), page(['cai'], null)];
  const read: number[] = [];
  const whole = await wholeRegister(
    async (input) => {
      asked.push(input);
      return pages[asked.length - 1];
    },
    () => [],
    (count) => read.push(count),
  );
  expect(asked).toEqual([{}, { after: 'bo', knownAt: 7 }]);
  expect(read).toEqual([2, 3]);
  expect(whole?.people.map(({ person, phone }) => [person, phone])).toEqual([
    ['ann', ''],
    ['bo', ''],
    ['cai', ''],
  ]);
});

test('a server that asks to wait is asked again later; any other no ends it with nothing', async () => {
  let tries = 0;
  const later = wholeRegister(
    async () => ((tries += 1) < 3 ? undefined : page(['ann'], null)),
    () => ['too-many'],
    () => undefined,
  );
  await vi.runAllTimersAsync();
  expect((await later)?.people).toHaveLength(1);
  expect(tries).toBe(3);
  const refused = await wholeRegister(
    async () => undefined,
    () => ['connection-lost'],
    () => undefined,
  );
  expect(refused).toBeNull();
});
