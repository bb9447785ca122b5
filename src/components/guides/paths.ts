/** One page for each guide and language. */
import type { GuideView } from './view.ts';

export function guidePaths(
  entries: readonly { data: GuideView }[],
): { params: { locale: string | undefined; guide: string }; props: { guide: GuideView } }[] {
  return entries.map(({ data: guide }) => ({
    params: { locale: guide.lang === 'cy' ? 'cy' : undefined, guide: guide.id },
    props: { guide },
  }));
}
