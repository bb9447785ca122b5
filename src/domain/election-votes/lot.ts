// The lot of an election's vote. Its secret is made when the vote opens, and only the digest of it is written into the act
// of the opening; the secret itself is published with the result. Joined with the digest of the fixed box it is the seed of
// all draws: whoever made the secret did not know the box, and whoever filled the box did not know the secret.

import type { Digest } from '../counting/index.ts';

export interface DrawnLot {
  /** What was made when the vote opened, and published with the result. */
  readonly secret: string;
  /** The digest of the secret, as the act of the opening has it. */
  readonly commitment: string;
  /** The digest of the fixed box, as the act of the close has it. */
  readonly box: string;
}

/** What was committed to when the vote opened. */
export const commitmentTo = (secret: string, digest: Digest): string => digest(secret);

/** The seed of all draws (domain/counting, lot.ts). */
export const seedOf = ({ secret, box }: Pick<DrawnLot, 'secret' | 'box'>): string => `${secret}:${box}`;
