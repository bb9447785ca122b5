/** Outline drawings of the questions, on a field of 48, in the same hand as the rest of the portal. */
import type { Question } from './questions.ts';

const person = ['M24 8a7 7 0 1 0 0 14 7 7 0 0 0 0-14Z', 'M10 41c0-9 6-14 14-14s14 5 14 14Z'] as const;

export const drawings: Readonly<Record<Question, readonly string[]>> = {
  names: [
    'M6 11h36v26H6Z',
    'M17 18a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
    'M11 32c1-4 3-5 6-5s5 1 6 5',
    'M28 20h9',
    'M28 27h9',
  ],
  reach: ['M8 22 24 8l16 14', 'M12 20v20h24V20', 'M20 40V28h8v12'],
  ways: ['M6 14h24v17H6Z', 'm6 15 12 9 12-9', 'M35 20c4 2 4 8 0 10', 'M39 15c8 5 8 15 0 20'],
  group: [
    'M24 9a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
    'M14 36c0-9 4-13 10-13s10 4 10 13',
    'M10 18a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
    'M38 18a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
    'M3 38c0-6 2-9 7-9',
    'M45 38c0-6-2-9-7-9',
  ],
  also: ['M18 13a11 11 0 1 0 0 22 11 11 0 0 0 0-22Z', 'M30 13a11 11 0 1 0 0 22 11 11 0 0 0 0-22Z'],
  voice: [...person, 'M37 10c4 3 4 8 0 11', 'M42 6c6 5 6 14 0 19'],
  why: ['M24 40C12 32 6 26 6 18.5a9 9 0 0 1 18-2 9 9 0 0 1 18 2C42 26 36 32 24 40Z'],
  share: ['M24 8a16 16 0 1 0 0 32 16 16 0 0 0 0-32Z', 'M29 18c-1-3-8-4-8 2v8c0 2-1 4-3 4h12', 'M17 25h9'],
  rules: ['M12 6h18l7 7v29H12Z', 'M30 6v7h7', 'M18 21h13', 'M18 28h13', 'M18 35h8'],
  consents: ['M8 10h12v12H8Z', 'm10 16 3 3 6-7', 'M26 16h15', 'M8 28h12v12H8Z', 'M26 34h15'],
  helper: [
    'M16 9a5 5 0 1 0 0 10 5 5 0 0 0 0-10Z',
    'M33 13a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
    'M6 40c0-11 4-17 10-17s8 4 10 9l7-3c6-2 10 2 10 11',
  ],
  others: [
    'M4 24c6-9 12-13 20-13s14 4 20 13c-6 9-12 13-20 13S10 33 4 24Z',
    'M24 18a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z',
  ],
};
