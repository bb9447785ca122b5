/** The election to practise with: made-up people, and a name that says so. */
import type { BallotCandidate, T } from './views.ts';

/** How many places the example fills. */
export const PRACTICE_PLACES = 2;

export const practiceCandidates = (t: T): BallotCandidate[] => [
  { name: t('invented-name', { name: 'Ann' }), line: t('invented-why-1') },
  { name: t('invented-name', { name: 'Bryn' }), line: t('invented-why-2') },
  { name: t('invented-name', { name: 'Carys' }), line: t('invented-why-3') },
  { name: t('invented-name', { name: 'Dai' }), line: t('invented-why-4') },
  { name: t('invented-name', { name: 'Eve' }), line: t('invented-why-1') },
];
