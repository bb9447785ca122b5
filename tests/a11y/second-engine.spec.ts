/**
 * A second opinion: IBM's engine asks other questions than axe, such as whether groups that sound alike can be told
 * apart. Every kind of page, in both languages, with every part in every state on /design/.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { cast, expect, signedIn, test } from '../support/browser.ts';
import { inWelsh, templates } from '../support/templates.ts';

test.describe.configure({ mode: 'parallel' });

const engine = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

interface Found {
  ruleId: string;
  value: [kind: string, certainty: string];
  message: string;
  path: { dom: string };
  snippet: string;
}
interface Engine {
  Checker: new () => { check: (page: Document, rules: string[]) => Promise<{ results: Found[] }> };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(engine);
  const results = await page.evaluate(async () => {
    const { Checker } = (window as unknown as { ace: Engine }).ace;
    const report = await new Checker().check(document, ['WCAG_2_2']);
    return report.results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL');
  });
  return results.map(
    ({ ruleId, message, path, snippet }) => `${ruleId}: ${message}\n  ${path.dom}\n  ${snippet}`,
  );
}

for (const address of templates()) {
  test(`IBM's engine finds nothing on ${address} and its Welsh twin`, async ({ page }) => {
    for (const twin of [address, inWelsh(address)]) {
      await page.goto(twin, { waitUntil: 'networkidle' });
      expect(await violations(page), twin).toEqual([]);
    }
  });
}

for (const address of ['/my-page/', '/votes/', '/time-bank/']) {
  test(`IBM's engine finds nothing on ${address} for a member`, async ({ page, coop }) => {
    await signedIn(page, coop, cast.supported);
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await violations(page)).toEqual([]);
  });
}

test('a page with a fault is noticed', async ({ page }) => {
  await page.goto('/privacy/');
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('textarea')));
  expect((await violations(page)).join('\n')).toContain('input_label_exists');
});
