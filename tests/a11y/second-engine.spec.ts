/**
 * A second opinion: IBM's engine asks other questions than axe, such as whether groups that sound alike can be told
 * apart. Every page, in both languages, with every part in every state on /design/, and what members see.
 * Everything that it calls a violation is one here: no rule is switched off and no part of a page is left out. What it
 * only recommends or wants a person to look at is not counted.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cast, expect, sessionOf, signedIn, test, visit, type Page } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { inWelsh } from '../support/templates.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ serviceWorkers: 'block' });

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

for (const address of builtPages()) {
  test(`IBM's engine finds nothing on ${address}`, async ({ page }) => {
    await visit(page, address);
    expect(await violations(page)).toEqual([]);
  });
}

for (const path of ['/my-page/', '/votes/', '/votes/motion/', '/time-bank/', '/time-bank/log/']) {
  for (const address of [path, inWelsh(path)]) {
    test(`IBM's engine finds nothing on ${address} for a member`, async ({ page, coop }) => {
      const session = await sessionOf(coop, cast.supported.email);
      const [motion] = await coop.rows<{ id: string }>('motions', session);
      await signedIn(page, coop, cast.supported);
      await visit(page, address.endsWith('/motion/') ? `${address}?id=${motion!.id}` : address);
      expect(await violations(page)).toEqual([]);
    });
  }
}

test('a page with a fault is noticed', async ({ page }) => {
  await page.goto('/privacy/');
  await page.evaluate(() => document.querySelector('main')!.append(document.createElement('textarea')));
  expect((await violations(page)).join('\n')).toContain('input_label_exists');
});
