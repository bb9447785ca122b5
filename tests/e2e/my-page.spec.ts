/**
 * A member's own page: what is next in the order of time, the rest when there is nothing, the doors to what is theirs,
 * and what only they decide.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';

const SETTINGS = '/my-page/settings/';

async function open(
  page: Page,
  coop: TestServer,
  person: { email: string },
  path = '/my-page/',
): Promise<void> {
  await signedIn(page, coop, person);
  await visit(page, coop.address + path);
}

test('what is next stands in the order of time, and goes when it is done', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.supported);
  const things = page.locator('.next__thing');
  await expect(page.locator('.hello')).toHaveText('Hello, Gwen Parry');
  await expect(things).toHaveCount(3);
  await expect(things.last()).toContainText('Did Judith Penrose help you for 40 minutes?');
  const vote = await things.first().locator('h3').textContent();

  const session = await ownCoop.signIn(cast.supported.email);
  const href = (await things.first().locator('a').getAttribute('href'))!;
  const motionId = new URL(href, ownCoop.address).searchParams.get('id')!;
  await ownCoop.command('voting/cast-vote', { motionId, choice: 'for' }, { as: session });
  await page.reload({ waitUntil: 'networkidle' });
  await expect(things).toHaveCount(2);
  await expect(page.locator('.next')).not.toContainText(vote!);
});

test('somebody with nothing to do is told so kindly', async ({ page, ownCoop }) => {
  await ownCoop.setClock(Date.UTC(2027, 4, 12, 9, 0, 0));
  await open(page, ownCoop, cast.supported);
  await expect(page.locator('.rest')).toContainText('You have nothing to do now');
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

test('the doors lead to what is a member’s own, each with its drawing', async ({ page, ownCoop }) => {
  for (const [door, path] of [
    ['My time', '/time-bank/'],
    ['My votes', '/votes/'],
    ['My settings', SETTINGS],
  ] as const) {
    await open(page, ownCoop, cast.supported);
    const link = page.getByRole('main').getByRole('link', { name: door, exact: true });
    await expect(page.locator('.door').filter({ hasText: door }).locator('svg.drawing')).toBeVisible();
    await link.click();
    await page.waitForURL(ownCoop.address + path);
  }
});

test('nobody finds a member who does not want to be found', async ({ page, ownCoop }) => {
  const names = () =>
    ownCoop
      .look<{ displayName: string }>('SELECT displayName FROM listings')
      .map(({ displayName }) => displayName);
  expect(names()).toContain('Gwen Parry');
  await open(page, ownCoop, cast.supported, SETTINGS);
  const control = page.getByRole('switch', { name: 'Other members can find me' });
  await expect(control).toBeChecked();
  await control.focus();
  await page.keyboard.press('Space');
  await expect(control).not.toBeChecked();
  await expect(page.getByText('Now other members cannot find you.')).toBeVisible();
  expect(names()).not.toContain('Gwen Parry');
  await control.click();
  await expect(control).toBeChecked();
  expect(names()).toContain('Gwen Parry');
});

test('the language of messages is kept', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.supported, SETTINGS);
  await page.locator('#language input[value="cy"]').check();
  await page.getByRole('button', { name: 'Save the language' }).click();
  await expect(page.getByText('From now on we write to you in Welsh.')).toBeVisible();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.locator('#language input[value="cy"]')).toBeChecked();
});

test('signing out of all devices asks first, and then every session is over', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.supported, SETTINGS);
  const elsewhere = await ownCoop.signIn(cast.supported.email);
  await page.getByRole('button', { name: 'Sign out of all my devices' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: 'No, stay signed in' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const stillIn = async () => (await ownCoop.read('/api/co-op/my-page/mine', elsewhere)).status;
  expect(await stillIn()).toBe(200);

  await page.getByRole('button', { name: 'Sign out of all my devices' }).click();
  await page.getByRole('button', { name: 'Yes, sign out everywhere' }).click();
  await page.waitForURL(`${ownCoop.address}/#finished`);
  expect(await stillIn()).toBe(401);
});

test('people with an office see what readers said; others are told why not', async ({ page, ownCoop }) => {
  for (const [face, sentence] of [
    ['clear', ''],
    ['unclear', 'Too many words.'],
  ]) {
    const said = { guide: 'time-bank', row: 'what', face, sentence, language: 'en' };
    expect((await ownCoop.command('guides/say-how-clear', said)).status).toBe(200);
  }
  await open(page, ownCoop, cast.secretary);
  const jobs = page.getByRole('heading', { name: 'My jobs for the co-op' });
  await expect(jobs).toBeVisible();
  await page.getByRole('link', { name: 'See what readers said' }).click();
  const panel = page.locator('.guide-said');
  await expect(panel).toHaveCount(1);
  await expect(panel.locator('.chart')).toContainText('1 answer');
  for (const summary of await panel.locator('summary').all()) await summary.click();
  await expect(panel).toContainText('Too many words.');
  await expect(panel.locator('.table')).toContainText('What a time bank is');
  expect(await faultsIn(page, everyLook)).toEqual([]);

  const context = await page.context().browser()!.newContext();
  const gwen = await context.newPage();
  await open(gwen, ownCoop, cast.supported);
  await expect(gwen.locator('.doors')).toBeVisible();
  await expect(gwen.locator('.jobs')).toHaveCount(0);
  await visit(gwen, `${ownCoop.address}/my-page/readers/`);
  await expect(gwen.locator('main')).toContainText('This page is for people with a role');
  await expect(gwen.locator('main')).not.toContainText('Too many words.');
  await context.close();
});
