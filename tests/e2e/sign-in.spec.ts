/** Signing in by one message: by its link, by its code, on one's own device and on a shared computer. */
import { cast, expect, test, type Page } from '../support/browser.ts';
import {
  at,
  expectStep,
  languages,
  newestLetter,
  pressByKeyboard,
  say,
  tabTo,
  type Language,
} from './journey.ts';
import { serverRoot, testServerProgram } from '../../src/cli/parts/root.ts';
import { run } from '../../src/cli/parts/run.ts';
import { TEST_NOW, type TestServer } from '../support/server.ts';

const email = cast.supported.email;

const kept = (page: Page) =>
  page.evaluate(() => ({
    own: localStorage.getItem('common-care-session') !== null,
    shared: sessionStorage.getItem('common-care-session') !== null,
  }));

/** Holds the script of a tool back, as a slow phone does; returns what lets it in. */
async function holdBack(page: Page, tool: string): Promise<() => void> {
  let letIn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letIn = resolve));
  await page.route(new RegExp(`/_astro/${tool}\\.[^/]*\\.js`), async (route) => {
    await held;
    await route.continue().catch(() => undefined); // the page may be gone
  });
  return letIn;
}

async function askFor(page: Page, coop: TestServer, lang: Language, address = email): Promise<void> {
  const t = say(lang, 'sign-in');
  await page.goto(at(coop, lang, '/sign-in/'));
  await page.getByLabel(t('email')).fill(address);
  await page.getByRole('button', { name: t('send') }).click();
  await expectStep(page, t('code-title'));
}

for (const lang of languages) {
  const t = say(lang, 'sign-in');
  const e = say(lang, 'errors');
  const button = (page: Page) => page.getByRole('button', { name: t('finish'), exact: true });

  test.describe(`signing in (${lang})`, () => {
    test('a code may be typed in small letters with spaces', async ({ page, ownCoop }) => {
      await askFor(page, ownCoop, lang);
      const { code } = await newestLetter(ownCoop, email);
      await page.getByLabel(t('code')).fill(`  ${code.toLowerCase()} `);
      await page.getByRole('radio', { name: t('device-own') }).check();
      await button(page).click();
      await page.waitForURL(at(ownCoop, lang, '/my-page/'));
      expect(await kept(page)).toEqual({ own: true, shared: false });
    });

    test('the link signs in only when its button is pressed', async ({ page, ownCoop }) => {
      await askFor(page, ownCoop, lang);
      const { link } = await newestLetter(ownCoop, email);
      await page.goto(
        link.replace('/sign-in/', lang === 'cy' && !link.includes('/cy/') ? '/cy/sign-in/' : '/sign-in/'),
      );
      await expect(page.getByRole('heading', { level: 1, name: t('open-title') })).toBeVisible();
      expect(await kept(page)).toEqual({ own: false, shared: false });
      await page.getByRole('radio', { name: t('device-own') }).check();
      await button(page).click();
      await page.waitForURL(/\/my-page\/$/);
      expect(await kept(page)).toEqual({ own: true, shared: false });
    });

    test('the keyboard alone is enough', async ({ page, ownCoop }) => {
      await page.goto(at(ownCoop, lang, '/sign-in/'));
      await tabTo(page, page.getByLabel(t('email')));
      await page.keyboard.type(email);
      await page.keyboard.press('Enter');
      await expectStep(page, t('code-title'));
      const { code } = await newestLetter(ownCoop, email);
      await tabTo(page, page.getByLabel(t('code')));
      await page.keyboard.type(code);
      await tabTo(page, page.getByRole('radio', { name: t('device-own') }));
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('radio', { name: t('device-shared') })).toBeChecked();
      await pressByKeyboard(page, button(page));
      await page.waitForURL(at(ownCoop, lang, '/my-page/'));
      expect(await kept(page)).toEqual({ own: false, shared: true });
    });

    test('a press before the tool has come is not lost, nor is what was typed', async ({ page, ownCoop }) => {
      const letIn = await holdBack(page, 'SignIn');
      await page.goto(at(ownCoop, lang, '/sign-in/'), { waitUntil: 'commit' });
      await page.getByLabel(t('email')).fill('gwen');
      await page.getByRole('button', { name: t('send') }).click();
      letIn();
      await expect(page.getByRole('link', { name: e('email-wrong') })).toBeVisible();
      await expect(page.getByLabel(t('email'))).toHaveValue('gwen');
    });

    test('what is missing is said at once, and what was typed stays', async ({ page, ownCoop }) => {
      await page.goto(at(ownCoop, lang, '/sign-in/'));
      await page.getByRole('button', { name: t('send') }).click();
      await expect(page.getByRole('alert')).toBeFocused();
      await page.getByRole('link', { name: e('email-missing') }).click();
      await expect(page.getByLabel(t('email'))).toBeFocused();
      await page.getByLabel(t('email')).fill('gwen');
      await page.getByRole('button', { name: t('send') }).click();
      await expect(page.getByRole('link', { name: e('email-wrong') })).toBeVisible();
      await expect(page.getByLabel(t('email'))).toHaveValue('gwen');
      await page.getByLabel(t('email')).fill(email);
      await page.getByRole('button', { name: t('send') }).click();
      await expectStep(page, t('code-title'));
      await button(page).click();
      await expect(page.getByRole('link', { name: e('code-missing') })).toBeVisible();
      await expect(page.getByRole('link', { name: e('device-missing') })).toBeVisible();
      await page.getByLabel(t('code')).fill('AAAA AAAA');
      await page.getByRole('radio', { name: t('device-own') }).check();
      await button(page).click();
      await expect(page.getByRole('link', { name: e('sign-in-wrong') })).toBeVisible();
      await expect(page.getByLabel(t('code'))).toHaveValue('AAAA AAAA');
    });
  });
}

