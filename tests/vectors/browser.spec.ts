// The shared cases in a real browser: what a page works out is what the server works out.
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../src/cli/parts/root.ts';
import type { Vector } from '../support/vector-registry.ts';
import { bundleVectors, vectorFiles, type VectorResult } from '../support/vectors-bundle.ts';

const script = join(cacheFolder, 'vectors-browser.js');
const folder = new URL('./', import.meta.url);
let results: Map<string, string | null>;

test.beforeAll(async ({ browser }) => {
  await bundleVectors(script);
  const page = await browser.newPage();
  await page.addScriptTag({ path: script });
  const found = await page.evaluate(() =>
    (globalThis as unknown as { vectorResults: () => VectorResult[] }).vectorResults(),
  );
  results = new Map(found.map(({ name, failure }) => [name, failure]));
  await page.close();
});

for (const file of vectorFiles()) {
  const vectors = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Vector[];
  for (const { fn, name } of vectors) {
    test(`${file}: ${fn}: ${name}`, () => {
      expect(results.get(`${file}: ${fn}: ${name}`)).toBeNull();
    });
  }
}
