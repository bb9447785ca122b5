// Votes with decimals, as whole numbers of their smallest part: 12.5 votes with five decimals are 1,250,000 units.
// Nothing is rounded here but where a rule says so, and then by the name of what it does.

const ones = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

/** One vote in units. Example: `oneVote(5)` is 100,000. */
export function oneVote(places: number): number {
  const one = ones[places];
  if (one === undefined) throw new Error('Votes have at most nine decimals.');
  return one;
}

/** Units as people read them. Example: `decimalText(1250000, 5)` is '12.50000'. */
export function decimalText(units: number, places: number): string {
  const sign = units < 0 ? '-' : '';
  const digits = String(Math.abs(units)).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}

/** `a × b ÷ c` in whole numbers, rounded down; exact however large the product is. */
export function shareDown(a: number, b: number, c: number): number {
  return Number((BigInt(a) * BigInt(b)) / BigInt(c));
}

/** `a × b ÷ c` in whole numbers, rounded up. */
export function shareUp(a: number, b: number, c: number): number {
  const divisor = BigInt(c);
  return Number((BigInt(a) * BigInt(b) + divisor - BigInt(1)) / divisor);
}

const NINE = 1_000_000_000;

/**
 * `a × b` for two numbers of nine decimals up to one, rounded up to nine decimals. It runs for every step of every
 * paper, so it works without big integers: the quotient is estimated, and the exact remainder, which the last 32 bits
 * hold, puts the estimate right.
 */
export function timesUp(a: number, b: number): number {
  const near = Math.floor((a * b) / NINE);
  const rest = (Math.imul(a, b) - Math.imul(near, NINE)) | 0;
  if (rest <= -NINE) return near - 1;
  if (rest <= 0) return near;
  return rest > NINE ? near + 2 : near + 1;
}