const t = say('en', 'sign-in');

test('an address that nobody has gets the same page', async ({ page, ownCoop }) => {
  await askFor(page, ownCoop, 'en', 'nobody@elsewhere.example');
  await expect(page.getByText(t('code-sent', { email: 'nobody@elsewhere.example' }))).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a phone that threw the page away brings back the code page', async ({ page, ownCoop }) => {
  await askFor(page, ownCoop, 'en');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: t('code-title') })).toBeVisible();
  const { code } = await newestLetter(ownCoop, email);
  await page.getByLabel(t('code')).fill(code);
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(at(ownCoop, 'en', '/my-page/'));
});

test('a shared computer forgets the person when the tab is closed', async ({ page, context, ownCoop }) => {
  await askFor(page, ownCoop, 'en');
  const { code } = await newestLetter(ownCoop, email);
  await page.getByLabel(t('code')).fill(code);
  await page.getByRole('radio', { name: t('device-shared') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(at(ownCoop, 'en', '/my-page/'));
  await page.goto(at(ownCoop, 'en', '/votes/'));
  await expect(page.getByRole('heading', { name: say('en', 'votes')('open-now') })).toBeVisible();
  await page.close();
  const next = await context.newPage();
  await next.goto(at(ownCoop, 'en', '/votes/'));
  await expect(next.getByRole('heading', { name: say('en', 'states')('signed-out-title') })).toBeVisible();
  expect(await kept(next)).toEqual({ own: false, shared: false });
  expect(await next.evaluate(() => localStorage.getItem('common-care-device'))).toBeNull();
});

test('people come back to the page that they wanted', async ({ page, ownCoop }) => {
  await page.goto(at(ownCoop, 'en', '/votes/'));
  await page
    .getByRole('main')
    .getByRole('link', { name: say('en', 'states')('sign-in') })
    .click();
  await page.getByLabel(t('email')).fill(email);
  await page.getByRole('button', { name: t('send') }).click();
  await expectStep(page, t('code-title'));
  const { code } = await newestLetter(ownCoop, email);
  await page.getByLabel(t('code')).fill(code);
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(at(ownCoop, 'en', '/votes/'));
  await page.getByRole('button', { name: say('en', 'shell')('finish') }).click();
  await expect(page.getByText(say('en', 'shell')('finished-title')).filter({ visible: true })).toHaveCount(1);
  expect(await kept(page)).toEqual({ own: false, shared: false });
  await page.goBack();
  await expect(page.getByRole('heading', { name: say('en', 'states')('signed-out-title') })).toBeVisible();
});

test('a press on “sign in” before the tool has come leads back to the page that was wanted, too', async ({
  page,
  ownCoop,
}) => {
  const letIn = await holdBack(page, 'VoteList');
  await page.goto(at(ownCoop, 'en', '/votes/?from=letter'), { waitUntil: 'commit' });
  await page
    .getByRole('main')
    .getByRole('link', { name: say('en', 'states')('sign-in') })
    .click();
  await page.waitForURL(at(ownCoop, 'en', '/sign-in/'));
  letIn();
  await page.getByLabel(t('email')).fill(email);
  await page.getByRole('button', { name: t('send') }).click();
  await expectStep(page, t('code-title'));
  const { code } = await newestLetter(ownCoop, email);
  await page.getByLabel(t('code')).fill(code);
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(at(ownCoop, 'en', '/votes/?from=letter'));
});

test('a visitor of the demo chooses a person and finds the message in the post box', async ({
  page,
  ownCoop,
}) => {
  await page.goto(at(ownCoop, 'en', '/sign-in/'));
  await page.getByRole('button', { name: t('demo-choose', { name: cast.volunteer.name }) }).click();
  await expect(page.getByLabel(t('email'))).toHaveValue(cast.volunteer.email);
  await page.getByRole('button', { name: t('send') }).click();
  await expectStep(page, t('code-title'));
  await page.getByRole('link', { name: t('demo-post-box') }).click();
  await page
    .getByRole('link', { name: say('en', 'demo')('open-link') })
    .first()
    .click();
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(/\/my-page\/$/);
});

/** A link as the person at the server's terminal gets it, while the server runs. */
async function linkFromTheTerminal(coop: TestServer, address: string): Promise<string> {
  const args = ['steward', 'link', address, '--root', serverRoot, '--dir', coop.data];
  const env = { COMMON_CARE_TEST_CLOCK: String(TEST_NOW) };
  const { code, output } = await run(testServerProgram, args, { env });
  expect(code, output).toBe(0);
  return /http\S+/.exec(output)![0];
}

test('every link from the server’s own terminal opens, and the last one signs in', async ({
  page,
  ownCoop,
}) => {
  for (let link = 0; link < 5; link += 1) {
    await page.goto('about:blank'); // a change behind the # alone would not open the page again
    await page.goto(await linkFromTheTerminal(ownCoop, email));
    await expect(page.getByRole('radio', { name: t('device-own') })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: t('open-title') })).toBeVisible();
  }
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(at(ownCoop, 'en', '/my-page/'));
});

