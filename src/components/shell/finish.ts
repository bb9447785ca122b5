/**
 * "Finish and sign out": one press, on every page, for people who share a device. It forgets the session here and
 * goes home, where a notice says that it is done. The token then exists nowhere on this device.
 */
import { endSession } from '../../lib/session.ts';

export function startFinish(): void {
  const button = document.querySelector<HTMLButtonElement>('#finish');
  button?.addEventListener('click', () => {
    endSession();
    const home = new URL(button.dataset['home'] ?? '/', location.href);
    home.hash = 'finished';
    location.assign(home);
    // Already at home: only the part after # changes, so the page must be asked to draw itself anew.
    if (location.pathname === home.pathname) location.reload();
  });
}
