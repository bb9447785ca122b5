/** Keeping pages on a device on purpose, letting them go, and a newer version that waits to be asked for. */
import { expect, test, type Page } from '../support/browser.ts';

/** Tells the worker what to do, as src/lib/kept-pages.ts does, and waits for its answer. */
function tell(page: Page, type: 'keep' | 'forget', urls: string[]): Promise<{ ok: boolean }> {
  return page.evaluate(
    async (told) => {
      const { active } = await navigator.serviceWorker.ready;
      return new Promise<{ ok: boolean }>((settle) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => settle(event.data as { ok: boolean });
        active!.postMessage(told, [port2]);
      });
    },
    { type, urls },
  );
}

test.use({ serviceWorkers: 'allow' });

test('a page that was kept and never opened can be read offline, and is gone when let go', async ({
  page,
  context,
}) => {
  await page.goto('/');
  expect(await tell(page, 'keep', ['/accessibility/'])).toEqual({ ok: true });
  await context.setOffline(true);
  await page.goto('/accessibility/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility');
  await context.setOffline(false);
  expect(await tell(page, 'forget', ['/accessibility/'])).toEqual({ ok: true });
  const left = () => page.evaluate(async () => (await (await caches.open('common-care-kept')).keys()).length);
  expect(await left()).toBe(0); // its pictures and letters take no room any more
  await page.evaluate(() => caches.delete('common-care-pages'));
  await context.setOffline(true);
  await page.goto('/accessibility/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline');
});

test('what is not a page of ours cannot be kept', async ({ page }) => {
  await page.goto('/');
  for (const address of ['/api/health', 'https://elsewhere.example/', '/no-such-page/', '/demo/post-box/']) {
    expect((await tell(page, 'keep', [address])).ok, address).toBe(false);
  }
});

/** How often another worker has taken charge in this tab. */
const changes = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('changes')));

test('a newer version is offered, and comes only when the reader asks', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      sessionStorage.setItem('changes', String(Number(sessionStorage.getItem('changes')) + 1));
    });
  });
  await page.goto('/');
  await expect.poll(() => changes(page)).toBe(1); // the first worker has come
  await page.goto('/privacy/');
  const offer = page.getByRole('button', { name: 'Use the newer version' });
  await expect(offer).toBeHidden();
  // For the browser the same worker under another address is a newer one, and waits like one.
  await page.evaluate(async () => {
    type Types = {
      createPolicy: (name: string, rules: object) => { createScriptURL: (from: string) => string };
    };
    const types = (window as unknown as { trustedTypes: Types }).trustedTypes;
    const policy = types.createPolicy('svelte-trusted-html', { createScriptURL: (from: string) => from });
    await navigator.serviceWorker.register(policy.createScriptURL('/sw.js?newer'));
  });
  await expect(offer).toBeVisible();
  expect(await changes(page)).toBe(1);
  await Promise.all([page.waitForEvent('load'), offer.click()]);
  expect(await changes(page)).toBe(2);
});
