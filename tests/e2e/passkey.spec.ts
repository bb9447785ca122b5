/**
 * Passkeys, the code on paper and the printed card, with the device that Chromium plays: made and used by the keyboard
 * alone, lost, and found again by two office holders.
 */
import type { CDPSession } from '@playwright/test';
import { cast, expect, test as base, type Page } from '../support/browser.ts';
import { startTestServer, type Session, type TestServer } from '../support/server.ts';
import { demoCard } from '../../site/demo/card.ts';
import { localHref } from '../../src/lib/locale.ts';
import {
  expectStep,
  languages,
  newestLetter,
  pressByKeyboard,
  say,
  tabTo,
  type Language,
} from './journey.ts';

/** A site with a name, as browsers want it for passkeys. */
const test = base.extend<{ site: TestServer & { at: (lang: Language, path: string) => string } }>({
  site: async ({}, use) => {
    const server = await startTestServer({ named: true });
    const named = server.address.replace('127.0.0.1', 'localhost');
    await use(Object.assign(server, { at: (lang: Language, path: string) => named + localHref(lang, path) }));
    await server.stop();
  },
});
type Site = Parameters<Parameters<typeof test>[2]>[0]['site'];

interface Device {
  /** How many passkeys it holds. */
  count(): Promise<number>;
  /** It is lost, and with it what it held. */
  lose(): Promise<void>;
}

