/** The letters to those who count votes on paper. None of them has a number in it. */
import { letter, pageAddress } from '../kit/outbox.ts';

export const papersToCount = letter('papers-to-count');
export const papersDiffer = letter('papers-differ');

/** The page of the papers of one vote, as it stands in letters. */
export const papersAddress = (language: 'en' | 'cy', motion: string): string =>
  `${pageAddress(language, '/votes/papers/')}?id=${motion}`;
