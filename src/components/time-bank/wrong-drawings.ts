/** Outline drawings of what can be wrong with an entry, on a field of 48, in the same hand as the kinds of help. */
import type { WrongKind } from '../../domain/time-bank/index.ts';

export const wrongDrawings: Readonly<Record<WrongKind, readonly string[]>> = {
  'how-long': ['M24 6a18 18 0 1 0 0 36 18 18 0 0 0 0-36Z', 'M24 14v10l7 5'],
  'which-day': ['M8 10h32v30H8Z', 'M8 19h32', 'M16 5v9', 'M32 5v9', 'm18 26 12 9', 'm30 26-12 9'],
  'what-kind': ['M6 19h16v16H6Z', 'M34 12 43 29H25Z', 'M20 42h8'],
  'not-me': ['M19 7a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z', 'M4 42c0-9 6-14 15-14', 'm29 29 13 13', 'M42 29 29 42'],
  other: ['M7 9h34v24H23l-9 8v-8H7Z', 'M15 18h18', 'M15 25h11'],
};
