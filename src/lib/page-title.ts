/**
 * The page's title, which names the tab and is the first thing a screen reader says. While a form has errors, the title
 * says so first ("Error: …"), in the page's language: the frame of the page brings the word (shell/Head.astro). Who
 * changes the title otherwise, as a step does, changes it here, so that the word stays before it and goes again.
 */
let errors = 0;

const word = (): string => document.querySelector('title')?.dataset['error'] ?? '';
const before = (): string => (errors > 0 && word() !== '' ? `${word()} ` : '');

/** The title without the word about errors. */
export const pageTitle = (): string => document.title.slice(before().length);

export function setPageTitle(title: string): void {
  document.title = before() + title;
}

/** Says in the title that something is wrong, until the function that comes back is called. */
export function errorInTitle(): () => void {
  const count = (by: number) => {
    const title = pageTitle();
    errors += by;
    setPageTitle(title);
  };
  count(1);
  let over = false;
  return () => {
    if (!over) count(-1);
    over = true;
  };
}
