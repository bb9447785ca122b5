/** What has the focus of the keyboard, and whether it can be seen: asked at each stop of whoever goes by keyboard alone. */
import type { Page } from '@playwright/test';

export interface Stop {
  name: string;
  /** Width in pixels of what shows the focus; 0 when nothing does. */
  shown: number;
  /** True when the middle of the stop (of its first line) is inside the window and nothing lies over it. */
  inSight: boolean;
  /** Its place among all elements of the page. */
  place: number;
}

/** What has focus now; undefined when focus has left the page. */
export function stopOf(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return undefined;
    // A card of radio buttons or the title of a card shows the focus of what is inside it.
    const shower =
      [at, at.closest('.choice'), at.closest('.reading__choice'), at.closest('.card'), at.closest('label')]
        .filter((one) => one !== null)
        .find(
          (one) =>
            parseFloat(getComputedStyle(one).outlineWidth) > 0 &&
            getComputedStyle(one).outlineStyle !== 'none',
        ) ?? at;
    const style = getComputedStyle(shower);
    // A link may begin in one line and end in the next: between the two there is something else.
    const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    return {
      name: `${at.tagName.toLowerCase()} "${(at.textContent || at.getAttribute('aria-label') || at.id).trim().slice(0, 40)}"`,
      shown: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
      inSight:
        over !== null &&
        (at.contains(over) || over.contains(at) || over.closest('label')?.contains(at) === true),
      place: [...document.querySelectorAll('*')].indexOf(at),
    };
  });
}
