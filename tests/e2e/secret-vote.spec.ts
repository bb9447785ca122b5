/** A member votes in secret: practises, says who helps, votes, sees nothing of it afterwards, votes again; and the count. */
import { DAY } from '../../src/domain/kernel/index.ts';
import { motionRow, motionWordsShape, type MotionWords } from '../../src/records/voting.ts';
import { inserter } from '../../src/cli/parts/rows.ts';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { cast, expect, signedIn, test, type Page } from '../support/browser.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';
import { at, expectStep, languages, say, type Language } from './journey.ts';

const MOTION = 'secretjourney00';
const opensAt = TEST_NOW + DAY;
const closesAt = TEST_NOW + 12 * DAY;

/** A motion that members were told of, as whoever looks after the portal writes it. */
function addMotion(coop: TestServer): void {
  const texts = Object.keys(motionWordsShape).map((part) => [part, `The words of ${part}`]);
  const words = Object.fromEntries(texts) as MotionWords;
  const row = motionRow({
    ...words,
    number: 9100,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-06-01',
    noticeAt: TEST_NOW - 20 * DAY,
    opensAt,
    closesAt,
  });
  const database = new DatabaseSync(join(coop.data, 'data.db'), { timeout: 5000 });
  inserter(database)('motions', { id: MOTION, ...row });
  database.close();
}

const address = (coop: TestServer, lang: Language) => `${at(coop, lang, '/votes/secret/')}?id=${MOTION}`;

/** The secretary makes the vote secret on the page, and its time comes. */
async function openVote(page: Page, coop: TestServer, lang: Language): Promise<void> {
  const t = say(lang, 'secret-votes');
  addMotion(coop);
  await signedIn(page, coop, cast.secretary);
  await page.goto(address(coop, lang));
  await page.getByRole('button', { name: t('choose-do') }).click();
  await expect(page.getByText(t('chosen'))).toBeVisible();
  await due(coop, opensAt);
}

async function due(coop: TestServer, at: number): Promise<void> {
  await coop.setClock(at);
  await fetch(`${coop.address}/api/test/due`, { method: 'POST' });
}

async function fillIn(page: Page, lang: Language, answer: 'for' | 'against' | null): Promise<void> {
  const t = say(lang, 'secret-votes');
  await expectStep(page, t('paper-title'));
  if (answer) await page.getByRole('radio', { name: t(answer) }).check();
  await page.getByRole('button', { name: t('to-check') }).click();
  await expectStep(page, t('check-title'));
  await expect(page.getByText(t(answer ?? 'blank'), { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t('confirm') }).click();
  await expectStep(page, t('done-title'));
}

for (const lang of languages) {
  const t = say(lang, 'secret-votes');

  test.describe(`a secret vote (${lang})`, () => {
    test('is chosen, practised, voted, changed, counted and counted again', async ({ page, ownCoop }) => {
      await openVote(page, ownCoop, lang);
      await page.context().clearCookies();
      await page.evaluate(() => localStorage.clear());
      await signedIn(page, ownCoop, cast.supported);
      await page.goto(address(ownCoop, lang));

      await page.getByRole('button', { name: t('practise') }).click();
      await expectStep(page, t('practice-title'));
      await page.getByRole('radio', { name: t('for') }).check();
      await page.getByRole('button', { name: t('to-check') }).click();
      await page.getByRole('button', { name: t('confirm') }).click();
      await expect(page.getByText(t('practice-done-title'))).toBeVisible();
      expect(ownCoop.look('SELECT * FROM sealed_seen')).toEqual([]);

      await page.goto(address(ownCoop, lang));
      await page.getByLabel(t('helped-name')).fill('Ann Hughes');
      await page.getByRole('button', { name: t('helped-save') }).click();
      await expect(page.getByText(t('helped-by', { name: 'Ann Hughes' }))).toBeVisible();
      await expect(page.getByText(t('secrecy-helped'))).toBeVisible();

      await page.getByRole('button', { name: t('vote'), exact: true }).click();
      await fillIn(page, lang, 'against');
      const shown = await page.locator('main').innerText();
      expect(shown).not.toContain(t('against'));
      expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })))).not.toMatch(
        /against|envelope/,
      );

      await page.getByRole('button', { name: t('vote-again') }).click();
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
      await fillIn(page, lang, 'for');
      await page.getByRole('button', { name: t('slip-ask') }).click();
      const slip = (await page.locator('.slip li').allInnerTexts()).join(' ');
      expect(slip.split(' ')).toHaveLength(4);

      await due(ownCoop, closesAt + 60_000);
      await page.goto(address(ownCoop, lang));
      await expect(page.getByText(t('roll-says-voted'))).toBeVisible();
      await due(ownCoop, closesAt + 3 * DAY);
      await page.goto(address(ownCoop, lang));
      await expect(page.getByText(t('counts', { votesFor: 1, votesAgainst: 0, abstained: 0 }))).toBeVisible();
      await page.getByRole('button', { name: t('recount-do') }).click();
      await expect(
        page.getByText(t('recount-agrees', { votesFor: 1, votesAgainst: 0, abstained: 0 })),
      ).toBeVisible();
      await page.getByLabel(t('slip-check-label')).fill(slip);
      await page.getByRole('button', { name: t('slip-check-do') }).click();
      await expect(page.getByText(t('slip-found'))).toBeVisible();
    });
  });
}

