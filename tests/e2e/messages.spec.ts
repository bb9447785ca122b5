/**
 * Messages: somebody chooses one e-mail a week, three things happen, on Monday one e-mail comes; each message is read on
 * the page and printed. And the office prints the letters of those who get post, and sees whom no e-mail reaches.
 */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, standing, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, languages, pressByKeyboard, say, type Language } from './journey.ts';

/** Monday 18 May 2026, eight in the morning by the summer clock. */
const MONDAY = Date.UTC(2026, 4, 18, 7, 0, 0);

async function open(page: Page, coop: TestServer, person: { email: string }, path: string): Promise<void> {
  await signedIn(page, coop, person);
  await visit(page, coop.address + path);
}

/** Does what the clock does each minute. */
const due = (coop: TestServer) => fetch(`${coop.address}/api/test/due`, { method: 'POST' });

const memberOf = (coop: TestServer, person: { email: string }): string =>
  coop.look<{ member: string }>('SELECT member FROM accounts WHERE email = ?', person.email)[0]!.member;

/** Each of them writes down that they helped a person. */
async function help(coop: TestServer, person: { email: string }, helpers: readonly { email: string }[]) {
  for (const helper of helpers) {
    const input = {
      memberId: memberOf(coop, person),
      minutes: 25,
      helpedOn: '2026-05-11',
      kindOfHelp: 'garden',
    } as const;
    const as = await coop.signIn(helper.email);
    expect((await coop.command('time-bank/log-help', input, { as })).status).toBe(200);
  }
}

const mailsTo = async (coop: TestServer, { email }: { email: string }) =>
  (await coop.postBox()).filter(({ to, text }) => to === email && !text.includes('/sign-in/open/'));

/** Lets the page print without a printer, and says whether it was asked to. */
async function watchPrinter(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { printed: number };
    counted.printed = 0;
    window.print = () => (counted.printed += 1);
  });
  return () => page.evaluate(() => (window as unknown as { printed: number }).printed);
}

/** Who gets help, in each language, and who helps. */
const people: Record<Language, { helped: typeof cast.supported; helpers: (typeof cast.supported)[] }> = {
  en: { helped: cast.supported, helpers: [cast.volunteer, cast.worker, cast.coordinator] },
  cy: { helped: cast.family, helpers: [cast.volunteer, cast.worker, cast.coordinator] },
};

