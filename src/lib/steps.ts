/**
 * A task in steps, one question a screen, on one page. Each step is an entry of the browser's history, so that Back
 * does what people expect. A new step has its own heading and page title, and its heading takes focus, so that nobody
 * has to find out that something changed. Nothing here knows what a step is about, and there is no time limit.
 */
import { pageTitle, setPageTitle } from './page-title.ts';

export interface Steps {
  /** Goes on to a step. */
  go: (step: string) => void;
  /** Goes to a step in place of this one: Back skips what is over. */
  replace: (step: string) => void;
  stop: () => void;
}

function addressOf(step: string, first: string): string {
  const address = new URL(location.href);
  if (step === first) address.searchParams.delete('step');
  else address.searchParams.set('step', step);
  return address.pathname + address.search + address.hash;
}

/** The step that the address names, or undefined. */
export function stepInAddress(): string | undefined {
  return new URL(location.href).searchParams.get('step') ?? undefined;
}

/**
 * Starts at `first`, whatever the address says: answers are not kept over a reload. `onStep` hears each later step;
 * it decides whether the step can be shown.
 */
export function startSteps(first: string, onStep: (step: string) => void): Steps {
  history.replaceState(history.state, '', addressOf(first, first));
  const fromHistory = () => onStep(stepInAddress() ?? first);
  addEventListener('popstate', fromHistory);
  return {
    go: (step) => {
      history.pushState({}, '', addressOf(step, first));
      onStep(step);
    },
    replace: (step) => {
      history.replaceState({}, '', addressOf(step, first));
      onStep(step);
    },
    stop: () => removeEventListener('popstate', fromHistory),
  };
}

let usual: { readonly heading: string; readonly rest: string } | undefined;

/**
 * Gives the page another heading and title. `focus` moves focus there; leave it out when the person did nothing.
 * An undefined heading puts the page's own one back.
 */
export function showHeading(heading: string | undefined, { focus }: { readonly focus: boolean }): void {
  const first = document.querySelector<HTMLElement>('main h1');
  if (!first) return;
  usual ??= {
    heading: first.textContent ?? '',
    rest: pageTitle().slice((first.textContent ?? '').length),
  };
  const text = heading ?? usual.heading;
  first.textContent = text;
  setPageTitle(text + usual.rest);
  const here = document.querySelector('.crumbs [aria-current]');
  if (here) here.textContent = text;
  if (!focus) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: 'start' });
}

/** Shows or hides the page's introduction (`#intro`), which belongs to the first step only. */
export function showIntro(shown: boolean): void {
  const intro = document.getElementById('intro');
  if (intro) intro.hidden = !shown;
}

/** Makes the link to the other language lead to the same thing: what the address asks for, and what stands behind #. */
export function carryAddress(): void {
  const other = document.querySelector<HTMLAnchorElement>('header a[hreflang]');
  if (!other) return;
  const asked = new URL(location.href).searchParams;
  asked.delete('step');
  other.search = asked.toString();
  other.hash = location.hash;
}
