/**
 * Becoming a member: on a phone in both languages, left and taken up on another device; on paper, written down by the
 * secretary; the board asks and the applicant answers; a no, and the members look again. Every state asked about by axe.
 */
import type { BrowserContext } from '@playwright/test';
import { demoCodes } from '../../site/demo/generate.ts';
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, standing, test, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, expectStep, languages, say, type Language } from './journey.ts';

const contexts: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close();
});

/** A phone as narrow as they come. */
const PHONE = { width: 320, height: 640 };

/** Another device, on which nothing is known of the first. */
async function otherDevice(page: Page): Promise<Page> {
  const context = await page.context().browser()!.newContext({ viewport: PHONE, locale: 'en-GB' });
  contexts.push(context);
  return context.newPage();
}

/** The secretary at a page of the office. */
async function secretaryAt(page: Page, coop: TestServer, path: string): Promise<Page> {
  const context = await page
    .context()
    .browser()!
    .newContext({ locale: 'en-GB', timezoneId: 'Europe/London' });
  contexts.push(context);
  const office = await context.newPage();
  await signedIn(office, coop, cast.secretary);
  await visit(office, coop.address + path);
  return office;
}

const next = (page: Page) => page.locator('.join-task button[type="submit"]');

/** Opens an application by its code, typed on the page as from paper. */
async function openByCode(page: Page, coop: TestServer, lang: Language, code: string): Promise<void> {
  await visit(page, at(coop, lang, '/join/'));
  await page.locator('#code').fill(code);
  await page.getByRole('button', { name: say(lang, 'joining')('code-open') }).click();
}

/** Answers the questions from the group on, up to the check. */
async function answerTheRest(page: Page, lang: Language): Promise<void> {
  const t = say(lang, 'joining');
  await page.locator('#group input[value="families"]').check();
  await next(page).click();
  await expectStep(page, t('also-title'));
  await next(page).click();
  await page.locator('#why').fill('My brother gets support.');
  await next(page).click();
  await page.locator('#payHow input[value="cash"]').check();
  await next(page).click();
  await page.locator('#agreed').check();
  await next(page).click();
  await expectStep(page, t('consents-title'));
  await next(page).click();
  await expectStep(page, t('helper-title'));
  await next(page).click();
  await page.locator('#othersRead input[value="no"]').check();
  await next(page).click();
  await expectStep(page, t('check-title'));
}