for (const lang of languages) {
  const m = say(lang, 'messages');
  const path = (page: string) => (lang === 'cy' ? `/cy${page}` : page);

  test(`one e-mail on Monday in place of three, and each message on the page (${lang})`, async ({
    page,
    ownCoop,
  }) => {
    const { helped, helpers } = people[lang];
    await open(page, ownCoop, helped, path('/my-page/settings/messages/'));
    const panel = page.locator('.panel', { has: page.getByRole('heading', { name: m('kind-time-bank') }) });
    await expect(panel).toContainText(m('at-once'));
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await pressByKeyboard(page, panel.getByRole('button', { name: m('change') }));
    await expect(page.locator('main h1')).toHaveText(m('question-time-bank'));
    await expect(page.locator('main h1')).toBeFocused();
    await page.getByRole('radio', { name: m('weekly') }).check();
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.getByRole('button', { name: m('save') }).click();
    await expect(page.locator('.notice--good')).toHaveText(new RegExp(m('saved')));
    await expect(panel).toContainText(m('weekly'));

    await help(ownCoop, helped, helpers);
    expect(await mailsTo(ownCoop, helped)).toEqual([]);
    await visit(page, at(ownCoop, lang, '/my-page/messages/'));
    await expect(page.locator('.message-card--new').first()).toContainText(m('kind-time-bank'));
    expect(await faultsIn(page, everyLook)).toEqual([]);

    await ownCoop.setClock(MONDAY);
    for (let minute = 0; minute < 3; minute += 1) await due(ownCoop);
    const digests = (await mailsTo(ownCoop, helped)).filter(({ text }) =>
      text.includes('/my-page/messages/message/'),
    );
    expect(digests).toHaveLength(1);
    const links = digests[0]!.text.match(/http\S+\/my-page\/messages\/message\/\?id=\w+/g)!;
    expect(links).toHaveLength(3);

    await visit(page, links[0]!);
    const heading = (await page.locator('main h1').textContent()) ?? '';
    const first = helpers.find(({ name }) => heading.includes(name))!;
    const other = helpers.find(({ name }) => !heading.includes(name))!;
    await expect(page.locator('.message')).toContainText(first.name);
    expect(await faultsIn(page, everyLook)).toEqual([]);
    const printed = await watchPrinter(page);
    await page.getByRole('button', { name: m('print') }).click();
    expect(await printed()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.only-paper')).toBeVisible();
    await expect(page.getByRole('button', { name: m('print') })).toBeHidden();
    await expect(page.locator('header nav').first()).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: m('open') }).click();
    await expect(page).toHaveURL(/\/time-bank\/\?entry=/);

    await visit(page, at(ownCoop, lang, '/my-page/messages/'));
    await expect(page.locator('.message-card', { hasText: first.name }).first()).not.toHaveClass(/--new/);
    await expect(page.locator('.message-card', { hasText: other.name }).first()).toHaveClass(/--new/);
  });

  test(`the office prints all letters and ticks them as posted (${lang})`, async ({ page, ownCoop }) => {
    const p = say(lang, 'post');
    const waiting = () =>
      ownCoop.look<{ letters: number }>(
        "SELECT COUNT(*) AS letters FROM letters_due WHERE printedAt = ''",
      )[0]!.letters;
    await open(page, ownCoop, cast.secretary, path('/office/letters/'));
    const letters = waiting();
    await expect(page.locator('main')).toContainText(p('letters-count', { count: letters }));
    await expect(page.locator('.table')).toContainText('Patrick Doyle');
    expect(await faultsIn(page, everyLook)).toEqual([]);

    await page.getByRole('button', { name: p('get') }).click();
    await expect(page.locator('.letter')).toHaveCount(letters);
    expect(await faultsIn(page, everyLook)).toEqual([]);
    const printed = await watchPrinter(page);
    await page.getByRole('button', { name: p('print-all') }).click();
    expect(await printed()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['header', 'footer', 'main h1']) await expect(page.locator(part).first()).toBeHidden();
    await expect(page.locator('.letter').first()).toContainText('Ashbrook');
    const sheets = await page
      .locator('.letter + .letter')
      .evaluateAll((all) => all.map((letter) => getComputedStyle(letter).breakBefore));
    expect(new Set(sheets)).toEqual(new Set(['page']));
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('button', { name: p('all-posted') }).click();
    await expect(page.getByRole('dialog')).toContainText(p('check-text', { count: letters }));
    expect(waiting()).toBe(letters);
    await page.getByRole('button', { name: p('check-yes') }).click();
    await expect(page.locator('.notice--good')).toContainText(p('posted', { count: letters }));
    await expect(page.locator('main')).toContainText(p('no-letters-title'));
    expect(waiting()).toBe(0);
  });
}

test('the office sees whom no e-mail reaches, and never what was in it', async ({ page, coop }) => {
  const [failed] = coop.look<{ to: string; subject: string }>(
    'SELECT "to", subject FROM outbox WHERE failedAt != \'\'',
  );
  await open(page, coop, cast.coordinator, '/office/bounces/');
  await expect(page.locator('main')).not.toContainText(failed!.to);
  await page.getByRole('button', { name: /^Show phone and email/ }).click();
  await expect(page.locator('.table')).toContainText(failed!.to);
  await expect(page.locator('main')).toContainText('Nobody has this address.');
  await expect(page.locator('main')).not.toContainText(failed!.subject);
  expect(await faultsIn(page, everyLook)).toEqual([]);
});

for (const path of ['/office/letters/', '/office/bounces/']) {
  test(`a member without an office is told that ${path} is not for them`, async ({ page, coop }) => {
    await open(page, coop, cast.supported, path);
    await expect(page.locator('main')).toContainText('This page is for people with a role');
    await expect(page.locator('.table')).toHaveCount(0);
  });
}

test('a message of somebody else is not there', async ({ page, coop }) => {
  const [other] = coop.look<{ id: string }>(
    'SELECT id FROM notices WHERE member != ? LIMIT 1',
    memberOf(coop, cast.worker),
  );
  await open(page, coop, cast.worker, `/my-page/messages/message/?id=${other!.id}`);
  await expect(page.locator('main')).toContainText('This message is not here');
});

test('new messages are a card on my page, and go when they are read', async ({ page, ownCoop }) => {
  await open(page, ownCoop, cast.worker, '/my-page/');
  await page.getByRole('link', { name: /^Read my messages/ }).click();
  await standing(page);
  await page.locator('.message-card', { hasText: 'The vote is closed' }).getByRole('link').click();
  await expect(page.locator('.message')).toContainText('See how it was counted');
  await visit(page, `${ownCoop.address}/my-page/`);
  await expect(page.getByRole('link', { name: /^Read my messages/ })).toHaveCount(0);
});
