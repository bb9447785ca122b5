/**
 * A member and what the co-op holds about them: changed, seen, taken away, put right, deleted; and after leaving, erased
 * down to the file of the database.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { TEST_NOW } from '../support/server.ts';
import { at, languages, say } from './journey.ts';

const MINE = '/my-page/my-information/';
const DETAILS = '/my-page/details/';
const DAY = 24 * 60 * 60 * 1000;

async function open(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<void> {
  await signedIn(page, coop, person);
  await visit(page, coop.address + path);
}

const panel = (page: Page, heading: string) =>
  page.locator('section.panel').filter({ has: page.getByRole('heading', { name: heading, exact: true }) });
const section = (page: Page, name: string) =>
  page.locator('details.held').filter({ has: page.locator('summary', { hasText: name }) });

/** Opens a section, unless it is open: looking at a page in every way opens all of them. */
async function unfold(page: Page, name: string): Promise<void> {
  const one = section(page, name);
  await expect(one).toBeVisible();
  if ((await one.getAttribute('open')) === null) await one.locator('summary').click();
}

/** The files of a folder that contain these words. */
function filesWith(words: string, folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesWith(words, path);
    return readFileSync(path).includes(Buffer.from(words)) ? [name] : [];
  });
}

test('a member changes their details one by one, with the keyboard alone', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.supported, '/my-page/settings/');
  await page.getByRole('link', { name: 'Change my details' }).click();
  await page.waitForURL(ownCoop.address + DETAILS);

  const called = panel(page, 'What we call you');
  await called.getByRole('button', { name: /Change this/ }).press('Enter');
  const box = page.getByLabel('What should we call you?');
  await expect(box).toBeFocused();
  await box.fill('');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').first()).toContainText('Type how you want to be called.');
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await box.fill('Gwennie');
  await page.keyboard.press('Enter');
  await expect(called).toContainText('We call you by this name now.');
  await expect(called).toContainText('Gwennie');

  const reach = panel(page, 'How we reach you');
  await reach.getByRole('button', { name: /Change this/ }).click();
  await reach.getByRole('checkbox', { name: 'Phone calls' }).check();
  await page.getByLabel('Your phone number').fill('01632 960 999');
  await reach.getByRole('button', { name: 'Save this' }).click();
  await expect(reach).toContainText('Phone: 01632 960 999');

  const pictures = page.getByRole('switch', { name: 'You may show pictures of me' });
  const before = await pictures.getAttribute('aria-checked');
  await pictures.press('Space');
  await expect(pictures).toHaveAttribute('aria-checked', before === 'true' ? 'false' : 'true');
  await page.reload({ waitUntil: 'networkidle' });
  await expect(pictures).toHaveAttribute('aria-checked', before === 'true' ? 'false' : 'true');
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

