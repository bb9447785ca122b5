/**
 * A hand that has nothing but a keyboard, and knows the page only as a screen reader tells it: by role and name. A path is
 * a table of what it does. At each stop of the focus, also at those it only passes, the focus must be seen.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { stopOf } from '../support/focus.ts';

type Role = Parameters<Page['getByRole']>[0];
type Name = string | RegExp;

/** As what something is told. */
type Heard = 'heading' | 'status' | 'alert' | 'dialog' | 'table' | 'button' | 'text';

export type Act =
  /** Goes to a button, link, switch or summary and presses Enter; `by` Space where that is usual. */
  | { readonly press: Name; readonly role?: Role; readonly by?: 'Enter' | 'Space' }
  /** Goes to a group of radio buttons and, by the arrows, to one of its answers. */
  | { readonly choose: Name; readonly of?: Name }
  /** Goes to a box to tick and presses Space. */
  | { readonly tick: Name; readonly role?: 'checkbox' | 'switch' }
  /** Goes to a box and types. */
  | { readonly type: string; readonly into: Name; readonly in?: Name }
  /** Goes to a list of choices and types the beginning of one, as people do. */
  | { readonly pick: string; readonly from: Name }
  /** Goes back by Shift and Tab, so many stops, and forward again: nothing is a trap. */
  | { readonly back: number }
  /** Waits until a heading, a status or an alert is told with these words. */
  | { readonly hear: Name; readonly as: Heard };

/** Nobody should need more than the whole page. */
const MOST_STOPS = 200;

const nameOf = (name: Name, exact = typeof name === 'string') => ({ name, exact });

/** The stop must be seen. `what` is named when it is not. */
async function seen(page: Page): Promise<void> {
  const stop = await stopOf(page);
  if (!stop) return;
  expect(stop.shown, `${stop.name} shows its focus`).toBeGreaterThanOrEqual(2);
  expect(stop.inSight, `${stop.name} is in sight`).toBe(true);
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Presses Tab until a target has the focus. A group of radio buttons is one stop: any of them counts. */
async function reach(page: Page, target: Locator, arrived: (target: Locator) => Promise<boolean> = hasFocus) {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await arrived(target)) return seen(page);
    await page.keyboard.press('Tab');
    await seen(page);
  }
  throw new Error(`The keyboard never reached ${target.toString()}`);
}

async function choose(page: Page, name: Name, of: Name | undefined): Promise<void> {
  const within = of === undefined ? page : page.getByRole('group', nameOf(of));
  const radio = within.getByRole('radio', nameOf(name));
  const inItsGroup = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => {
      const at = document.activeElement as HTMLInputElement | null;
      return at?.type === 'radio' && at.name === (element as HTMLInputElement).name;
    });
  await reach(page, radio, inItsGroup);
  const answers = await radio.evaluate(
    (element) => document.querySelectorAll(`input[name="${(element as HTMLInputElement).name}"]`).length,
  );
  // Space chooses the one that has the focus; the arrows choose as they go.
  if (await hasFocus(radio)) await page.keyboard.press('Space');
  for (let press = 0; press < answers && !(await radio.isChecked()); press += 1) {
    await page.keyboard.press('ArrowDown');
    await seen(page);
  }
  await expect(radio).toBeChecked();
}

async function tick(page: Page, name: Name, role: 'checkbox' | 'switch'): Promise<void> {
  const box = page.getByRole(role, nameOf(name));
  await reach(page, box);
  const before = await box.isChecked();
  await page.keyboard.press('Space');
  await expect(box).toBeChecked({ checked: !before });
}

async function hear(page: Page, words: Name, as: Heard): Promise<void> {
  if (as !== 'text' && as !== 'status' && as !== 'alert')
    return expect(page.getByRole(as, nameOf(words)).first()).toBeVisible();
  if (as === 'text') return expect(page.getByText(words).first()).toBeVisible();
  return expect(page.getByRole(as).filter({ hasText: words }).first()).toBeVisible();
}

async function goBack(page: Page, stops: number): Promise<void> {
  const before = await stopOf(page);
  for (const key of ['Shift+Tab', 'Tab'])
    for (let press = 0; press < stops; press += 1) {
      await page.keyboard.press(key);
      await seen(page);
    }
  expect((await stopOf(page))?.name).toBe(before?.name);
}

async function act(page: Page, one: Act): Promise<void> {
  if ('press' in one) {
    const target = page.getByRole(one.role ?? 'button', nameOf(one.press));
    await reach(page, target);
    return page.keyboard.press(one.by ?? 'Enter');
  }
  if ('choose' in one) return choose(page, one.choose, one.of);
  if ('tick' in one) return tick(page, one.tick, one.role ?? 'checkbox');
  if ('type' in one) {
    const within = one.in === undefined ? page : page.getByRole('group', nameOf(one.in));
    const box = within.getByRole('textbox', nameOf(one.into));
    await reach(page, box.or(within.getByRole('searchbox', nameOf(one.into))));
    await page.keyboard.press('ControlOrMeta+A');
    return page.keyboard.type(one.type);
  }
  if ('pick' in one) {
    const list = page.getByRole('combobox', nameOf(one.from));
    await reach(page, list);
    await page.keyboard.type(one.pick);
    return expect(list.locator('option:checked')).toHaveText(one.pick);
  }
  if ('back' in one) return goBack(page, one.back);
  return hear(page, one.hear, one.as);
}

/** Walks a path from its first act to its last. */
export async function walk(page: Page, path: readonly Act[]): Promise<void> {
  for (const one of path) await act(page, one);
}
