/** While somebody helps a member, every page says for whom, above everything else, with one press to stop. */
import { actingFor, stopActing } from '../../lib/acting.ts';
import { currentSession } from '../../lib/session.ts';

export function startActingBanner(): void {
  const banner = document.querySelector<HTMLElement>('#acting');
  const acting = actingFor();
  if (!banner || !acting || !currentSession()) return;
  for (const place of banner.querySelectorAll('[data-name]')) place.textContent = acting.name;
  banner.hidden = false;
  banner.querySelector('button')?.addEventListener('click', () => {
    stopActing();
    location.assign(banner.dataset['home'] ?? '/');
  });
}