test('another e-mail counts once its link is opened, and everybody is signed out', async ({
  page,
  ownCoop,
}) => {
  await open(page, ownCoop, cast.supported, DETAILS);
  const email = panel(page, 'Your email');
  await email.getByRole('button', { name: /Change this/ }).click();
  await page.getByLabel('Your new email').fill('gwen.new@members.example');
  await email.getByRole('button', { name: 'Send me the link' }).click();
  await expect(email).toContainText('We have sent a link to the new email.');
  await expect(email).toContainText('Waits for you to open the link: gwen.new@members.example');

  const letter = (await ownCoop.postBox()).find(({ to }) => to === 'gwen.new@members.example')!;
  await visit(page, /http\S+\/my-page\/details\/email\/#\S+/.exec(letter.text)![0]);
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, this is my email' }).click();
  await expect(page.getByText('This is your email now.')).toBeVisible();
  await visit(page, ownCoop.address + DETAILS);
  await expect(page.getByRole('heading', { name: 'Please sign in first' })).toBeVisible();
  expect((await ownCoop.signIn('gwen.new@members.example')).member).not.toBe('');
});

test('a member sees everything, takes it away, deletes what may go and asks to put right the rest', async ({
  page,
  ownCoop,
}) => {
  await open(page, ownCoop, cast.supported, MINE);
  await unfold(page, 'Your account');
  await expect(section(page, 'Your account')).toContainText(cast.supported.email);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as data' }).click();
  const data = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(data.member.displayName).toBe(cast.supported.name);
  expect(data.sections.map((each: { section: string }) => each.section)).toContain('register');

  const listing = section(page, 'Being found by members');
  await unfold(page, 'Being found by members');
  await listing.getByRole('button', { name: /Delete this/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  await expect(listing).toContainText('It is deleted.');
  await expect(listing).toContainText('We hold nothing of this kind about you.');

  const register = section(page, 'Your lines in the register');
  await unfold(page, 'Your lines in the register');
  await expect(register.getByRole('button', { name: /Delete this/ })).toHaveCount(0);
  await register.getByRole('button', { name: /Something is wrong here/ }).click();
  await page.getByRole('button', { name: 'Send it', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('Type what is wrong.');
  await page.getByLabel('What is wrong?').fill('My name is spelled with two n.');
  await page.getByRole('button', { name: 'Send it', exact: true }).click();
  await expect(register).toContainText('You told us that something is wrong here.');
});

test('the office answers, and the member reads what was said', async ({ page, ownCoop }) => {
  const gwen = await ownCoop.signIn(cast.supported.email);
  const asked = { section: 'register', words: 'My name is spelled with two n.' };
  expect((await ownCoop.command('my-information/ask-correction', asked, { as: gwen })).status).toBe(200);

  await open(page, ownCoop, cast.secretary, '/my-page/');
  await page.getByRole('link', { name: 'Answer about information' }).click();
  await page.waitForURL(`${ownCoop.address}/office/information/`);
  await page.getByRole('button', { name: /^Answer.*Gwen Parry/ }).click();
  await page.getByRole('button', { name: /Read what is wrong/ }).click();
  await expect(page.getByText('My name is spelled with two n.')).toBeVisible();
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Yes, we put it right' }).check();
  await page.getByLabel('What do you answer?').fill('It has two n now.');
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: 'Send the answer' }).click();
  await expect(page.getByText('Your answer is sent.')).toBeVisible();

  const view = await ownCoop.ask('my-information/held', { section: 'corrections' }, gwen);
  expect(view.sections[0]!.rows[0]).toMatchObject({ done: 'put-right', answer: 'It has two n now.' });
});

test('who asks to be erased and leaves is in no file afterwards', async ({ page, ownCoop }) => {
  const { email, name } = cast.supported;
  await open(page, ownCoop, cast.supported, MINE);
  await page.getByRole('button', { name: 'Ask to be erased' }).click();
  await page.getByRole('button', { name: 'Yes, erase me when I leave' }).click();
  await expect(page.getByText('We will erase you when you are no longer a member.')).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
  const session = await ownCoop.signIn(email);
  const on = new Date(TEST_NOW + 2 * DAY).toISOString().slice(0, 10);
  expect((await ownCoop.command('register/leave', { on }, { as: session })).status).toBe(200);
  expect(filesWith(name, ownCoop.data)).not.toEqual([]);

  await ownCoop.setClock(TEST_NOW + 4 * DAY);
  await fetch(`${ownCoop.address}/api/test/due`, { method: 'POST' });
  await expect
    .poll(() => [name, email].flatMap((words) => filesWith(words, ownCoop.data)), { timeout: 20_000 })
    .toEqual([]);
  const [row] = ownCoop.look('SELECT doneAt FROM erasures WHERE member = ?', session.member);
  expect(row!['doneAt']).not.toBe('');
  await visit(page, ownCoop.address + MINE);
  await expect(page.getByRole('heading', { name: 'Please sign in first' })).toBeVisible();
});

/** The page of somebody else, in a browser of their own. */
async function elsewhere(page: Page, coop: TestServer, email: string, path: string): Promise<Page> {
  const context = await page
    .context()
    .browser()!
    .newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  const other = await context.newPage();
  await open(other, coop, { email }, path);
  return other;
}

test('two office holders erase somebody who left and wrote to them, down to the files', async ({
  page,
  ownCoop,
}) => {
  test.slow();
  const [o, two] = [say('en', 'information-office'), say('en', 'two-people')];
  const name = 'Alan Stoker';
  await open(page, ownCoop, cast.secretary, '/office/information/');
  const former = page.getByRole('row').filter({ hasText: name });
  await former.getByRole('button', { name: o('former-do') }).click();
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: o('former-yes') }).click();
  await expect(former).toContainText(o('former-waits-short'));
  expect(filesWith(name, ownCoop.data)).not.toEqual([]);

  const chair = await elsewhere(page, ownCoop, 'dafydd.llwyd@ashbrook.example', '/office/two-people/');
  const waiting = chair.getByRole('row').filter({ hasText: name });
  await waiting.getByRole('button').click();
  await chair.getByRole('button', { name: two('agree') }).click();
  await chair.getByRole('button', { name: two('sure-yes') }).click();
  await expect(chair.getByRole('status').filter({ hasText: two('said-agreed') })).toBeVisible();
  await chair.context().close();
  await expect.poll(() => filesWith(name, ownCoop.data), { timeout: 20_000 }).toEqual([]);
  await visit(page, `${ownCoop.address}/office/information/`);
  await expect(page.locator('main')).not.toContainText(name);
});

test('a member leaves today, asks alone to be erased by the link of a letter, and is in no file', async ({
  page,
  ownCoop,
}) => {
  test.slow();
  const [r, e] = [say('en', 'register'), say('en', 'erase-me')];
  const { email, name } = cast.volunteer;
  await open(page, ownCoop, cast.volunteer, '/my-page/membership/');
  await page.getByRole('button', { name: r('leave-open') }).click();
  await page.getByRole('radio', { name: r('leave-today') }).check();
  await page.getByRole('button', { name: r('leave-check'), exact: true }).click();
  await page.getByRole('button', { name: r('leave-confirm') }).click();
  await expect(page.locator('.notice--good')).toContainText(r('left-title'));
  await page.getByRole('link', { name: r('left-erase') }).click();
  await page.waitForURL(/\/privacy\/erase\/$/);
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: e('send') }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await page.getByLabel(e('email')).fill(email);
  await page.getByRole('button', { name: e('send') }).click();
  await expect(page.getByRole('heading', { name: e('sent-title') })).toBeFocused();
  expect(await faultsIn(page, everyLook)).toEqual([]);

  const letter = (await ownCoop.postBox()).find(({ text }) => text.includes('/privacy/erase/#'))!;
  expect(letter.to).toBe(email);
  await visit(page, /http\S+\/privacy\/erase\/#\S+/.exec(letter.text)![0]);
  await expect(page.getByRole('heading', { name: e('sure-title') })).toBeVisible();
  expect(await faultsIn(page, everyLook)).toEqual([]);
  expect(filesWith(name, ownCoop.data)).not.toEqual([]);
  await page.getByRole('button', { name: e('yes') }).click();
  await expect(page.getByRole('heading', { name: e('done-title') })).toBeFocused();
  expect(page.url()).not.toContain('#');
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await expect
    .poll(() => [name, email].flatMap((words) => filesWith(words, ownCoop.data)), { timeout: 20_000 })
    .toEqual([]);
});

for (const lang of languages) {
  test(`the pages stand in ${lang}, for axe too`, async ({ page, ownCoop }) => {
    await signedIn(page, ownCoop, cast.secretary);
    for (const [path, namespace] of [
      [MINE, 'my-information'],
      [DETAILS, 'my-details'],
      ['/office/information/', 'information-office'],
    ] as const) {
      await visit(page, at(ownCoop, lang, path));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(lang, namespace)('title'));
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await faultsIn(page, everyLook), path).toEqual([]);
    }
  });
}