test('a link that was cut off says so and shows the way', async ({ page, ownCoop }) => {
  await page.goto(at(ownCoop, 'en', '/sign-in/open/#half'));
  await expect(page.getByRole('heading', { level: 2, name: t('open-wrong-title') })).toBeVisible();
  await page.getByRole('link', { name: t('open-ask') }).click();
  await page.waitForURL(at(ownCoop, 'en', '/sign-in/'));
});

for (const [what, hash] of [
  ['without a link', ''],
  ['with a link', `#${'a'.repeat(32)}.${'b'.repeat(43)}`],
] as const) {
  test(`the page of the link, opened ${what}, looks the same from its first paint on`, async ({
    page,
    ownCoop,
  }) => {
    const letIn = await holdBack(page, 'OpenLink');
    await page.goto(at(ownCoop, 'en', `/sign-in/open/${hash}`), { waitUntil: 'commit' });
    const shown = async () => (await page.getByRole('main').innerText()).trim();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const [first, title] = [await shown(), await page.title()];
    letIn();
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    expect([await shown(), await page.title()]).toEqual([first, title]);
    expect(first.includes(t('open-wrong-title'))).toBe(hash === '');
  });
}

test('on the page of the link, a device chosen and a press before the tool has come sign in', async ({
  page,
  ownCoop,
}) => {
  await askFor(page, ownCoop, 'en');
  const { link } = await newestLetter(ownCoop, email);
  const letIn = await holdBack(page, 'OpenLink');
  await page.goto(link, { waitUntil: 'commit' });
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  letIn();
  await page.waitForURL(at(ownCoop, 'en', '/my-page/'));
  expect(await kept(page)).toEqual({ own: true, shared: false });
});

test('a newer link opened in the same tab takes the place of the older', async ({ page, ownCoop }) => {
  await page.goto(at(ownCoop, 'en', `/sign-in/open/#${'a'.repeat(32)}.${'b'.repeat(43)}`));
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.goto(at(ownCoop, 'en', '/sign-in/open/#half'));
  await expect(page.getByRole('heading', { name: t('open-wrong-title') })).toBeVisible();
});

test('the page says where it wrote to, and a wrong address can be changed', async ({ page, ownCoop }) => {
  await askFor(page, ownCoop, 'en', 'gwenn@demo.example');
  await expect(page.getByText('gwenn@demo.example')).toBeVisible();
  await page.getByRole('button', { name: t('code-other') }).click();
  await expect(page.getByLabel(t('email'))).toHaveValue('gwenn@demo.example');
});

test('a code that was not typed to its end is told from a wrong one, and the one of an older message works', async ({
  page,
  ownCoop,
}) => {
  await askFor(page, ownCoop, 'en');
  const { code } = await newestLetter(ownCoop, email);
  await page.getByRole('button', { name: t('no-message-again') }).click();
  await expect(page.getByText(t('sent-again'))).toBeVisible();
  await page.getByLabel(t('code')).fill(code.slice(0, 6));
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await expect(page.getByRole('link', { name: 'You typed 5.' })).toBeVisible();
  await page.getByLabel(t('code')).fill(code);
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(at(ownCoop, 'en', '/my-page/'));
});

