/** Remembers on this device in which language somebody reads: what they chose by the link, or Welsh once they read it. */
import type { Language } from '../../../site/co-op.ts';
import { rememberedLanguage, rememberLanguage } from '../../lib/language.ts';

export function startLanguage(): void {
  if (document.documentElement.lang === 'cy' && rememberedLanguage() === null) rememberLanguage('cy');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) {
    link.addEventListener('click', () => rememberLanguage(link.hreflang as Language));
  }
}
