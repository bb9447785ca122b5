/** Why somebody gets a paper, and how it is printed for them, in words. */
import type { Getter, T } from './views.ts';

export const reasonWords = (t: T, reason: Getter['reason']): string => t(`reason-${reason}`);

export const printedNeeds = (t: T, { language, formats }: Pick<Getter, 'language' | 'formats'>): string => {
  const shown = (['large-print', 'easy-read'] as const).filter((format) => formats.includes(format));
  return [t(`language-${language}`), ...shown.map((format) => t(`format-${format}`))].join(', ');
};
