/**
 * A second opinion: IBM's engine asks other questions than axe, such as whether groups that sound alike can be told
 * apart. Everything that it calls a violation is one here: no part of a page is left out. What it only recommends or
 * wants a person to look at is not counted, so the rules that can do no more are not asked: a third of its work.
 *
 * It asks about the page as it came, wide and folded, so it is asked before axe unfolds and recolours anything.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

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
  Checker: new () => {
    /** The names of the rules of each set. */
    rulesetRules: Record<string, string[]>;
    /** How much it matters, by rule, by set, by reason. */
    ruleReasonLevels: Record<string, Record<string, Record<string, string>>>;
    check: (page: Document, sets: string[]) => Promise<{ results: Found[] }>;
  };
}

/** What IBM's engine calls a violation on the page as it stands; an empty list when all is well. */
export async function secondOpinion(page: Page): Promise<string[]> {
  await page.evaluate(engine);
  const results = await page.evaluate(async () => {
    const { Checker } = (window as unknown as { ace: Engine }).ace;
    const SET = 'WCAG_2_2';
    const checker = new Checker();
    checker.rulesetRules[SET] = checker.rulesetRules[SET]!.filter((rule) =>
      Object.values(checker.ruleReasonLevels[rule]![SET]!).includes('VIOLATION'),
    );
    const report = await checker.check(document, [SET]);
    return report.results.filter(({ value }) => value[0] === 'VIOLATION' && value[1] === 'FAIL');
  });
  return results.map(
    ({ ruleId, message, path, snippet }) => `${ruleId}: ${message}\n  ${path.dom}\n  ${snippet}`,
  );
}