/** A device that knows its owner, as a phone does by a finger. */
async function deviceOf(page: Page): Promise<Device> {
  const browser: CDPSession = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const;
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', { options });
  return {
    count: async () =>
      (await browser.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    lose: async () => {
      await browser.send('WebAuthn.clearCredentials', { authenticatorId });
    },
  };
}

async function byMessage(page: Page, site: Site, lang: Language, email: string): Promise<void> {
  const t = say(lang, 'sign-in');
  await page.goto(site.at(lang, '/sign-in/'));
  await page.getByLabel(t('email')).fill(email);
  await page.getByRole('button', { name: t('send') }).click();
  await expectStep(page, t('code-title'));
  const { code } = await newestLetter(site, email);
  await page.getByLabel(t('code')).fill(code);
  await page.getByRole('radio', { name: t('device-own') }).check();
  await page.getByRole('button', { name: t('finish'), exact: true }).click();
  await page.waitForURL(/\/my-page\/$/);
}

async function makePasskey(page: Page, site: Site, lang: Language, name: string): Promise<void> {
  const t = say(lang, 'devices');
  await page.goto(site.at(lang, '/my-page/settings/devices/'));
  const label = page.getByLabel(t('passkey-name'));
  await expect(label).toBeVisible();
  await label.fill(name);
  await pressByKeyboard(page, page.getByRole('button', { name: t('passkey-make') }));
  await expect(page.getByText(t('passkey-made', { name }))).toBeVisible();
}

async function signOut(page: Page, lang: Language): Promise<void> {
  const finish = page.getByRole('button', { name: say(lang, 'shell')('finish') });
  await finish.first().click();
  await page.waitForURL(/#finished/);
}

/** Signs in with the passkey of this device, by the keyboard alone. */
async function byPasskey(page: Page, site: Site, lang: Language): Promise<void> {
  const t = say(lang, 'sign-in');
  await page.goto(site.at(lang, '/sign-in/'));
  await pressByKeyboard(page, page.getByRole('button', { name: t('other-passkey') }));
  await expectStep(page, t('passkey-title'));
  await tabTo(page, page.getByRole('radio', { name: t('device-own') }));
  await page.keyboard.press('Space');
  await pressByKeyboard(page, page.getByRole('button', { name: t('passkey-do') }));
}

/** Somebody with an office, as they ask the server. */
function holderOf(site: Site, office: string): Promise<Session> {
  const [holder] = site.look<{ email: string }>(
    `SELECT accounts.email FROM offices JOIN accounts ON accounts.member = offices.member
      WHERE offices.office = ? AND offices.untilAt = '' LIMIT 1`,
    office,
  );
  return site.signIn(holder!.email);
}

for (const lang of languages) {
  const t = say(lang, 'sign-in');
  const d = say(lang, 'devices');
  const c = say(lang, 'cards');

  test.describe(`a passkey (${lang})`, () => {
    test('is made, and then signs in without an address, by the keyboard alone', async ({ page, site }) => {
      const device = await deviceOf(page);
      await byMessage(page, site, lang, cast.supported.email);
      await makePasskey(page, site, lang, 'Tablet');
      expect(await device.count()).toBe(1);
      await signOut(page, lang);
      await byPasskey(page, site, lang);
      await page.waitForURL(site.at(lang, '/my-page/'));
      await page.goto(site.at(lang, '/my-page/settings/devices/'));
      await expect(page.getByText(d('way-passkey'))).toBeVisible();
      await expect(page.getByText(d('device-this'))).toBeVisible();
    });

    test('that was taken away signs nobody in, and the page says so', async ({ page, site }) => {
      await deviceOf(page);
      await byMessage(page, site, lang, cast.supported.email);
      await makePasskey(page, site, lang, 'Tablet');
      await page.getByRole('button', { name: `${d('take-away')} Tablet` }).click();
      await page.getByRole('button', { name: d('take-yes') }).click();
      await expect(page.getByRole('heading', { name: 'Tablet' })).toHaveCount(0);
      await byPasskey(page, site, lang);
      await expect(page.getByRole('alert')).toContainText(say(lang, 'errors')('passkey-wrong'));
    });

    test('is lost, and two office holders let its owner in again', async ({ page, site }) => {
      const device = await deviceOf(page);
      await byMessage(page, site, lang, cast.volunteer.email);
      await makePasskey(page, site, lang, 'Phone');
      await signOut(page, lang);
      await device.lose();
      await byPasskey(page, site, lang);
      await expect(page.getByRole('alert')).toContainText(t('passkey-cancelled'));

      // At the office: the secretary asks, and the chair agrees.
      await byMessage(page, site, lang, cast.secretary.email);
      await page.goto(site.at(lang, '/office/sign-in/'));
      await page.getByLabel(c('find-label')).fill(cast.volunteer.name);
      await page.getByRole('button', { name: c('find-do'), exact: true }).click();
      await page.getByRole('button', { name: `${c('ask-recovery')} ${cast.volunteer.name}` }).click();
      await page.getByLabel(c('recovery-email')).fill('tom.anew@ashbrook.example');
      await page.getByRole('button', { name: c('recovery-do') }).click();
      await expect(page.getByText(c('recovery-asked', { name: cast.volunteer.name }))).toBeVisible();
      const [waiting] = site.look<{ id: string }>("SELECT id FROM approvals WHERE act = 'sign-in/recover'");
      const chair = await holderOf(site, 'chair');
      const agreed = await site.command('approvals/agree', { approvalId: waiting!.id }, { as: chair });
      expect(agreed.status).toBe(200);
      await signOut(page, lang);

      await byMessage(page, site, lang, 'tom.anew@ashbrook.example');
      await makePasskey(page, site, lang, 'New phone');
      await signOut(page, lang);
      await byPasskey(page, site, lang);
      await page.waitForURL(site.at(lang, '/my-page/'));
    });
  });

  test.describe(`on paper (${lang})`, () => {
    test('a code is made, shown once, and lets its owner in once', async ({ page, site }) => {
      await byMessage(page, site, lang, cast.supported.email);
      await page.goto(site.at(lang, '/my-page/settings/devices/'));
      await page.getByRole('button', { name: d('paper-make') }).click();
      const code = (await page.locator('.ways__code').textContent())!;
      expect(code).toMatch(/^[A-Z2-9]{4}( [A-Z2-9]{4}){3}$/);
      await page.reload();
      await expect(page.getByRole('button', { name: d('paper-make-new') })).toBeVisible();
      await expect(page.getByText(code)).toHaveCount(0);
      await signOut(page, lang);

      const use = async () => {
        await page.goto(site.at(lang, '/sign-in/'));
        await page.getByRole('button', { name: t('other-paper') }).click();
        await expectStep(page, t('paper-title'));
        await page.getByLabel(t('paper-code')).fill(code.toLowerCase());
        await page.getByRole('radio', { name: t('device-own') }).check();
        await page.getByRole('button', { name: t('finish'), exact: true }).click();
      };
      await use();
      await page.waitForURL(site.at(lang, '/my-page/'));
      await signOut(page, lang);
      await use();
      await expect(page.getByRole('link', { name: say(lang, 'errors')('printed-wrong') })).toBeVisible();
    });

    test('a visitor of the demo comes in with the card of somebody who has no email', async ({
      page,
      site,
    }) => {
      await page.goto(site.at(lang, '/sign-in/?step=paper'));
      await expect(page.getByText(t('demo-card', demoCard))).toBeVisible();
      await page.getByLabel(t('paper-code')).fill(demoCard.code);
      await page.getByRole('radio', { name: t('device-own') }).check();
      await page.getByRole('button', { name: t('finish'), exact: true }).click();
      await page.waitForURL(/\/my-page\/$/);
      await expect(page.getByText(demoCard.name)).toBeVisible();
    });

    test('a card that two agreed on is printed once, and its code and its picture sign in', async ({
      page,
      site,
    }) => {
      await byMessage(page, site, lang, cast.secretary.email);
      await page.goto(site.at(lang, '/office/sign-in/'));
      const { name } = cast.supported;
      await page.getByLabel(c('find-label')).fill(name);
      await page.getByRole('button', { name: c('find-do'), exact: true }).click();
      await page.getByRole('button', { name: `${c('ask-card')} ${name}` }).click();
      await expect(page.getByText(c('card-asked', { name }))).toBeVisible();
      const [waiting] = site.look<{ id: string }>(
        "SELECT id FROM approvals WHERE act = 'sign-in/issue-card'",
      );
      const chair = await holderOf(site, 'chair');
      await site.command('approvals/agree', { approvalId: waiting!.id }, { as: chair });

      await page.reload();
      const answer = page.waitForResponse(/sign-in\/print-card$/);
      await page.getByRole('button', { name: `${c('print')} ${name}` }).click();
      const { link } = (await (await answer).json()) as { link: string };
      await expect(page.getByRole('img', { name: c('paper-square') })).toBeVisible();
      const code = (await page.locator('.printed-card .ways__code').textContent())!;
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText(code)).toBeVisible();
      await expect(page.getByRole('button', { name: c('paper-print') })).toBeHidden();
      await page.emulateMedia({ media: 'screen' });
      await signOut(page, lang);

      await page.goto(site.at(lang, '/sign-in/card/'));
      await expect(page.getByRole('heading', { name: t('card-wrong-title') })).toBeVisible();
      await page.getByRole('link', { name: t('other-paper') }).click();
      await expectStep(page, t('paper-title'));
      await page.getByLabel(t('paper-code')).fill(code);
      await page.getByRole('radio', { name: t('device-shared') }).check();
      await page.getByRole('button', { name: t('finish'), exact: true }).click();
      await page.waitForURL(/\/my-page\/$/);
      await signOut(page, lang);

      await page.goto(link);
      await page.getByRole('radio', { name: say('en', 'sign-in')('device-own') }).check();
      await page.getByRole('button', { name: say('en', 'sign-in')('finish'), exact: true }).click();
      await page.waitForURL(/\/my-page\/$/);
    });
  });
}
