/**
 * The volunteer's journey: help is written down, the other person says yes or says what is wrong, and time moves only
 * with a yes. By mouse, by keyboard alone, in Welsh, over a lost connection; and every state asked about by axe.
 */
import type { BrowserContext } from '@playwright/test';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';

/** What a test writes down. The names of things are those of the page, in its language. */
interface Wanted {
  who: string;
  long?: string;
  note?: string;
}

const next = (page: Page) => page.locator('form button[type="submit"]');
const heading = (page: Page) => page.locator('main h1');

/** A page of a person who is signed in, at an address. */
async function at(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<Page> {
  await signedIn(page, coop, person);
  await visit(page, coop.address + path);
  return page;
}

const contexts: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** Another person with a browser of their own. */
async function another(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<Page> {
  const context = await page
    .context()
    .browser()!
    .newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  contexts.push(context);
  return at(await context.newPage(), coop, person, path);
}

/** Answers all questions, up to the check. */
async function answerAll(page: Page, { who, long = '45', note = '' }: Wanted): Promise<void> {
  await page.locator('#find').fill(who.split(' ')[0]!.toLowerCase());
  await page.getByRole('radio', { name: who }).check();
  await next(page).click();
  await page.locator(`#long input[value="${long}"]`).check();
  await next(page).click();
  await page.locator('#when input[value="today"]').check();
  await next(page).click();
  await page.locator('#kind input[value="garden"]').check();
  await next(page).click();
  await page.locator('#note').fill(note);
  await next(page).click();
  await expect(page.locator('.answers-list')).toBeVisible();
}

async function writeDown(page: Page, wanted: Wanted): Promise<void> {
  await answerAll(page, wanted);
  await page.locator('.panel .button--big').click();
  await expect(heading(page)).toHaveText('Your entry is sent');
}

async function balanceOf(page: Page): Promise<string> {
  return (await page.locator('.balance__time').textContent()) ?? '';
}

/** The closing line of the statement that the page shows. */
const closing = (page: Page) => page.locator('.statement__edge').last();

/** The minutes of all postings, for a look past the page. */
function postings(coop: TestServer, person: { email: string }): number[] {
  const sql =
    'SELECT minutes FROM time_postings JOIN time_accounts ON time_accounts.id IN (debit, credit) ' +
    'JOIN accounts ON accounts.member = time_accounts.member WHERE email = ? ORDER BY seq';
  return coop.look<{ minutes: number }>(sql, person.email).map(({ minutes }) => minutes);
}

test('a volunteer writes down 45 minutes, the other person says yes, and both statements add up', async ({
  page,
  ownCoop,
}) => {
  const before = postings(ownCoop, cast.volunteer).length;
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  const tomHad = await another(page, ownCoop, cast.volunteer, '/time-bank/');
  const had = await balanceOf(tomHad);

  await writeDown(page, { who: cast.supported.name, note: 'Cut the hedge.' });
  await expect(page.locator('.notice--good')).toContainText('Gwen Parry now says if this is right.');
  expect(postings(ownCoop, cast.volunteer).length).toBe(before);

  const gwen = await another(page, ownCoop, cast.supported, '/time-bank/');
  const entry = gwen.locator('.card--life', { hasText: cast.volunteer.name });
  await expect(entry).toContainText('45 minutes');
  await expect(entry).toContainText('Tuesday 12 May 2026');
  await expect(entry).toContainText('Cut the hedge.');
  await entry.getByRole('button', { name: 'Yes, that is right' }).click();
  await expect(heading(gwen)).toHaveText('Check: is this right?');
  await gwen.getByRole('button', { name: 'Yes, move the time' }).click();
  await expect(gwen.locator('.notice--good')).toContainText('45 minutes moved from you to Tom Okafor.');
  await expect(gwen.locator('.statement')).toContainText('Tom Okafor helped you: Garden work');
  await expect(closing(gwen)).toBeVisible();

  await page.getByRole('link', { name: 'Go to the time bank' }).click();
  await expect(page.locator('.statement')).toContainText('You helped Gwen Parry: Garden work');
  expect(await balanceOf(page)).not.toBe(had);
  // The balance and the last line of the statement are the same sum.
  expect(await balanceOf(page)).toContain((await closing(page).locator('td').textContent())!.trim());
});

test('help that is wrong moves no time, and the volunteer reads why', async ({ page, ownCoop }) => {
  const before = postings(ownCoop, cast.supported).length;
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  await writeDown(page, { who: cast.supported.name });

  const gwen = await another(page, ownCoop, cast.supported, '/time-bank/');
  const entry = gwen.locator('.card--life', { hasText: cast.volunteer.name });
  await entry.getByRole('button', { name: 'No, something is wrong' }).click();
  await expect(heading(gwen)).toHaveText('What is wrong?');
  await gwen.getByRole('button', { name: 'Send this' }).click();
  await expect(gwen.locator('.error-summary')).toBeFocused();
  await expect(gwen.locator('#wrong-error')).toContainText('Choose what is wrong');
  await gwen.getByRole('radio', { name: 'Something else is wrong.' }).check();
  await gwen.getByRole('button', { name: 'Send this' }).click();
  await expect(gwen.locator('#reason-error')).toContainText('Say what is wrong');
  // What is begun is there again after a reload, and a picture needs no words.
  await gwen.locator('#reason').fill('It was half an hour.');
  await gwen.reload();
  await entry.getByRole('button', { name: 'No, something is wrong' }).click();
  await expect(gwen.locator('#reason')).toHaveValue('It was half an hour.');
  await gwen.getByRole('radio', { name: 'How long it was is wrong.' }).check();
  await gwen.getByRole('button', { name: 'Send this' }).click();
  await expect(gwen.locator('.notice--good')).toContainText('No time moved.');
  await expect(entry).toHaveCount(0);

  await page.getByRole('link', { name: 'Go to the time bank' }).click();
  const wrong = page.locator('.card', { hasText: 'It was half an hour.' });
  await expect(wrong).toContainText('Gwen Parry says this is wrong:');
  await expect(wrong).toContainText('How long it was is wrong.');
  expect(postings(ownCoop, cast.supported).length).toBe(before);
});

test('an entry can be taken back before it is answered', async ({ page, ownCoop }) => {
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  await writeDown(page, { who: cast.supported.name });
  await page.getByRole('link', { name: 'Go to the time bank' }).click();
  await page.getByRole('button', { name: 'Take it back about Gwen Parry, 45 minutes' }).click();
  await expect(heading(page)).toHaveText('Take this entry back?');
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(page.locator('.notice--good')).toContainText('You took the entry back.');
  await expect(page.getByRole('button', { name: /^Take it back about Gwen Parry/ })).toHaveCount(0);

  const gwen = await another(page, ownCoop, cast.supported, '/time-bank/');
  await expect(gwen.locator('.card--life', { hasText: cast.volunteer.name })).toHaveCount(0);
});

test('a mistake is named beside its question, what was typed stays, and Back goes back', async ({
  page,
  ownCoop,
}) => {
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  await next(page).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await expect(page.locator('#who-error')).toContainText('Choose the person you helped.');
  await page.locator('#find').fill('gwen');
  await page.getByRole('radio', { name: cast.supported.name }).check();
  await next(page).click();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveTitle(/^How long did you help\?/);

  await page.locator('#long input[value="other"]').check();
  await page.locator('#minutes').fill('7');
  await next(page).click();
  await expect(page.locator('#long-error')).toContainText('steps of 5 minutes');
  await expect(page.locator('#minutes')).toHaveValue('7');
  await page.locator('.error-summary a').click();
  await expect(page.locator('#hours')).toBeFocused();
  await page.locator('#minutes').fill('50');
  await next(page).click();

  await expect(heading(page)).toHaveText('When did you help?');
  await page.goBack();
  await expect(heading(page)).toHaveText('How long did you help?');
  await expect(page.locator('#minutes')).toHaveValue('50');
  await page.goForward();
  await page.locator('#when input[value="other"]').check();
  for (const [box, typed] of [
    ['day', '31'],
    ['month', '4'],
    ['year', '2026'],
  ] as const) {
    await page.locator(`#${box}`).fill(typed);
  }
  await next(page).click();
  await expect(page.locator('#day-error')).toContainText('That day does not exist.');
  await page.locator('#day').fill('30');
  await next(page).click();
  await page.locator('#kind input[value="lift"]').check();
  await next(page).click();
  await next(page).click();

  await expect(page.locator('.answers-list')).toContainText('Thursday 30 April 2026');
  await page.getByRole('button', { name: 'Change How long' }).click();
  await page.locator('#long input[value="15"]').check();
  await next(page).click();
  await expect(page.locator('.answers-list')).toContainText('15 minutes');
});

/** A note that nobody in the demo wrote. */
const GATE = 'Cut the hedge by the gate.';

/** Entries about Gwen with this note, as they are stored. */
const entriesWith = (coop: TestServer, note: string): number =>
  coop.look('SELECT id FROM time_exchanges WHERE note = ?', note).length;

/** Lets the entry arrive, and something become of its answer. */
async function spoilAnswer(page: Page, how: 'lost' | 'cut short'): Promise<void> {
  await page.route('**/api/co-op/time-bank/log-help', async (route) => {
    const answer = await route.fetch();
    if (how === 'lost') return route.abort('connectionreset');
    const whole = await answer.text();
    await route.fulfill({ status: 200, contentType: 'application/json', body: whole.slice(0, -5) });
  });
}

for (const how of ['lost', 'cut short'] as const) {
  test(`an answer that is ${how} counts once: the entry waits on the own device and is sent again by itself`, async ({
    page,
    ownCoop,
  }) => {
    await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
    await answerAll(page, { who: cast.supported.name, note: GATE });
    await spoilAnswer(page, how);
    await page.locator('.panel .button--big').click();
    await expect(heading(page)).toHaveText('Your entry waits to be sent');
    await expect(page.locator('.tool-frame')).toContainText('It counts only once.');
    expect(entriesWith(ownCoop, GATE)).toBe(1);

    await page.unroute('**/api/co-op/time-bank/log-help');
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect(heading(page)).toHaveText('Your entry is sent');
    await expect(page.getByRole('heading', { name: 'Waits to be sent', exact: true })).toHaveCount(0);
    expect(entriesWith(ownCoop, GATE)).toBe(1);
  });
}

test('help is written down offline, waits over a reload and a change of language, and is sent once when the connection is back', async ({
  page,
  context,
  ownCoop,
}) => {
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  await answerAll(page, { who: cast.supported.name, note: GATE });
  await context.setOffline(true);
  await page.locator('.panel .button--big').click();
  await expect(heading(page)).toHaveText('Your entry waits to be sent');
  expect(entriesWith(ownCoop, GATE)).toBe(0);

  // The next visit comes before any connection does; the page is there, the server is not.
  await page.route('**/api/co-op/**', (route) => route.abort('connectionfailed'));
  await context.setOffline(false);
  await page.goto(`${ownCoop.address}/cy/time-bank/log/`);
  await expect(page.locator('.tool-frame')).toContainText('Yn aros i gael ei anfon');
  await expect(page.locator('.tool-frame')).toContainText('Rydych all-lein.');

  await page.unroute('**/api/co-op/**');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.locator('.notice--good')).toContainText('Mae eich cofnod wedi’i anfon.');
  await expect.poll(() => entriesWith(ownCoop, GATE)).toBe(1);
  await page.reload();
  await expect(heading(page)).toHaveText('Pwy wnaethoch chi ei helpu?');
  expect(entriesWith(ownCoop, GATE)).toBe(1);
});

test('on a shared computer nothing is kept: the page says so, and the answers stay on it', async ({
  page,
  ownCoop,
}) => {
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  await page.evaluate(() => {
    const session = localStorage.getItem('common-care-session')!;
    localStorage.removeItem('common-care-session');
    sessionStorage.setItem('common-care-session', session);
  });
  await page.reload();
  await answerAll(page, { who: cast.supported.name, note: GATE });
  await page.route('**/api/co-op/time-bank/log-help', (route) => route.abort('connectionfailed'));
  await page.locator('.panel .button--big').click();
  await expect(page.locator('.error-summary')).toContainText('The connection was lost.');
  await expect(page.locator('.tool-frame .notice--warn')).toContainText('This is a shared computer.');
  await expect(page.locator('.answers-list')).toContainText(GATE);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('hedge');

  await page.unroute('**/api/co-op/time-bank/log-help');
  await page.locator('.panel .button--big').dblclick();
  await expect(heading(page)).toHaveText('Your entry is sent');
  expect(entriesWith(ownCoop, GATE)).toBe(1);
});

test('the same help again is asked about, and never refused or counted twice by itself', async ({
  page,
  ownCoop,
}) => {
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  await writeDown(page, { who: cast.supported.name, note: GATE });
  await page.getByRole('button', { name: 'Write down more help' }).click();
  await answerAll(page, { who: cast.supported.name, note: GATE });
  await page.locator('.panel .button--big').last().click();
  await expect(page.getByRole('heading', { name: 'You wrote this down already' })).toBeFocused();
  await expect(page.locator('.error-summary')).toHaveCount(0);
  expect(entriesWith(ownCoop, GATE)).toBe(1);
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: 'Yes, it is another time. Send it' }).click();
  await expect(heading(page)).toHaveText('Your entry is sent');
  expect(entriesWith(ownCoop, GATE)).toBe(2);
});

