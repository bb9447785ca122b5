/**
 * Every page of the site as a stranger finds it, in both languages: in one visit, both engines. IBM's asks about the
 * page as it came; axe asks in every look: wide and at 320 px, in light, dark and high contrast, AAA included, and
 * nothing has to be scrolled sideways, with the largest words neither. What members see, and what only a press
 * brings, is in states.spec.ts. What only a person can judge is not here.
 *
 * On /design/, which shows every part in every state, and on pages that bring something new, every colour is asked
 * about in every look; elsewhere only the words of a kind that was not asked about yet (support/axe.ts).
 */
import { everyLook, faultsIn } from '../support/axe.ts';
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
  const title = `${address} has no fault that two engines can find`;
  const { ask, about } = asking(title, { code: 'tests/a11y/pages.spec.ts', page: address });
  ask(title, about, async ({ desk }) => {
    await visit(desk, address);
    const second = await secondOpinion(desk);
    const first = await faultsIn(desk, everyLook, { whole: kindsOfPages.includes(address) });
    expect([...first, ...second]).toEqual([]);
  });
}
