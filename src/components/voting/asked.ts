/**
 * Remembers in the page's own address that a vote was sent and its answer never came, so that the page says after the
 * next sign-in whether it counted. Nothing else fits: storage is emptied at a sign-out, because the next person at a
 * shared computer is a stranger, and the address says neither who it was nor what they chose.
 */
const NAME = 'sent';

export function wasAsked(): boolean {
  return new URL(location.href).searchParams.has(NAME);
}

export function markAsked(asked: boolean): void {
  const address = new URL(location.href);
  if (asked) address.searchParams.set(NAME, '1');
  else address.searchParams.delete(NAME);
  history.replaceState(history.state, '', address.pathname + address.search + address.hash);
}
