// A lot that nobody can choose and everybody can draw again. The seed is committed to when the vote opens and is joined
// with the digest of the fixed box, so that it is nobody's choice. Each draw gives each of the tied a ticket, the digest
// of seed, draw and number on the paper; the lowest ticket is drawn. Whoever has the seed can do it with any tool.

/** A cryptographic digest of a text as hexadecimal; SHA-256 wherever people vote. */
export type Digest = (text: string) => string;

/** Draws one of the tied. `draw` numbers the draws of a count from 1. */
export type Lot = (tied: readonly number[], draw: number) => number;

/** What is digested for a ticket: `seed`, a line break, the draw, a line break, the candidate's number from 1. */
export const ticketText = (seed: string, draw: number, candidate: number): string =>
  `${seed}\n${draw}\n${candidate + 1}`;

/** The lot of a seed. */
export function seededLot(seed: string, digest: Digest): Lot {
  return (tied, draw) => {
    const tickets = tied.map((candidate) => ({
      candidate,
      ticket: digest(ticketText(seed, draw, candidate)),
    }));
    return tickets.reduce((best, next) => (next.ticket < best.ticket ? next : best)).candidate;
  };
}

/** A lot that was drawn beforehand as an order of all candidates: the first of the tied in it is drawn. */
export function orderedLot(order: readonly number[]): Lot {
  return (tied) => {
    const drawn = order.find((candidate) => tied.includes(candidate));
    if (drawn === undefined) throw new Error('The order of the lot leaves somebody out.');
    return drawn;
  };
}
