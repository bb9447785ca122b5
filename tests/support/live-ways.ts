/**
 * Whether a page, as it stands after its script ran, shows anything in a place where nothing of the kind was asked about
 * before: the same ways of tags, classes and roles that structure.ts reads from files. A state whose every part was
 * asked about in other states, or in the other language, brings other words only.
 */
import type { Page } from '@playwright/test';

/** The ways that were asked about. Each worker learns for itself. */
const asked = new Set<string>();

function waysOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const MATTERS = [
      'role',
      'type',
      'hidden',
      'aria-hidden',
      'aria-current',
      'aria-expanded',
      'disabled',
      'open',
    ];
    const stepOf = (one: Element) => {
      const classes = [...one.classList].sort().join('.');
      const more = MATTERS.map((name) => one.getAttribute(name) ?? '').join();
      return `${one.tagName}.${classes}[${more}]`;
    };
    const found = new Set<string>();
    const walk = (parent: Element, above: string) => {
      for (const one of parent.children) {
        const way = `${above}>${stepOf(one)}`;
        found.add(way);
        walk(one, way);
      }
    };
    walk(document.body, document.documentElement.className);
    return [...found];
  });
}

/** `isNew`: something was not asked about yet. `keep` says that now it was, in every look and with no fault found. */
export async function newOn(page: Page): Promise<{ isNew: boolean; keep: () => void }> {
  const ways = await waysOn(page);
  return {
    isNew: ways.some((way) => !asked.has(way)),
    keep: () => ways.forEach((way) => asked.add(way)),
  };
}
