/**
 * Which language a person reads in, kept on their device: Welsh, once somebody reads or signs in in it, is not to be
 * asked for anew at each visit. Who chooses English by its link reads English, whatever was before.
 */
import type { Language } from '../../site/co-op.ts';
import { localHref } from './locale.ts';

/** The script before the first paint reads it too (components/shell/before-paint.ts). */
export const LANGUAGE_KEY = 'common-care-language';

export function rememberLanguage(lang: Language): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, lang);
  } catch {
    // without storage the address of the page says it
  }
}

/** What was remembered, or null. */
export function rememberedLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(LANGUAGE_KEY);
    return kept === 'cy' || kept === 'en' ? kept : null;
  } catch {
    return null;
  }
}

/**
 * The language of the pages after a sign-in: Welsh on a Welsh page, English for who chose it on this device, else the
 * one in which the person gets their messages.
 */
export function languageAfterSignIn(
  page: Language,
  account: Language,
  remembered: Language | null,
): Language {
  if (page === 'cy') return 'cy';
  return remembered === 'en' ? 'en' : account;
}

/** The same page in a language: `inLanguage('cy', '/votes/?id=a')` is `/cy/votes/?id=a`. */
export function inLanguage(lang: Language, path: string): string {
  const bare = path.startsWith('/cy/') ? path.slice(3) : path;
  return localHref(lang, bare);
}
