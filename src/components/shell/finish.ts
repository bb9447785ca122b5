/**
 * "Finish and sign out": one press, on every page, for people who share a device. It forgets the session here and
 * goes home, where a notice says that it is done, and whether what was just being sent has counted. The token then
 * exists nowhere on this device.
 */
import { endSession } from '../../lib/session.ts';
import { howItEnded } from '../../lib/under-way.ts';

/** How long an answer is waited for: the person wants to go, and is signed out already. */
const PATIENCE_MS = 5000;

export function startFinish(): void {
  const button = document.querySelector<HTMLButtonElement>('#finish');
  button?.addEventListener('click', () => void finish(button));
}

async function finish(button: HTMLButtonElement): Promise<void> {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  endSession();
  const ended = await howItEnded(PATIENCE_MS);
  const home = new URL(button.dataset['home'] ?? '/', location.href);
  home.hash = ended === 'nothing' ? 'finished' : `finished-${ended}`;
  location.assign(home);
  // Already at home: only the part after # changes, so the page must be asked to draw itself anew.
  if (location.pathname === home.pathname) location.reload();
}
