/** How a letter is to be printed, in a few words: its language, and what the person asked for. */
import type { PrintedAs } from '../../domain/messages/index.ts';
import type { Translate } from '../../lib/words.ts';

export function printWords(
  t: Translate<'post'>,
  { language, formats }: { readonly language: 'en' | 'cy'; readonly formats: readonly PrintedAs[] },
): string {
  const how = formats.length > 0 ? formats.map((format) => t(`how-${format}`)) : [t('how-usual')];
  return [t(`language-${language}`), ...how].join(', ');
}
