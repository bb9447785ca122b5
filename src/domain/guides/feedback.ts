// What is kept of what readers say. Rules 2 and 3: every face counts as a number, the newest sentences stay.

export const faces = ['clear', 'partly', 'unclear'] as const;
export type Face = (typeof faces)[number];

/** Sentences that stay for one guide: more than an office reads in a year. */
export const MOST_SENTENCES = 200;
/** Sentences that stay of one guide and one day: what one person could type in fun would fill no more than a tenth. */
export const MOST_SENTENCES_A_DAY = 20;

/** How many sentences of one guide there are, the newest one included. */
export interface Sentences {
  readonly today: number;
  readonly all: number;
}

/**
 * How many sentences have to leave after a new one: of today's, then of all, always the oldest first.
 * Example: 21 today of 60 in all → `{ today: 1, all: 0 }`.
 */
export function leaving({ today, all }: Sentences): Sentences {
  const ofToday = Math.max(0, today - MOST_SENTENCES_A_DAY);
  return { today: ofToday, all: Math.max(0, all - ofToday - MOST_SENTENCES) };
}
