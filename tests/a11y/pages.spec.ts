/**
 * Every page of the site as a stranger finds it, in both languages. On /design/, which shows every part in every state,
 * and on each page that brings something new (support/templates.ts), both engines are asked in one visit: IBM's about
 * the page as it came; axe in every look, wide and at 320 px, in light, dark and high contrast, AAA included, every
 * colour, and nothing has to be scrolled sideways, with the largest words neither.
 *
 * A page of which every part stands in the same place on a page before it brings other words only. It is asked about as
 * a phone shows it, unfolded, in every theme; the lot draws five in a hundred of them that are asked about like the
 * others, and `npm test -- --all` and a run by hand draw all. What members see, and what only a press brings, is in
 * states.spec.ts. What only a person can judge is not here.
 */
import { everyLook, faultsIn, onAPhone } from '../support/axe.ts';
import { asking, expect, test, visit } from '../support/browser.ts';
import { builtPages } from '../support/pages.ts';
import { secondOpinion } from '../support/second-opinion.ts';
import { kindsOfPages } from '../support/templates.ts';

test.describe.configure({ mode: 'parallel' });

test('there are pages to look at, in both languages, and guides in both versions', () => {
  for (const address of ['/', '/design/', '/guides/direct-payments/', '/guides/direct-payments/standard/']) {
    expect(builtPages()).toContain(address);
    expect(builtPages()).toContain(`/cy${address}`);
  }
});

/** The pages that teach most come first. */
const pages = [...kindsOfPages, ...builtPages().filter((address) => !kindsOfPages.includes(address))];

for (const address of pages) {
  const isNew = kindsOfPages.includes(address);
  const title = isNew
    ? `${address} has no fault that two engines can find`
    : `${address} brings other words only, and no fault with them`;
  const { ask, about, drawn } = asking(title, { code: 'tests/a11y/pages.spec.ts', page: address });
  ask(title, about, async ({ desk }) => {
    await visit(desk, address);
    const second = isNew || drawn ? await secondOpinion(desk) : [];
    const first = await faultsIn(desk, isNew || drawn ? everyLook : onAPhone, { whole: drawn });
    expect([...first, ...second]).toEqual([]);
  });
}
