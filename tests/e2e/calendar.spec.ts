/** A member makes an address for their calendar program on the page of meetings, sees it once, and ends it. */
import { everyLook, faultsIn } from '../support/axe.ts';
import { cast, expect, signedIn, test, visit } from '../support/browser.ts';
import { at, languages, say } from './journey.ts';

const PHONE = { width: 320, height: 640 };

for (const lang of languages) {
  test(`a calendar program finds the meetings at an address of the member’s own (${lang})`, async ({
    page,
    ownCoop,
  }) => {
    const t = say(lang, 'calendar');
    await page.setViewportSize(PHONE);
    await signedIn(page, ownCoop, cast.supported);
    await visit(page, at(ownCoop, lang, '/meetings/'));
    await page.getByRole('button', { name: t('make') }).click();
    const address = await page.getByLabel(t('address')).inputValue();
    await expect(page.getByRole('link', { name: t('open') })).toHaveAttribute(
      'href',
      address.replace(/^https?:/, 'webcal:'),
    );
    expect(await faultsIn(page, everyLook)).toEqual([]);

    const path = new URL(address).pathname + new URL(address).search;
    const file = async () => (await fetch(at(ownCoop, 'en', '') + path)).text();
    expect(await file()).toMatch(/^BEGIN:VCALENDAR\r\n/);

    // It is shown once: whoever comes back sees only that there is one.
    await visit(page, at(ownCoop, lang, '/meetings/'));
    await expect(page.getByRole('button', { name: t('end') })).toBeVisible();
    await expect(page.getByLabel(t('address'))).toHaveCount(0);
    await page.getByRole('button', { name: t('end') }).click();
    await expect(page.getByRole('status').filter({ hasText: t('ended') })).toBeVisible();
    await expect(page.getByRole('button', { name: t('make') })).toBeVisible();
    expect(await file()).toContain('calendar-unknown');
  });
}
