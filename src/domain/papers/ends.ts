// How each line of the roll ends when the vote closes: by one route, or as not voted. A paper that is in counts, whatever
// lies in the member's place on the website (rulebook, `paperOrWebsite`); a paper that was handed out and neither put in
// nor given back is no vote, and the envelope is not opened either. Worked out before anything is opened, and then fixed.

import { livingOf, suspends, type Paper, type PaperRoute } from './paper.ts';

/** One member on the roll, as the close finds them. */
export interface RollPlace {
  /** True when an envelope lies in their place on the website. */
  readonly envelope: boolean;
  readonly papers: readonly Paper[];
}

export type LineEnd = 'online' | PaperRoute | 'not-voted';

/** By which route a member voted. */
export function endOf({ envelope, papers }: RollPlace): LineEnd {
  const living = livingOf(papers);
  if (living?.state === 'in') return living.route;
  return envelope && !suspends(papers) ? 'online' : 'not-voted';
}

/** True when somebody has an envelope on the website and a paper, so that one of them is set aside unopened. */
export const isDouble = ({ envelope, papers }: RollPlace): boolean => envelope && suspends(papers);

export type EndNumbers = { readonly [End in LineEnd]: number };

/** How many lines ended in each way. */
export function endNumbers(places: readonly RollPlace[]): EndNumbers {
  const numbers = { online: 0, post: 0, room: 0, assisted: 0, 'not-voted': 0 };
  for (const place of places) numbers[endOf(place)] += 1;
  return numbers;
}

/** How many papers there are to count. */
export const papersTaken = ({ post, room, assisted }: Pick<EndNumbers, PaperRoute>): number =>
  post + room + assisted;
