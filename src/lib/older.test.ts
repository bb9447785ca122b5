// Whether a long list goes on where it ended, once for each press, and begins again when it is read anew.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Reading } from './doors.ts';
import type { Older as OlderPages } from './older.svelte.ts';

// Outside a page nothing is drawn, so a state is only a value here.
let Older: typeof OlderPages;
beforeAll(async () => {
  vi.stubGlobal(
    '$state',
    Object.assign((value: unknown) => value, { raw: (value: unknown) => value }),
  );
  ({ Older } = await import('./older.svelte.ts'));
});
afterAll(() => vi.unstubAllGlobals());

type Page = { readonly over: readonly number[]; readonly after: string | null };
const page = (over: number[], after: string | null): Reading<Page> => ({
  state: 'ready',
  value: { over, after },
});

function list(pages: Readonly<Record<string, Reading<Page>>>) {
  const ask = vi.fn(async (after: string) => pages[after]!);
  const lost = vi.fn();
  const older = new Older<Page, number>({ ask, rowsOf: ({ over }) => over, lost });
  return { older, ask, lost };
}

describe('the pages of a list after its first one', () => {
  test('a list of one page has no more', () => {
    const { older } = list({});
    older.begin(page([1], null));
    expect([older.rows, older.after !== null]).toEqual([[], false]);
  });

  test('each press brings the next page, until there is none', async () => {
    const { older, ask } = list({ a: page([2, 3], 'b'), b: page([4], null) });
    older.begin(page([1], 'a'));
    await older.show();
    expect([older.rows, older.after !== null]).toEqual([[2, 3], true]);
    await older.show();
    await older.show();
    expect([older.rows, older.after !== null]).toEqual([[2, 3, 4], false]);
    expect(ask.mock.calls).toEqual([['a'], ['b']]);
  });

  test('two presses at once ask for one page', async () => {
    const { older, ask } = list({ a: page([2], null) });
    older.begin(page([1], 'a'));
    await Promise.all([older.show(), older.show()]);
    expect([ask.mock.calls.length, older.rows]).toEqual([1, [2]]);
  });

  test('what is read anew begins with the first page, and what could not be read changes nothing', async () => {
    const { older } = list({ a: page([2], null) });
    older.begin(page([1], 'a'));
    await older.show();
    older.begin({ state: 'offline' });
    expect(older.rows).toEqual([2]);
    older.begin(page([1], 'a'));
    expect([older.rows, older.after !== null]).toEqual([[], true]);
  });

  test('a page that did not come is said, keeps what is shown, and can be asked for again', async () => {
    const { older, lost } = list({ a: { state: 'offline' } });
    older.begin(page([1], 'a'));
    await older.show();
    expect(lost).toHaveBeenCalledOnce();
    expect([older.rows, older.after !== null, older.asking]).toEqual([[], true, false]);
  });
});
