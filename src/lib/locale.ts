/** Where a page stands in each language: English at the root, Welsh under /cy/, the same path in both. */
import type { Language } from '../../site/co-op.ts';

/** Paths for getStaticPaths of every page under `[...locale]`. */
export function localePaths(): { params: { locale: string | undefined }; props: { lang: Language } }[] {
  return [
    { params: { locale: undefined }, props: { lang: 'en' } },
    { params: { locale: 'cy' }, props: { lang: 'cy' } },
  ];
}

/** The address of a page in one language. `path` begins and ends with a slash: `localHref('cy', '/votes/')` is `/cy/votes/`. */
export function localHref(lang: Language, path: string): string {
  return lang === 'cy' ? `/cy${path}` : path;
}
