/** What a ballot shows of a candidate, and its sentences. */
import type { Heard } from '../../../domain/election-ballot/index.ts';
import type { Translate } from '../../../lib/words.ts';

export type T = Translate<'election-ballot'>;

export interface BallotCandidate {
  readonly name: string;
  /** One line about them. */
  readonly line?: string;
  /** The address of their photo; the first letter of the name stands for it when there is none. */
  readonly photo?: string;
}

const ORDINALS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** "First choice", "Second choice" … and "Choice 11". */
export function nthWords(t: T, rank: number): string {
  const known = ORDINALS.find((each) => each === rank);
  return known ? t(`nth-${known}`) : t('nth', { number: rank });
}

/** "Second choice of 9". */
export const nthOf = (t: T, rank: number, many: number): string =>
  t('nth-of', { nth: nthWords(t, rank), many });

/** What is said after a step, as one text. */
export function heardText(t: T, names: readonly string[], heard: readonly Heard[]): string {
  const sentences = heard.map((one): string => {
    switch (one.kind) {
      case 'choice':
        return t('heard-choice', {
          nth: nthWords(t, one.rank),
          many: one.of,
          name: names[one.candidate]!,
        });
      case 'many':
        return t('heard-many', { count: one.many });
      case 'undone':
        return t('heard-undone');
      default:
        return t(`heard-${one.kind}`, { name: names[one.candidate]! });
    }
  });
  return sentences.join(' ');
}