test('what was begun is there again after a reload, in the other language, and after signing out and in', async ({
  page,
  ownCoop,
}) => {
  await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
  await answerAll(page, { who: cast.supported.name, note: GATE });
  await page.reload();
  await expect(heading(page)).toHaveText('Check your answers');
  await expect(page.locator('.tool-frame')).toContainText('We kept what you wrote here before.');
  await page.goto(`${ownCoop.address}/cy/time-bank/log/`);
  await expect(page.locator('.answers-list')).toContainText(GATE);
  const session = await page.evaluate(() => {
    const kept = localStorage.getItem('common-care-session')!;
    localStorage.removeItem('common-care-session');
    return kept;
  });
  await page.goto(`${ownCoop.address}/time-bank/log/`);
  await expect(page.locator('main')).not.toContainText(GATE);
  await page.evaluate((kept) => localStorage.setItem('common-care-session', kept), session);
  await page.reload();
  await expect(page.locator('.answers-list')).toContainText(GATE);
  await page.getByRole('button', { name: 'Begin again' }).click();
  await expect(heading(page)).toHaveText('Who did you help?');
  await page.reload();
  await expect(heading(page)).toHaveText('Who did you help?');
});

test('"Look and answer" opens exactly that entry', async ({ page, ownCoop }) => {
  await at(page, ownCoop, cast.supported, '/my-page/');
  const card = page.getByRole('link', { name: /^Look and answer ?: Did / }).first();
  const name = /Did (.+) help you/.exec((await card.textContent()) ?? '')![1]!;
  await card.click();
  await expect(heading(page)).toHaveText('Look at this entry');
  await expect(page.locator('.tool-frame .card')).toHaveCount(1);
  await expect(page.locator('.tool-frame .card')).toContainText(`${name} helped you`);
  await page.getByRole('button', { name: /^Yes, that is right/ }).click();
  await page.goBack();
  await expect(heading(page)).toHaveText('Look at this entry');
  await page.getByRole('button', { name: 'See my whole time bank' }).click();
  await expect(page.locator('.balance__time')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await page.goto(`${ownCoop.address}/time-bank/?entry=nothere00000000`);
  await expect(page.locator('.tool-frame .notice')).toContainText('We could not find that entry.');
  await expect(page.locator('.balance__time')).toBeVisible();
});

test('a statement is of one month or one year, and adds up in each', async ({ page, ownCoop }) => {
  await at(page, ownCoop, cast.volunteer, '/time-bank/');
  await page.locator('#period').selectOption('2026');
  await expect(page.locator('.statement caption')).toContainText('2026');
  expect(await balanceOf(page)).toContain((await closing(page).locator('td').textContent())!.trim());
  await page.locator('#period').selectOption('2026-02');
  await expect(page.locator('.statement caption')).toContainText('February 2026');
});

/** Presses Tab until the thing has focus; a person would do the same. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label =
        element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element?.textContent;
      return (label ?? '').trim().replace(/\s+/g, ' ');
    });
    if (name.test(found)) return;
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

test('the whole way goes by keyboard alone', async ({ page, ownCoop }) => {
  const { keyboard } = page;
  await at(page, ownCoop, cast.volunteer, '/time-bank/');
  await tabTo(page, /^Write down help I gave$/);
  await keyboard.press('Enter');
  await page.locator('#find').waitFor();
  await tabTo(page, /^Type part of the name$/);
  await keyboard.type('gwen p');
  await keyboard.press('Enter'); // to the names, not away
  await expect(page.getByRole('radio', { name: 'Gwen Parry' })).toBeFocused();
  await keyboard.press('Space');
  await tabTo(page, /^Next$/);
  await keyboard.press('Enter');

  await expect(heading(page)).toBeFocused();
  await tabTo(page, /^15 minutes$/);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await tabTo(page, /^Next$/);
  await keyboard.press('Enter');

  await expect(heading(page)).toHaveText('When did you help?');
  await tabTo(page, /^Today/);
  await keyboard.press('Space');
  await tabTo(page, /^Next$/);
  await keyboard.press('Enter');
  await expect(heading(page)).toHaveText('What kind of help was it?');
  await tabTo(page, /^A lift$/);
  await keyboard.press('ArrowRight');
  await tabTo(page, /^Next$/);
  await keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Do you want to add anything?');
  await tabTo(page, /^Next$/);
  await keyboard.press('Enter');
  await expect(page.locator('.answers-list')).toContainText('45 minutes');
  await expect(page.locator('.answers-list')).toContainText('Shopping together');
  await tabTo(page, /^Send it to Gwen Parry$/);
  await keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Your entry is sent');

  const gwen = await another(page, ownCoop, cast.supported, '/my-page/');
  await tabTo(gwen, /^Look and answer: Did Judith Penrose/);
  await gwen.keyboard.press('Enter');
  await expect(heading(gwen)).toHaveText('Look at this entry');
  await tabTo(gwen, /^Yes, that is right about Judith Penrose/);
  await gwen.keyboard.press('Enter');
  await expect(heading(gwen)).toBeFocused();
  await tabTo(gwen, /^Yes, move the time$/);
  await gwen.keyboard.press('Enter');
  await expect(gwen.locator('.notice--good')).toContainText('40 minutes moved from you to Judith Penrose.');
});

test('in Welsh, all the way', async ({ page, ownCoop }) => {
  await at(page, ownCoop, cast.volunteer, '/cy/time-bank/log/');
  await expect(heading(page)).toHaveText('Pwy wnaethoch chi ei helpu?');
  await answerAll(page, { who: cast.family.name, long: '90' });
  await expect(page.locator('.answers-list')).toContainText('1 awr 30 munud');
  await expect(page.locator('.answers-list')).toContainText('dydd Mawrth 12 Mai 2026');
  await page.getByRole('button', { name: 'Ei anfon at Rhian Bowen' }).click();
  await expect(heading(page)).toHaveText('Mae eich cofnod wedi’i anfon');

  const rhian = await another(page, ownCoop, cast.family, '/cy/time-bank/');
  const entry = rhian.locator('.card--life', { hasText: cast.volunteer.name });
  await entry.getByRole('button', { name: 'Ie, mae hynny’n gywir' }).click();
  await rhian.getByRole('button', { name: 'Ie, symud yr amser' }).click();
  await expect(rhian.locator('.notice--good')).toContainText('Symudodd 1 awr 30 munud');
  await expect(rhian.locator('.statement')).toContainText(
    'Fe wnaeth Tom Okafor eich helpu: Gwaith yn yr ardd',
  );
});

test.describe('no state has a fault that a machine can find', () => {
  test.slow();

  test('the time bank', async ({ page, ownCoop }) => {
    await at(page, ownCoop, cast.supported, '/time-bank/');
    await page.locator('.more > summary').last().click();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page
      .getByRole('button', { name: /^Yes, that is right/ })
      .first()
      .click();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.goBack();
    await page
      .getByRole('button', { name: /^No, something is wrong/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Send this' }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.getByRole('radio', { name: 'Something else is wrong.' }).check();
    await page.locator('#reason').fill('It was half an hour.');
    await page.getByRole('button', { name: 'Send this' }).click();
    await expect(page.locator('.notice--good')).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
  });

  test('writing down help', async ({ page, ownCoop }) => {
    await at(page, ownCoop, cast.volunteer, '/time-bank/log/');
    await next(page).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('#find').fill('gwen');
    await page.getByRole('radio', { name: cast.supported.name }).check();
    await next(page).click();
    await page.locator('#long input[value="other"]').check();
    await next(page).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('#long input[value="45"]').check();
    await next(page).click();
    await page.locator('#when input[value="other"]').check();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('#when input[value="today"]').check();
    await next(page).click();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('#kind input[value="garden"]').check();
    await next(page).click();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await next(page).click();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('.panel .button--big').click();
    await expect(heading(page)).toHaveText('Your entry is sent');
    expect(await faultsIn(page, everyLook)).toEqual([]);
  });

  test('signed out, and without a connection', async ({ page, ownCoop }) => {
    await visit(page, `${ownCoop.address}/time-bank/`);
    await expect(page.locator('main')).toContainText('Please sign in first');
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.route('**/api/co-op/**', (route) => route.abort('internetdisconnected'));
    await at(page, ownCoop, cast.volunteer, '/time-bank/');
    await expect(page.locator('.state--offline')).toBeVisible();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.unroute('**/api/co-op/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('.balance__time')).toBeVisible();
  });
});