test('on the narrowest phone nothing of the paper is cut off', async ({ page, ownCoop }) => {
  const t = say('cy', 'secret-votes');
  await openVote(page, ownCoop, 'cy');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(address(ownCoop, 'cy'));
  await page.getByRole('button', { name: t('vote'), exact: true }).click();
  await expectStep(page, t('paper-title'));
  const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(wider).toBe(false);
});

for (const lang of languages) {
  const t = say(lang, 'secret-votes');
  test(`a motion in parts is answered one question at a time, checked and changed (${lang})`, async ({
    page,
    ownCoop,
  }) => {
    addMotion(ownCoop);
    await signedIn(page, ownCoop, cast.secretary);
    await page.goto(address(ownCoop, lang));
    for (const [at, name] of ['A ramp', 'A door'].entries()) {
      await page.getByRole('button', { name: t('part-add') }).click();
      await page.getByLabel(t('part-title-en', { number: at + 1 })).fill(name);
      await page.getByLabel(t('part-title-cy', { number: at + 1 })).fill(name);
    }
    await page.getByRole('button', { name: t('choose-do') }).click();
    await expect(page.getByText(t('chosen'))).toBeVisible();
    await due(ownCoop, opensAt);
    await page.evaluate(() => localStorage.clear());
    await signedIn(page, ownCoop, cast.supported);
    await page.goto(address(ownCoop, lang));
    await page.getByRole('button', { name: t('vote'), exact: true }).click();
    await expect(page.getByRole('radiogroup').or(page.getByRole('group')).getByRole('radio')).toHaveCount(9);
    await page.getByRole('button', { name: t('one-by-one') }).click();
    for (const at of [1, 2]) {
      await expect(page.getByText(t('where', { at, of: 3 }), { exact: true })).toBeVisible();
      await page.getByRole('radio', { name: t('for') }).check();
      await page.getByRole('button', { name: t('next-question') }).click();
    }
    const where = page.getByText(t('where', { at: 3, of: 3 }), { exact: true });
    await expect(page.locator('form p').filter({ has: where })).toBeFocused();
    await page.getByRole('button', { name: t('to-check') }).click();
    await expect(page.getByText(t('blank'), { exact: true })).toHaveCount(1);
    await page.getByRole('button', { name: t('change', { title: 'A ramp' }) }).click();
    await expect(page.getByText(t('where', { at: 2, of: 3 }), { exact: true })).toBeVisible();
    await page.getByRole('radio', { name: t('against') }).check();
    await page.getByRole('button', { name: t('next-question') }).click();
    await page.getByRole('button', { name: t('to-check') }).click();
    await page.getByRole('button', { name: t('confirm') }).click();
    await expectStep(page, t('done-title'));
    await due(ownCoop, closesAt + 60_000);
    await due(ownCoop, closesAt + 3 * DAY);
    await page.goto(address(ownCoop, lang));
    await expect(page.getByText(t('part-lost', { title: 'A ramp' }))).toBeVisible();
    await expect(page.getByText(t('part-lost', { title: 'A door' }))).toBeVisible();
  });
}

test('on a shared computer the vote ends with one way on, which signs out and leaves nothing', async ({
  page,
  ownCoop,
}) => {
  const t = say('en', 'secret-votes');
  await openVote(page, ownCoop, 'en');
  await page.evaluate(() => localStorage.clear());
  await signedIn(page, ownCoop, cast.supported);
  await page.goto(address(ownCoop, 'en'));
  // As somebody who said at the sign-in that others use this computer too.
  await page.evaluate(() => {
    const kept = localStorage.getItem('common-care-session')!;
    localStorage.removeItem('common-care-session');
    sessionStorage.setItem('common-care-session', kept.replace('"own"', '"shared"'));
  });
  await page.reload();
  await page.getByRole('button', { name: t('vote'), exact: true }).click();
  await fillIn(page, 'en', 'for');
  await expect(page.getByText(t('shared-finish'))).toBeVisible();
  await expect(page.getByRole('link', { name: t('to-my-page') })).toHaveCount(0);
  await expect(page.getByRole('button', { name: t('vote-again') })).toHaveCount(0);
  await page
    .locator('main')
    .getByRole('button', { name: t('finish') })
    .click();
  await expect(page).toHaveURL(/#finished$/);
  const left = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, localStorage.getItem('common-care-session')]),
  );
  expect(left).not.toContain('token');
  expect(left).toMatch(/null\]$/);
  await page.goBack();
  await expect(page.getByText(t('done-text'))).toHaveCount(0);
});
