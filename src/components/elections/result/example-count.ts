/**
 * The count that the page of words tells: a surplus, somebody set aside, and a place kept for workers that changes who is
 * elected. Small enough to follow with a finger, and without a lot.
 */
import { count, readBlt, type Count } from '../../../domain/counting/index.ts';

export const EXAMPLE_PAPERS = `5 3
5 1 2 0
2 1 5 0
5 2 5 0
4 5 2 0
1 5 3 0
3 3 5 0
2 4 3 0
0
"Ann"
"Bryn"
"Carys"
"Dai"
"Eve"
"An example"
`;

/** Carys and Dai. */
const WORKERS = [2, 3];

/** The names of those who count for the kept place. */
export const workersOf = ({ names }: Count): string => WORKERS.map((at) => names[at]!).join(', ');

/** The example, with the group called in the reader's language; without the kept place when `kept` is false. */
export function exampleCount(workers: string, kept = true, rule: 'scottish' | 'meek' = 'scottish'): Count {
  const read = readBlt(EXAMPLE_PAPERS);
  if (!read.ok) throw new Error('The example cannot be read.');
  const groups = kept ? [{ name: workers, candidates: WORKERS, min: 1, max: 3, held: 0 }] : [];
  return count(rule, {
    election: read.value.election,
    groups,
    lot: () => {
      throw new Error('The example draws no lot.');
    },
  });
}
