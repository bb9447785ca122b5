/** Easy words or more words: the switch goes to the row that is being read, so nobody loses the place. */
function rowInView(): string {
  const rows = [...document.querySelectorAll<HTMLElement>('.guide-row')].filter((row) => row.offsetParent !== null);
  const first = rows[0];
  if (!first || first.getBoundingClientRect().top > window.innerHeight * 0.75) return '';
  const reading = rows.find((row) => row.getBoundingClientRect().bottom > 80);
  return reading ? `#${reading.id}` : '';
}

export function startPlace(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-switch]')) {
    link.addEventListener('click', () => {
      link.hash = location.hash && document.querySelector(location.hash)?.matches('.guide-row') && window.scrollY < 10 ? location.hash : rowInView();
    });
  }
  // The switch follows the reader: it comes back as a bar once the top is out of sight.
  const row = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  row?.scrollIntoView({ block: 'start' });
}
