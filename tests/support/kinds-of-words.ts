/**
 * Which kinds of words a page shows, so that the same kind need not be asked about its colours a thousand times. What
 * axe says about a colour can depend on: the colour, size, weight and line of the words; the grounds, drawings and
 * transparency of everything they stand in; what is laid over or under them; and whether anybody can see them or they
 * are switched off. All of this, as the browser computed it in the look of the moment, with the way of tags, classes
 * and roles down to the words, is one kind. What the words say is no part of it. A rule that meets one page alone, by
 * an id, a place in a list or a sheet of that page, therefore makes a new kind there, and is asked about.
 */
import type { Page } from '@playwright/test';

/** The key of a kind: a hash of all that can matter, the same on every page. */
export type Kind = number;

interface InPage {
  /** What is seen now, by kind. */
  wordsByKind: () => Map<Kind, Element[]>;
}
export type WithKinds = typeof globalThis & { kindsOfWords: InPage };

/** Puts `kindsOfWords` into the page; runs there, so it may use nothing from outside. */
function bring(): void {
  const CONTROLS = 'input:not([type="hidden"]), select, textarea, a[href]';
  const BLOCK = /^(block|flex|grid|list-item|table-cell|flow-root)/;
  /** cyrb53: 53 bits, so two kinds among a million share a key once in ten thousand sites. */
  const hash = (text: string): Kind => {
    let one = 0xdeadbeef;
    let two = 0x41c6ce57;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      one = Math.imul(one ^ code, 2654435761);
      two = Math.imul(two ^ code, 1597334677);
    }
    one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
    two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
    return 4294967296 * (2097151 & two) + (one >>> 0);
  };
  const ownWords = (one: Element) =>
    [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '');

  const wordsByKind = (): Map<Kind, Element[]> => {
    const keys = new Map<Element, Kind>();
    const layers = new Map<Element, string>();

    const stateOf = (one: Element) =>
      ['role', 'aria-hidden', 'aria-disabled', 'disabled', 'inert', 'hidden', 'type']
        .map((name) => one.getAttribute(name) ?? '')
        .join();
    const looksOf = (one: Element) => {
      const style = getComputedStyle(one);
      const ground = [style.backgroundColor, style.backgroundImage, style.opacity, style.position];
      const mixed = [style.filter, style.mixBlendMode, style.clipPath, style.transform === 'none'];
      return `${one.tagName}.${[...one.classList].sort().join('.')}|${stateOf(one)}|${style.color}|${ground.join()}|${mixed.join()}`;
    };
    /** What stands in a box without being in its row: it may lie over or under its neighbours. */
    const laidOver = (box: Element): string => {
      const known = layers.get(box);
      if (known !== undefined) return known;
      const found = [...box.children]
        .filter((child) => getComputedStyle(child).position !== 'static')
        .map((child) => looksOf(child))
        .join(' ');
      layers.set(box, found);
      return found;
    };
    const keyOf = (one: Element): Kind => {
      const known = keys.get(one);
      if (known !== undefined) return known;
      const around = one.parentElement ? `${keyOf(one.parentElement)} ${laidOver(one.parentElement)}` : '';
      const key = hash(`${around}>${looksOf(one)}`);
      keys.set(one, key);
      return key;
    };
    const letters = (one: Element) => {
      const style = getComputedStyle(one);
      return [
        [style.fontSize, style.fontWeight, style.fontStyle, style.fontFamily, style.textShadow],
        [style.textDecorationLine, style.borderBottomWidth, style.borderBottomStyle, style.borderBottomColor],
      ].join();
    };
    /** A link among other words must be told from them; one that stands alone need not. */
    const amongWords = (link: Element) => {
      let box = link.parentElement;
      while (box && !BLOCK.test(getComputedStyle(box).display)) box = box.parentElement;
      const length = (part: Element | null) => (part?.textContent ?? '').replace(/\s/g, '').length;
      const links = [...(box?.querySelectorAll('a') ?? [])].reduce((sum, each) => sum + length(each), 0);
      return box ? `${length(box) > links}${letters(box)}` : '';
    };

    const found = new Map<Kind, Element[]>();
    for (const one of document.body.querySelectorAll('*')) {
      if (!ownWords(one) && !one.matches(CONTROLS)) continue;
      if (!one.checkVisibility({ visibilityProperty: true })) continue;
      const link = one.closest('a');
      const kind = hash(`${keyOf(one)} ${letters(one)} ${link ? amongWords(link) : ''}`);
      found.set(kind, [...(found.get(kind) ?? []), one]);
    }
    return found;
  };
  (globalThis as WithKinds).kindsOfWords = { wordsByKind };
}

/** Makes `kindsOfWords` known to the page as it stands. */
export function bringKinds(page: Page): Promise<void> {
  return page.evaluate(bring);
}