for (const lang of languages) {
  test(`somebody joins on a phone, leaves, and goes on elsewhere (${lang})`, async ({ page, ownCoop }) => {
    test.slow();
    const t = say(lang, 'joining');
    await page.setViewportSize(PHONE);
    await visit(page, at(ownCoop, lang, '/join/'));
    await page.locator('#device input[value="own"]').check();
    await page.getByRole('button', { name: t('begin'), exact: true }).click();
    await expectStep(page, t('names-title'));

    // A gap is named beside its question, and nothing that was typed is lost.
    await page.locator('#calledName').fill('Mair');
    await next(page).click();
    await expect(page.locator('.error-summary')).toBeFocused();
    await expect(page.locator('#calledName')).toHaveValue('Mair');
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.locator('#fullName').fill('Mair Tudor');
    await next(page).click();
    await page.locator('#address').fill('4 Well Street\nAshbrook');
    await page.locator('#email').fill('mair@elsewhere.example');
    await next(page).click();
    // Who wants to be phoned is led back to the number, and told why.
    await page.locator('#ways input[value="phone"]').check();
    await next(page).click();
    await expect(page.locator('main h1')).toHaveText(t('reach-title'));
    await expect(page.locator('.error-summary')).toBeFocused();
    await page.locator('#phone').fill('01632 960 111');
    await next(page).click();
    await expectStep(page, t('ways-title'));
    await expect(page.locator('#ways input[value="phone"]')).toBeChecked();
    await next(page).click();
    await expectStep(page, t('group-title'));

    // Back is possible at each step, and the answer is still there.
    await page.goBack();
    await expect(page.locator('#ways input[value="phone"]')).toBeChecked();
    await next(page).click();
    await expectStep(page, t('group-title'));
    expect(await faultsIn(page, everyLook)).toEqual([]);
    await page.getByText(t('leave'), { exact: true }).click();
    const code = (await page.locator('.join-code').textContent())!;
    expect(await faultsIn(page, everyLook)).toEqual([]);

    const elsewhere = await otherDevice(page);
    await openByCode(elsewhere, ownCoop, lang, code.toLowerCase());
    await expectStep(elsewhere, t('group-title'));
    await answerTheRest(elsewhere, lang);
    await expect(elsewhere.locator('.answers')).toContainText('Mair Tudor');
    expect(await faultsIn(elsewhere, everyLook)).toEqual([]);
    await elsewhere.getByRole('button', { name: t('send') }).click();
    await expectStep(elsewhere, t('state-waiting'));
    expect(await faultsIn(elsewhere, everyLook)).toEqual([]);

    // The letter has a link that shows the same on a third device, and no address keeps the code.
    const letter = (await ownCoop.postBox()).find(({ to }) => to === 'mair@elsewhere.example')!;
    const third = await otherDevice(page);
    await visit(third, /http\S+\/join\/#\S+/.exec(letter.text)![0]);
    await expect(third.locator('main h1')).toHaveText(t('state-waiting'));
    expect(third.url()).not.toContain('#');

    // The first phone finds it too, by what it kept.
    await visit(page, at(ownCoop, lang, '/join/'));
    await page.getByRole('button', { name: t('go-on'), exact: true }).click();
    await standing(page);
    expect(ownCoop.look('SELECT id FROM applications WHERE nameKey = ?', 'mair tudor')).toHaveLength(1);
  });
}

test('an application is thrown away, and nothing of it is kept', async ({ page, ownCoop }) => {
  const t = say('en', 'joining');
  await visit(page, at(ownCoop, 'en', '/join/'));
  await page.locator('#device input[value="own"]').check();
  await page.getByRole('button', { name: t('begin'), exact: true }).click();
  await page.locator('#calledName').fill('Thrown');
  await page.locator('#fullName').fill('Thrown Away');
  await next(page).click();
  await expectStep(page, t('reach-title'));
  await expect
    .poll(() => ownCoop.look("SELECT id FROM applications WHERE nameKey = 'thrown away'").length)
    .toBe(1);
  await page.getByText(t('leave'), { exact: true }).click();
  await page.getByRole('button', { name: t('throw') }).click();
  await expectStep(page, t('thrown-title'));
  expect(ownCoop.look("SELECT id FROM applications WHERE nameKey = 'thrown away'")).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain('Thrown');
});

test('what came on paper is written down by the secretary, and the board takes them in', async ({
  page,
  ownCoop,
}) => {
  test.slow();
  const [t, own] = [say('en', 'applications'), say('en', 'joining')];
  const office = await secretaryAt(page, ownCoop, '/office/applications/');
  await expect(office.getByRole('table')).toContainText('Delyth');
  await expect(office.locator('main')).toContainText('Secretary');
  expect(await faultsIn(office, everyLook)).toEqual([]);
  await office.getByRole('link', { name: t('enter') }).click();
  await standing(office);
  await office.locator('#cameBy input[value="paper"]').check();
  await office.locator('#toldBy').fill('Ffion Price');
  await office.locator('#calledName').fill('Ffion');
  await office.locator('#fullName').fill('Ffion Price');
  await office.locator('#address').fill('9 The Green\nAshbrook');
  await office.locator('#group input[value="supported"]').check();
  await office.locator('#payHow input[value="cash"]').check();
  await office.getByRole('button', { name: t('enter-send') }).click();
  await expect(office.locator('.error-summary')).toBeFocused();
  await expect(office.locator('.error-summary')).toContainText('Tick the box');
  expect(await faultsIn(office, everyLook)).toEqual([]);
  await office.locator('#agreed').check();
  await office.locator('#othersRead input[value="no"]').check();
  await office.getByRole('button', { name: t('enter-send') }).click();
  await expect(office.locator('.notice--good')).toContainText(t('enter-done'));
  const code = (await office.locator('.join-code').textContent())!;

  await office.getByRole('link', { name: t('to-list') }).click();
  await standing(office);
  await office.getByRole('link', { name: 'Ffion', exact: true }).click();
  await standing(office);
  await expect(office.locator('main h1')).toHaveText('Ffion');
  await expect(office.locator('main')).toContainText('Ffion Price told us, on paper.');
  await office.locator('#decision input[value="accept"]').check();
  expect(await faultsIn(office, everyLook)).toEqual([]);
  await office.getByRole('button', { name: t('decide-send') }).click();
  await expect(office.locator('main')).toContainText(t('done-accept'));
  expect(ownCoop.look("SELECT groupKey FROM members WHERE displayName = 'Ffion'")).toEqual([
    { groupKey: 'supported' },
  ]);

  await openByCode(page, ownCoop, 'en', code);
  await expectStep(page, own('state-accepted'));
  await expect(page.locator('.join-history')).toContainText(own('did-looked'));
});

test('a member leaves today, applies again, and comes back as the same person with a second membership', async ({
  page,
  ownCoop,
}) => {
  test.slow();
  const [r, t, office] = [say('en', 'register'), say('en', 'joining'), say('en', 'applications')];
  const { name, email } = cast.volunteer;
  await signedIn(page, ownCoop, cast.volunteer);
  await visit(page, ownCoop.address + '/my-page/membership/');
  await page.getByRole('button', { name: r('leave-open') }).click();
  await page.getByRole('radio', { name: r('leave-today') }).check();
  await page.getByRole('button', { name: r('leave-check'), exact: true }).click();
  await page.getByRole('button', { name: r('leave-confirm') }).click();
  await expect(page.locator('.notice--good')).toContainText(r('left-title'));
  await visit(page, ownCoop.address + '/my-page/membership/');
  await expect(page.locator('.entry')).toHaveCount(0);

  await visit(page, at(ownCoop, 'en', '/join/'));
  await page.locator('#device input[value="own"]').check();
  await page.getByRole('button', { name: t('begin'), exact: true }).click();
  await page.locator('#calledName').fill(name);
  await page.locator('#fullName').fill(name);
  await next(page).click();
  await page.locator('#address').fill('4 Well Street\nAshbrook');
  await page.locator('#email').fill(email);
  await next(page).click();
  await expectStep(page, t('ways-title'));
  await next(page).click();
  await answerTheRest(page, 'en');
  await page.getByRole('button', { name: t('send') }).click();
  await expectStep(page, t('state-waiting'));

  const desk = await secretaryAt(page, ownCoop, '/office/applications/');
  await desk.getByRole('link', { name, exact: true }).click();
  await standing(desk);
  await expect(desk.locator('main')).toContainText(office('same-former', { name }));
  await desk.locator('#decision input[value="accept"]').check();
  await desk.getByRole('radio', { name: office('same-person-is', { name }) }).check();
  await desk.getByRole('button', { name: office('decide-send') }).click();
  await expect(desk.locator('main')).toContainText(office('done-accept'));

  const back = await otherDevice(page);
  await signedIn(back, ownCoop, cast.volunteer);
  await visit(back, ownCoop.address + '/my-page/membership/');
  await expect(back.locator('.entry')).toContainText(r('column-before'));
  expect(
    ownCoop.look(
      "SELECT f.kind FROM register_facts AS f JOIN members AS m ON m.id = f.person WHERE m.displayName = ? AND f.kind IN ('entered', 'ceased') ORDER BY f.seq",
      name,
    ),
  ).toEqual([{ kind: 'entered' }, { kind: 'ceased' }, { kind: 'entered' }]);
});

test('the board asks in Welsh what it wants to know, and the applicant answers', async ({
  page,
  ownCoop,
}) => {
  const own = say('cy', 'joining');
  await openByCode(page, ownCoop, 'cy', demoCodes.asked);
  await expectStep(page, own('state-asked'));
  await expect(page.locator('.join-words')).toContainText('Faint o bobl');
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.getByRole('button', { name: own('answer-send') }).click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await page.locator('#words').fill('Tua ugain.');
  await page.getByRole('button', { name: own('answer-send') }).click();
  await expectStep(page, own('state-waiting'));
  const office = await secretaryAt(page, ownCoop, '/office/applications/');
  await office.getByRole('link', { name: 'Clwb Cinio', exact: true }).click();
  await standing(office);
  await expect(office.locator('.join-history')).toContainText('Tua ugain.');
});

test('the board says no, the applicant asks the members, and the members say yes', async ({
  page,
  ownCoop,
}) => {
  test.slow();
  const [t, own] = [say('en', 'applications'), say('en', 'joining')];
  const office = await secretaryAt(page, ownCoop, '/office/applications/');
  await office.getByRole('link', { name: 'Delyth', exact: true }).click();
  await standing(office);
  await office.locator('#decision input[value="refuse"]').check();
  await office.getByRole('button', { name: t('decide-send') }).click();
  await expect(office.locator('.error-summary')).toBeFocused();
  await office.locator('#reason input[value="other"]').check();
  await office.locator('#words').fill('We could not talk with you yet.');
  await office.getByRole('button', { name: t('decide-send') }).click();
  await expect(office.locator('main')).toContainText(t('done-refuse'));

  await openByCode(page, ownCoop, 'en', demoCodes.waiting);
  await expectStep(page, own('state-refused'));
  await expect(page.locator('.join-words')).toContainText('We could not talk with you yet.');
  expect(await faultsIn(page, everyLook)).toEqual([]);
  await page.locator('#words').fill('I was in hospital. I am home now.');
  await page.getByRole('button', { name: own('appeal-send') }).click();
  await expectStep(page, own('state-appealed'));

  await visit(office, office.url());
  await expect(office.locator('#decision')).not.toContainText(t('decision-ask'));
  await office.locator('#decision input[value="accept"]').check();
  await office.getByRole('button', { name: t('decide-send') }).click();
  await expect(office.locator('main')).toContainText(t('done-accept'));
  expect(ownCoop.look("SELECT id FROM members WHERE displayName = 'Delyth'")).toHaveLength(1);
});

test('an application is taken back after asking once more', async ({ page, ownCoop }) => {
  const own = say('en', 'joining');
  await openByCode(page, ownCoop, 'en', demoCodes.appealed);
  await expectStep(page, own('state-appealed'));
  await page.getByRole('button', { name: own('withdraw') }).click();
  await page.getByRole('button', { name: own('withdraw-no') }).click();
  await page.getByRole('button', { name: own('withdraw') }).click();
  await page.getByRole('button', { name: own('withdraw-yes') }).click();
  await expectStep(page, own('state-withdrawn'));
});

test('a member without the office is told kindly that this is not for them', async ({ page, ownCoop }) => {
  await signedIn(page, ownCoop, cast.supported);
  for (const path of ['/office/applications/', '/office/applications/enter/']) {
    await visit(page, ownCoop.address + path);
    await expect(page.locator('main')).toContainText(say('en', 'applications')('not-office-title'));
    await expect(page.locator('main')).not.toContainText('Delyth');
  }
});

test('the form can be printed without script, also in large print', async ({ browser, ownCoop }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(at(ownCoop, 'en', '/join/'));
  await expect(page.locator('main')).toContainText('01632 960 144');
  await page.getByRole('link', { name: say('en', 'joining')('to-form') }).click();
  const size = () =>
    page
      .locator('.paper-form section p')
      .first()
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  await page.emulateMedia({ media: 'print' });
  const usual = await size();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: say('en', 'joining')('form-large') }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await size()).toBeGreaterThan(usual * 1.2);
});
