/**
 * The menu of places where the header has no room for them: a button that shows and hides the list. The list stands in
 * the page and covers nothing, so it stays open until the button or Escape closes it; Escape gives the focus back.
 */
export function startMenu(): void {
  const button = document.querySelector<HTMLButtonElement>('#menu-button');
  const header = button?.closest<HTMLElement>('header');
  if (!button || !header) return;
  const isOpen = () => button.getAttribute('aria-expanded') === 'true';
  const show = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open));
    header.classList.toggle('is-open', open);
  };
  button.addEventListener('click', () => show(!isOpen()));
  header.addEventListener('keydown', (event) => {
    // The panel of reading settings closes itself by Escape, and that is enough for one press.
    if (event.key !== 'Escape' || !isOpen() || (event.target as Element).closest('#reading-panel')) return;
    show(false);
    button.focus();
  });
}
