/**
 * Offices and what two people do together: a term that ends by itself, a membership that two office holders end, and what
 * a member reads of who can see what about them.
 */
import { emailOf } from '../../site/demo/names.ts';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';

const WHO = '/our-co-op/who-does-what/';
const TWO = '/office/two-people/';
const chair = { email: emailOf('Dafydd Llwyd') };
const DAY = 24 * 60 * 60 * 1000;

async function open(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<void> {
  await signedIn(page, coop, person);
  await visit(page, coop.address + path);
}
const memberNamed = (coop: TestServer, name: string): string =>
  coop.look<{ id: string }>('SELECT id FROM members WHERE displayName = ?', name)[0]!.id;
const rowOf = (page: Page, office: string, name: string) =>
  page.getByRole('row').filter({ hasText: office }).filter({ hasText: name });

test('the secretary appoints somebody until a last day, everybody can read it, and the term ends by itself', async ({
  page,
  ownCoop,
  browser,
}) => {
  await open(page, ownCoop, cast.secretary, WHO);
  await page.getByRole('button', { name: 'Appoint someone' }).click();
  await page.getByRole('radio', { name: /^Moderator/ }).check();
  await page.getByLabel('Who? Type a part of the name.').fill('tom oka');
  await page.getByRole('button', { name: 'Look', exact: true }).click();
  await page.getByRole('radio', { name: cast.volunteer.name }).check();
  const last = page.getByRole('group', { name: 'Until which last day?' });
  const lastDay = new Date(TEST_NOW + 10 * DAY);
  await last.getByLabel('Day').fill('31');
  await last.getByLabel('Month').fill('2');
  await last.getByLabel('Year').fill(String(lastDay.getUTCFullYear()));
  await page.getByRole('button', { name: 'Appoint', exact: true }).click();
  // A day that does not exist: the sentence takes the focus, and what was chosen is kept.
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(page.getByRole('radio', { name: cast.volunteer.name })).toBeChecked();
  await last.getByLabel('Day').fill(String(lastDay.getUTCDate()));
  await last.getByLabel('Month').fill(String(lastDay.getUTCMonth() + 1));
  await page.getByRole('button', { name: 'Appoint', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Done.' })).toBeVisible();
  await expect(rowOf(page, 'Moderator', cast.volunteer.name)).toHaveCount(1);
  expect(await faultsIn(page, everyLook)).toEqual([]);

  const reader = await browser.newPage();
  await open(reader, ownCoop, cast.supported, WHO);
  await expect(rowOf(reader, 'Moderator', cast.volunteer.name)).toHaveCount(1);
  await expect(reader.getByRole('button', { name: 'Appoint someone' })).toHaveCount(0);
  await ownCoop.setClock(TEST_NOW + 11 * DAY);
  await reader.reload({ waitUntil: 'networkidle' });
  await expect(rowOf(reader, 'Secretary', cast.secretary.name)).toHaveCount(1);
  await expect(rowOf(reader, 'Moderator', cast.volunteer.name)).toHaveCount(0);
  await reader.close();
});

test('two office holders end a membership together, and one alone does not', async ({
  page,
  ownCoop,
  browser,
}) => {
  const personId = memberNamed(ownCoop, cast.volunteer.name);
  const on = new Date(TEST_NOW).toISOString().slice(0, 10);
  const secretary = await ownCoop.signIn(cast.secretary.email);
  await ownCoop.command(
    'register/end-membership',
    { personId, on, why: 'ended-by-rules' },
    { as: secretary },
  );
  const left = () =>
    ownCoop.look<{ leftAt: string }>('SELECT leftAt FROM members WHERE id = ?', personId)[0]!.leftAt;
  expect(left()).toBe('');

  await open(page, ownCoop, cast.secretary, TWO);
  const asked = page.getByRole('row').filter({ hasText: cast.volunteer.name });
  await expect(asked).toContainText('Waits');
  await expect(asked.getByRole('button', { name: 'Yes, I agree' })).toHaveCount(0);
  expect(await faultsIn(page, everyLook)).toEqual([]);

  const other = await browser.newPage();
  await open(other, ownCoop, chair, TWO);
  await other.getByRole('row').filter({ hasText: cast.volunteer.name }).getByRole('button').click();
  await expect(other.locator('.panel').filter({ hasText: cast.volunteer.name })).toContainText(
    'End a membership against the person’s will',
  );
  await other.getByRole('button', { name: 'Yes, I agree' }).click();
  expect(left()).toBe('');
  expect(await faultsIn(other, everyLook)).toEqual([]);
  await other.getByRole('button', { name: 'Yes, do it' }).click();
  await expect(other.getByRole('status').filter({ hasText: 'It is done.' })).toBeVisible();
  expect(left()).not.toBe('');
  await other.close();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(asked).toContainText('Dafydd Llwyd agreed');
});

test('a member reads who can see what about them, and who looked', async ({ page, ownCoop }) => {
  const personId = memberNamed(ownCoop, cast.supported.name);
  const secretary = await ownCoop.signIn(cast.secretary.email);
  await ownCoop.command('register/person', { personId }, { as: secretary });
  await open(page, ownCoop, cast.supported, '/my-page/who-sees-me/');
  const look = page.getByRole('row').filter({ hasText: cast.secretary.name });
  await expect(look.first()).toContainText('your entry in the register');
  await expect(page.getByRole('heading', { name: `Secretary: ${cast.secretary.name}` })).toBeVisible();
  await expect(page.locator('.panel').filter({ hasText: 'Only you' })).toContainText('who helps you');
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

test('somebody without an office is told kindly that two people are not asked here', async ({
  page,
  ownCoop,
}) => {
  await open(page, ownCoop, cast.supported, TWO);
  await expect(page.locator('main')).toContainText('This page is for office holders');
});
