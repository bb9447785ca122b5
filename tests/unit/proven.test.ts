// What is left out of a test run because an earlier one has shown it, and what never is.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { claim, filesOfPage, isDrawn, isProven, keepProof } from '../support/proven.ts';

const folder = mkdtempSync(join(tmpdir(), 'common-care-proven-'));
const site = join(folder, 'site');
const proofs = join(folder, 'proven');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(proofs, { recursive: true, force: true }));

/** A seed whose lot does not fall on the test named `a`. */
const SEED = ['1', '2', '3'].find((seed) => !isDrawn({ name: 'a', digest: '' }, seed))!;

describe('a proof', () => {
  const claimed = { name: 'a', digest: 'one' };

  test('holds while everything is the same', () => {
    expect(isProven(claimed, SEED, proofs)).toBe(false);
    keepProof(claimed, proofs);
    expect(isProven(claimed, SEED, proofs)).toBe(true);
  });

  test('does not hold for a page that has changed since', () => {
    keepProof(claimed, proofs);
    expect(isProven({ ...claimed, digest: 'two' }, SEED, proofs)).toBe(false);
  });

  test('does not hold for another test', () => {
    keepProof(claimed, proofs);
    expect(isProven({ ...claimed, name: 'b' }, SEED, proofs)).toBe(false);
  });

  test('counts for nothing when everything is asked, or when nobody drew a lot', () => {
    keepProof(claimed, proofs);
    expect(isProven(claimed, '', proofs)).toBe(false);
  });

  test('is asked again when the lot falls on it: five in a hundred, the same with the same seed', () => {
    const many = Array.from({ length: 2000 }, (_, at) => ({ name: `test ${at}`, digest: '' }));
    const drawn = (seed: string) => many.filter((one) => isDrawn(one, seed));
    expect(drawn('7').length).toBeGreaterThan(60);
    expect(drawn('7').length).toBeLessThan(140);
    expect(drawn('7')).toEqual(drawn('7'));
    expect(drawn('7')).not.toEqual(drawn('8'));
    for (const one of drawn('7')) {
      keepProof(one, proofs);
      expect(isProven(one, '7', proofs)).toBe(false);
    }
  });
});

describe('a page stands on', () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  };
  const names = (address: string) =>
    filesOfPage(address, site).map((file) => file.slice(site.length + 1).replaceAll('\\', '/'));

  beforeEach(() => {
    rmSync(site, { recursive: true, force: true });
    write(
      'votes/index.html',
      '<img src="/mark.svg"><script src="/_astro/page.1.js"></script><astro-island component-url="/_astro/Tool.2.js">',
    );
    write('mark.svg', '<svg/>');
    write('_astro/page.1.js', 'import"./lib.3.js"');
    write('_astro/lib.3.js', 'import("./late.4.js")');
    write('_astro/late.4.js', '');
    write('_astro/Tool.2.js', 'fetch("/pagefind/words.json")');
    write('_astro/other.5.js', '');
    write('pagefind/words.json', '[]');
    write('pagefind/index/en.pf', '');
  });

  test('its file, its scripts, what they import and fetch, and its pictures; not on those of other pages', () => {
    expect(names('/votes/').sort()).toEqual(
      [
        'votes/index.html',
        'mark.svg',
        '_astro/page.1.js',
        '_astro/lib.3.js',
        '_astro/late.4.js',
        '_astro/Tool.2.js',
        'pagefind/words.json',
        'pagefind/index/en.pf',
      ].sort(),
    );
  });

  test('a page without a file has a claim too, which no proof can hold for long', () => {
    expect(names('/not-there/')).toEqual(['not-there/index.html']);
  });
});

describe('a page that was proven and has changed since is asked again', () => {
  const files = {
    'words/index.html': '<script src="/_astro/page.js"></script>',
    '_astro/page.js': 'import"./lib.js"',
    '_astro/lib.js': 'one',
    'other/index.html': 'another page',
    'tool/index.html': '<astro-island component-url="/_astro/page.js">',
    'heard.txt': 'what was heard',
  };
  let sites = 0;
  /** The claim about a page of a site in which one file is another. */
  const claimed = (page: string, changed: Partial<typeof files> = {}, code = 'tests/a11y/pages.spec.ts') => {
    const made = join(folder, `site-${++sites}`);
    for (const [name, text] of Object.entries({ ...files, ...changed })) {
      mkdirSync(join(made, name, '..'), { recursive: true });
      writeFileSync(join(made, name), text);
    }
    return claim('no fault', { code, page, files: [join(made, 'heard.txt')] }, made);
  };

  test.each([
    ['its own words', { 'words/index.html': 'new <script src="/_astro/page.js"></script>' }],
    ['a script that its script imports', { '_astro/lib.js': 'two' }],
    ['what was heard on it before', { 'heard.txt': 'something else' }],
  ])('when %s changed', (_what, changed) => {
    expect(claimed('/words/').digest).toBe(claimed('/words/').digest);
    expect(claimed('/words/', changed).digest).not.toBe(claimed('/words/').digest);
  });

  test('when the code of its test changed', () => {
    expect(claimed('/words/', {}, 'tests/a11y/reflow.spec.ts').digest).not.toBe(claimed('/words/').digest);
  });

  test('but not when only another page changed', () => {
    expect(claimed('/words/', { 'other/index.html': 'new' }).digest).toBe(claimed('/words/').digest);
  });

  test('a page with a tool depends on the server and its rules as well', () => {
    const html = '<script src="/_astro/page.js"></script>';
    const words = claimed('/tool/', { 'tool/index.html': html });
    expect(claimed('/tool/').digest).not.toBe(words.digest);
    expect(claimed('/tool/').digest).toBe(claimed('/tool/').digest);
  });
});
