/** How a count works: readable without script, and stage by stage by the keyboard, in both languages. */
import { expect, test, visit } from '../support/browser.ts';
import { at, languages, pressByKeyboard, say } from './journey.ts';

for (const lang of languages) {
  const t = say(lang, 'election-story');

  test(`every stage, its numbers and who is elected are there without script (${lang})`, async ({
    browser,
    coop,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(at(coop, lang, '/how-a-count-works/'));
    for (const number of [1, 2, 3, 4])
      await expect(page.getByRole('table', { name: t('chart', { number }) })).toBeVisible();
    await expect(page.getByText(t('say-put-first', { name: 'Ann', count: 7 }))).toBeVisible();
    await expect(page.getByText(t('result-stage', { name: 'Carys', number: 4 }))).toBeVisible();
    await expect(page.getByRole('button', { name: t('play-watch') })).toBeHidden();
    await context.close();
  });

  test(`the keyboard goes through the stages one by one, and back to all of them (${lang})`, async ({
    page,
    coop,
  }) => {
    await visit(page, at(coop, lang, '/how-a-count-works/'));
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const stages = page.locator('[data-count-stage]');
    const shown = () =>
      stages.evaluateAll((all) => all.flatMap((one, at) => ((one as HTMLElement).hidden ? [] : [at + 1])));
    await pressByKeyboard(page, button(t('play-watch')));
    expect(await shown()).toEqual([1]);
    // The button that was pressed is gone: the focus is on the one that takes its place, never lost.
    await expect(button(t('play-next'))).toBeFocused();
    await expect(button(t('play-back'))).toBeHidden();
    await page.keyboard.press('Enter');
    expect(await shown()).toEqual([2]);
    await expect(page.locator('[data-play-said]')).toContainText(t('stage-of', { number: 2, all: 4 }));
    await pressByKeyboard(page, button(t('play-play')));
    await expect(button(t('play-stop'))).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(button(t('play-play'))).toBeFocused();
    await expect(button(t('play-stop'))).toBeHidden();
    expect(await shown()).toEqual([2]);
    await pressByKeyboard(page, button(t('play-back')));
    expect(await shown()).toEqual([1]);
    await pressByKeyboard(page, button(t('play-all')));
    expect(await shown()).toEqual([1, 2, 3, 4]);
  });
}

test('playing goes on by itself, and ends with the last stage', async ({ page, coop }) => {
  await page.clock.install();
  await visit(page, at(coop, 'en', '/how-a-count-works/'));
  const t = say('en', 'election-story');
  await page.getByRole('button', { name: t('play-watch') }).click();
  await page.getByRole('button', { name: t('play-play') }).click();
  await page.clock.runFor(8_000);
  await expect(page.getByRole('heading', { name: t('stage-of', { number: 2, all: 4 }) })).toBeVisible();
  await page.clock.runFor(60_000);
  await expect(page.getByRole('heading', { name: t('stage-of', { number: 4, all: 4 }) })).toBeVisible();
  await expect(page.getByRole('button', { name: t('play-stop') })).toBeHidden();
});
