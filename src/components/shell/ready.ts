/**
 * Says when the page stands: `data-ready` on <html>, once everything has come, its letters are there, its tools are
 * awake, and nothing that it asked for is awaited. Who must not look too early (the tests, and whoever takes a picture
 * or a print of a page) waits for this mark instead of guessing by a quiet network. Nothing on the page depends on it.
 */

/** A tool that sleeps until it comes into sight is not waited for: nobody may ever scroll to it. */
const ASLEEP = 'astro-island[ssr]:not([client="visible"])';
/** What ui/loading draws; on /design/ it is an example, and nothing is awaited. */
const AWAITED = '[data-awaited]:not([data-design] *)';

const stands = () =>
  document.readyState === 'complete' &&
  document.fonts.status === 'loaded' &&
  document.querySelector(`${ASLEEP}, ${AWAITED}`) === null;

export function startReady(): void {
  const page = document.documentElement;
  let asked = false;
  const observer = new MutationObserver(() => look());
  /** A tool that has just woken asks for something a moment later, so what stands is looked at twice. */
  const look = (): void => {
    if (asked || !stands()) return;
    asked = true;
    setTimeout(() => {
      asked = false;
      if (!stands()) return;
      observer.disconnect();
      page.dataset['ready'] = '';
    });
  };
  observer.observe(page, { childList: true, subtree: true, attributeFilter: ['ssr'] });
  addEventListener('load', look, { once: true });
  document.fonts.addEventListener('loadingdone', look);
  look();
}
