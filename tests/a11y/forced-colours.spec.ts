/**
 * Colours that the device forces (Windows contrast themes): each page that brings something new. Grounds all become
 * one colour there, so what was told apart by its ground needs an edge: buttons, fields, cards, notices, tags. Links
 * keep their line, bars of charts differ from what they stand on, what is chosen shows it, focus can be seen.
 */
import { asking, cast, expect, signedIn, test, visit, type Page } from '../support/browser.ts';
import { localHref } from '../../src/lib/locale.ts';
import { languages } from '../e2e/journey.ts';
import { motionPage } from '../support/server.ts';
import { kindsOfPages } from '../support/templates.ts';

test.describe.configure({ mode: 'parallel' });
test.beforeEach(({ desk }) => desk.emulateMedia({ forcedColors: 'active' }));

/** What has lost its edge, its line or its focus; empty when all is well. */
async function lost(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  await page.keyboard.press('Tab'); // from now on focus is shown, as for anybody who uses the keyboard
  return page.evaluate(() => {
    const EDGED =
      '.button, .choice, .card, .tag, .field__box, .notice, .error-summary, .steps__mark, .panel, .state, .switch__track, select, textarea';
    const faults = new Set<string>();
    const name = (one: Element) =>
      `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} "${(one.textContent ?? '').trim().slice(0, 30)}"`;
    const shown = (one: Element) => one.checkVisibility({ visibilityProperty: true });
    const lines = (style: CSSStyleDeclaration) =>
      (['Top', 'Right', 'Bottom', 'Left'] as const).some(
        (side) =>
          parseFloat(style[`border${side}Width`]) > 0 &&
          style[`border${side}Style`] !== 'none' &&
          style[`border${side}Color`] !== style.backgroundColor,
      ) ||
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);

    for (const one of document.querySelectorAll(EDGED)) {
      if (shown(one) && !lines(getComputedStyle(one))) faults.add(`no edge: ${name(one)}`);
    }
    for (const link of document.querySelectorAll('.tool, .button-plain, main :is(p, li, dd, td) a')) {
      const style = getComputedStyle(link);
      const told =
        style.textDecorationLine.includes('underline') || lines(style) || link.closest('nav, .card');
      if (shown(link) && !told) faults.add(`no line: ${name(link)}`);
    }
    for (const chart of document.querySelectorAll('.chart')) {
      const fill = (part: string) => {
        const found = chart.querySelector(part);
        return found ? getComputedStyle(found).fill : part;
      };
      if (fill('.chart__bar') === fill('.chart__ground')) faults.add(`no bars: ${name(chart)}`);
    }
    for (const here of document.querySelectorAll('nav [aria-current]')) {
      const other = here.closest('ul, ol')?.querySelector('a:not([aria-current])');
      if (!other || !shown(here) || here.closest('.crumbs')) continue;
      const drawn = (one: Element) => {
        const { outlineStyle, outlineWidth, borderTopWidth, backgroundColor } = getComputedStyle(one);
        return [outlineStyle, outlineWidth, borderTopWidth, backgroundColor].join();
      };
      if (drawn(here) === drawn(other)) faults.add(`not shown as where you are: ${name(here)}`);
    }
    for (const input of document.querySelectorAll('.choice input:checked')) {
      const card = input.closest('.choice')!;
      const other = card.parentElement?.querySelector('.choice:not(:has(:checked))');
      const drawn = (one: Element) => {
        const { outlineStyle, outlineWidth, borderTopWidth, borderTopColor } = getComputedStyle(one);
        return [outlineStyle, outlineWidth, borderTopWidth, borderTopColor].join();
      };
      const native = getComputedStyle(input).appearance !== 'none';
      if (shown(card) && other && drawn(card) === drawn(other) && !native)
        faults.add(`not shown as chosen: ${name(card)}`);
    }
    for (const stop of document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, input, select, textarea',
    )) {
      if (!shown(stop)) continue;
      const around = [stop, stop.closest('.choice'), stop.closest('.card'), stop.closest('label')];
      const ring = (one: Element | null) => {
        if (!one) return '';
        const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = getComputedStyle(one);
        const none =
          outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /^rgba.*, 0\)$/.test(outlineColor);
        return none ? '' : [outlineStyle, outlineWidth, outlineColor, outlineOffset].join();
      };
      (document.activeElement as HTMLElement | null)?.blur();
      const before = around.map(ring);
      stop.focus();
      if (document.activeElement !== stop) continue;
      const seen = around.some((one, at) => ring(one) !== '' && ring(one) !== before[at]);
      if (!seen) faults.add(`no focus: ${name(stop)}`);
    }
    return [...faults];
  });
}

for (const address of kindsOfPages) {
  const title = `${address} in forced colours`;
  const { ask, about } = asking(title, { code: 'tests/a11y/forced-colours.spec.ts', page: address });
  ask(title, about, async ({ desk }) => {
    await visit(desk, address);
    expect(await lost(desk)).toEqual([]);
  });
}

for (const lang of languages) {
  test(`what members see, in forced colours (${lang})`, async ({ desk, coop }) => {
    await signedIn(desk, coop, cast.supported);
    for (const path of [
      '/my-page/',
      '/votes/',
      motionPage(coop, 'closed'),
      '/time-bank/',
      '/time-bank/log/',
    ]) {
      await visit(desk, localHref(lang, path));
      expect(await lost(desk), path).toEqual([]);
    }
  });
}

test('a part without an edge is noticed', async ({ desk: page }) => {
  await visit(page, '/design/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.button { border: 0 !important; outline: 0 !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const faults = (await lost(page)).join('\n');
  expect(faults).toContain('no edge: button.button');
  expect(faults).toContain('no focus: button.button');
});