test('an answer that was lost at the last step does not use the link up', async ({ page, ownCoop }) => {
  await askFor(page, ownCoop, 'en');
  const { link } = await newestLetter(ownCoop, email);
  await page.goto(link);
  let lost = false;
  await page.route('**/api/co-op/sign-in/finish', async (route) => {
    if (lost) return route.continue();
    lost = true;
    await route.fetch(); // the server has done it
    return route.abort('connectionreset');
  });
  await page.getByRole('radio', { name: t('device-own') }).check();
  const button = page.getByRole('button', { name: t('finish'), exact: true });
  await button.click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.reload(); // a phone may throw the page away
  await page.getByRole('radio', { name: t('device-own') }).check();
  await button.click();
  await page.waitForURL(/\/my-page\/$/);
});

test('a server without a mail server says so and gives the phone', async ({ page, ownCoop }) => {
  await page.route('**/api/health', (route) => route.fulfill({ json: { data: { mail: 'not set' } } }));
  await page.goto(at(ownCoop, 'en', '/sign-in/'));
  await expect(page.getByText(t('no-mail-title'))).toBeVisible();
});

test('a server that can send, or says nothing of it, shows no warning', async ({ page, ownCoop }) => {
  const asked = page.waitForResponse('**/api/health');
  await page.goto(at(ownCoop, 'en', '/sign-in/'));
  await asked;
  await expect(page.getByRole('button', { name: t('send') })).toBeVisible();
  await expect(page.getByText(t('no-mail-title'))).toHaveCount(0);
});

test('who read in Welsh is offered Welsh at the next visit, and led nowhere by itself', async ({
  page,
  ownCoop,
}) => {
  const welsh = say('cy', 'shell')('read-in-welsh');
  await page.goto(at(ownCoop, 'en', '/'));
  await expect(page.getByRole('link', { name: welsh })).toHaveCount(0);
  await page.goto(at(ownCoop, 'cy', '/guides/'));
  await page.goto(at(ownCoop, 'en', '/'));
  await page.getByRole('link', { name: welsh }).click();
  await page.waitForURL(at(ownCoop, 'cy', '/'));
  await page.locator('header a[hreflang="en"]').click();
  await page.waitForURL(at(ownCoop, 'en', '/'));
  await expect(page.getByRole('link', { name: welsh })).toHaveCount(0);
});

test('who signs in on a Welsh page goes on in Welsh, also to the page that they wanted', async ({
  page,
  ownCoop,
}) => {
  const cy = say('cy', 'sign-in');
  await page.goto(at(ownCoop, 'en', '/votes/'));
  await page
    .getByRole('main')
    .getByRole('link', { name: say('en', 'states')('sign-in') })
    .click();
  await page.waitForURL(at(ownCoop, 'en', '/sign-in/'));
  await page.locator('header a[hreflang="cy"]').click();
  await page.getByLabel(cy('email')).fill(email);
  await page.getByRole('button', { name: cy('send') }).click();
  await expectStep(page, cy('code-title'));
  const { code } = await newestLetter(ownCoop, email);
  await page.getByLabel(cy('code')).fill(code);
  await page.getByRole('radio', { name: cy('device-own') }).check();
  await page.getByRole('button', { name: cy('finish'), exact: true }).click();
  await page.waitForURL(at(ownCoop, 'cy', '/votes/'));
});

for (const [ended, answer] of [
  ['counted', { status: 200, json: { listed: true } }],
  ['not-counted', { status: 403, json: { refusals: [{ code: 'not-a-member', field: null, params: {} }] } }],
] as const) {
  test(`who signs out while something is being sent hears whether it counts: ${ended}`, async ({
    page,
    ownCoop,
  }) => {
    await askFor(page, ownCoop, 'en');
    const { code } = await newestLetter(ownCoop, email);
    await page.getByLabel(t('code')).fill(code);
    await page.getByRole('radio', { name: t('device-own') }).check();
    await page.getByRole('button', { name: t('finish'), exact: true }).click();
    await page.waitForURL(at(ownCoop, 'en', '/my-page/'));
    let answerNow: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answerNow = resolve));
    const arrived = page.waitForRequest('**/api/co-op/membership/set-listing');
    await page.route('**/api/co-op/membership/set-listing', async (route) => {
      await held;
      await route.fulfill(answer);
    });
    await page.goto(at(ownCoop, 'en', '/my-page/settings/'));
    await page.getByRole('switch', { name: say('en', 'my-page')('find-switch') }).click();
    await arrived;
    await page.getByRole('button', { name: say('en', 'shell')('finish') }).click();
    expect(await kept(page)).toEqual({ own: false, shared: false }); // signed out at once, whatever comes
    answerNow();
    await page.waitForURL(at(ownCoop, 'en', `/#finished-${ended}`));
  });
}
