import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, expandThemes, faultsOfThemes, readThemes } from './theme.ts';

const css = readFileSync(new URL('../../../site/theme.css', import.meta.url), 'utf8');

test('black on white has a contrast of 21 to 1, and a colour on itself of 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#0b4443', '#0b4443')).toBe(1);
});

test('the order of the two does not matter', () => {
  expect(contrast('#777777', '#ffffff')).toBe(contrast('#ffffff', '#777777'));
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test("the co-op's own colours can be read", () => {
  expect(faultsOfThemes(readThemes(css))).toEqual([]);
});

test('a pair that is hard to read stops the build, and the sentence says which and what to do', () => {
  const pale = css.replace('--on-act: #ffffff', '--on-act: #999999');
  expect(() => expandThemes(pale)).toThrow(
    /light theme --on-act \(#999999\) on --act \(#0b4443\) has a contrast of 3\.\d\d to 1; it needs 7 to 1/,
  );
});

test('a colour that is not #rrggbb, a missing colour and a missing theme are each named', () => {
  expect(() => expandThemes(css.replace('#fffcf5', 'ivory'))).toThrow(
    /--paper is ivory: write it as #rrggbb/,
  );
  expect(() => expandThemes(css.replace(/(\[data-theme='dark'\][\s\S]*?)--ink-soft: #\w+;/, '$1'))).toThrow(
    /dark theme has no --ink-soft/,
  );
  expect(() => expandThemes(css.replace("[data-theme='contrast']", "[data-theme='other']"))).toThrow(
    /no \[data-theme='contrast'\] block/,
  );
});

test('each theme follows the device unless the reader chose, and paper stays light', () => {
  const sheet = expandThemes(css);
  expect(sheet).toContain('@media screen and (prefers-color-scheme: dark){:root:not([data-theme])');
  expect(sheet).toContain("@media screen{:root[data-theme='contrast']");
});
