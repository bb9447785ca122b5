/** Easy words or more words: the switch goes to the row that is being read, so nobody loses the place. */
function rowInView(): string {
  // One thing at a time: the address already names it.
  if (document.querySelector('.guide.is-stepping')) return location.hash;
  const rows = [...document.querySelectorAll<HTMLElement>('.guide-row')].filter(
    (row) => row.offsetParent !== null,
  );
  const reading = rows.find((row) => row.getBoundingClientRect().bottom > 120);
  const begun = reading !== undefined && reading.getBoundingClientRect().top < window.innerHeight * 0.6;
  return begun ? `#${reading.id}` : '';
}

export function startPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch]')) {
    link.addEventListener('click', () => {
      link.hash = rowInView();
    });
  }
}
