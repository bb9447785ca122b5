/**
 * What time it is for the co-op. Many people's devices run minutes or days wrong, and a vote that closes at eight
 * closes by the server's clock: each answer says what the server's clock showed, and the pages count from there.
 */
let offset = 0;

/** The whole-second clock of an answer cannot tell a smaller difference from a slow connection. */
const WORTH_MENTIONING_MS = 5_000;

/** Learns the server's time from the `Date` of an answer. */
export function hearServerTime(answer: { readonly headers: Headers }): void {
  const told = Date.parse(answer.headers.get('Date') ?? '');
  if (Number.isNaN(told)) return;
  const difference = told - Date.now();
  offset = Math.abs(difference) < WORTH_MENTIONING_MS ? 0 : difference;
}

/** Now, in milliseconds since 1970, by the server's clock as far as it is known. */
export function now(): number {
  return Date.now() + offset;
}
