/**
 * Where the time of `npm test` went: each step with its time, the longest first, and the ten slowest tests. Whoever
 * makes a test slow sees it here before anybody else waits for it.
 */
import type { Done, Timed } from '../parts/steps.ts';

const SLOWEST = 10;
const WIDEST = 110;

const line = ({ name, seconds }: Timed): string =>
  `${seconds.toFixed(1).padStart(8)} s  ${name.length > WIDEST ? `${name.slice(0, WIDEST - 1)}…` : name}`;

const longest = (all: readonly Timed[]): Timed[] =>
  [...all].sort((one, other) => other.seconds - one.seconds);

/** The table, a line each. */
export function timesTable(done: readonly Done[], wholeSeconds: number): string[] {
  const tests = longest(done.flatMap((step) => step.tests ?? [])).slice(0, SLOWEST);
  const steps = longest(
    done.map(({ name, seconds, note }) => ({ name: note ? `${name} (${note})` : name, seconds })),
  );
  return [
    'Where the time went (two steps may run side by side, so these are more than the whole):',
    ...steps.map(line),
    line({ name: 'in all', seconds: wholeSeconds }),
    ...(tests.length
      ? ['', `The ${tests.length === SLOWEST ? 'ten ' : ''}slowest tests:`, ...tests.map(line)]
      : []),
  ];
}
