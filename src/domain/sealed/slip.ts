// The slip: four words made from the fingerprint of an envelope. Whoever wrote them down can see after the close that their
// envelope is in the box. They say nothing of what is in it, so that nobody can buy or force a vote with them.

/** How many words there are to choose from; each stands for six bits. */
export const SLIP_WORDS = 64;
const DIGITS = 6;

/** The places of the four words in the list of words, from a fingerprint (hex digits): its first 24 bits. */
export function slipOf(fingerprint: string): readonly number[] {
  const bits = Number.parseInt(fingerprint.slice(0, DIGITS), 16);
  return [18, 12, 6, 0].map((shift) => (bits >> shift) % SLIP_WORDS);
}
