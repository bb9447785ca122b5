/**
 * What a person who listens hears, in which order: pages are read from end to end by a simulated screen reader and
 * compared with what was heard before (tests/a11y/heard). English only: the Welsh twin has the same parts. A change that is meant is written down anew with
 * HEARD=write, and then reads as a difference that a reviewer can follow.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from '../support/browser.ts';

const folder = join(import.meta.dirname, 'heard');
const reader = buildSync({
  stdin: {
    contents: "export { virtual } from '@guidepup/virtual-screen-reader/browser.js';",
    resolveDir: join(
      createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/package.json'),
      '..',
      '..',
      '..',
      '..',
    ),
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'heard',
}).outputFiles[0]!.text;

interface Reader {
  start: (options: { container: Node }) => Promise<void>;
  next: () => Promise<void>;
  lastSpokenPhrase: () => Promise<string>;
  stop: () => Promise<void>;
}

const pages = {
  home: '/',
  'what-is-a-care-co-op': '/what-is-a-care-co-op/',
  'reading-settings': '/reading-settings/',
  design: '/design/',
};

for (const [name, address] of Object.entries(pages)) {
  test(`${address} is heard in the order of reading`, async ({ page }) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(reader);
    const phrases = await page.evaluate(async () => {
      const { virtual } = (window as unknown as { heard: { virtual: Reader } }).heard;
      await virtual.start({ container: document.body });
      const said: string[] = [];
      for (let step = 0; step < 2000; step++) {
        const phrase = await virtual.lastSpokenPhrase();
        said.push(phrase);
        if (phrase === 'end of document') break;
        await virtual.next();
      }
      await virtual.stop();
      return said;
    });
    const file = join(folder, `${name}.txt`);
    const now = `${phrases.join('\n')}\n`;
    if (process.env['HEARD'] === 'write') writeFileSync(file, now);
    expect(existsSync(file), `run with HEARD=write to write ${file}`).toBe(true);
    expect(now).toBe(readFileSync(file, 'utf8'));
  });
}
