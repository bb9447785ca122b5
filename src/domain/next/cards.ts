// One shape for everything that waits for a member, and the order in which it is shown (DESIGN, section 6).
import { sortedBy, type Instant } from '../kernel/index.ts';

/** Cards on a page: more than three are a list, and a list is read by nobody. */
export const MOST_CARDS = 3;

export interface NextCard {
  /** Names the words, and the picture: `vote`, `confirm-help`. */
  readonly kind: string;
  /** Tells two cards of a kind apart. */
  readonly id: string;
  /** What the words mention: names and numbers. Two languages: `titleEn` and `titleCy`. */
  readonly params: { readonly [name: string]: string | number };
  /** When the chance is over; null when it never is. */
  readonly endsAt: Instant | null;
  /** The page that opens exactly this thing, in English and with its slash: `/votes/motion/?id=…`. */
  readonly path: string;
}

export interface NextUp {
  readonly cards: readonly NextCard[];
  /** How many more there are. */
  readonly more: number;
}

/** What comes next, the first to end before the others; at most `MOST_CARDS`. */
export function nextUp(all: readonly NextCard[]): NextUp {
  const inOrder = sortedBy(all, ({ endsAt, kind, id }) =>
    [endsAt === null ? 'z' : String(endsAt).padStart(16, '0'), kind, id].join(' '),
  );
  return { cards: inOrder.slice(0, MOST_CARDS), more: Math.max(0, inOrder.length - MOST_CARDS) };
}
