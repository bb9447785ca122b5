// Whole-number arithmetic. Votes, minutes, pence and days are whole numbers, and a rule never divides them
// into a fraction: each division here first takes the remainder away, so it is exact.

/** True for a whole number that a computer holds exactly (up to 9,007,199,254,740,991). */
export function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** The remainder, never negative for a positive divisor. Example: `remainder(-1, 7)` is 6. */
export function remainder(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

/** Division, rounded down. Example: `divideDown(-1, 7)` is -1. */
export function divideDown(value: number, divisor: number): number {
  return (value - remainder(value, divisor)) / divisor;
}

/** Division, rounded up. Example: 10 percent of 63 members is `divideUp(63 * 10, 100)`, which is 7. */
export function divideUp(value: number, divisor: number): number {
  return divideDown(value + divisor - 1, divisor);
}
