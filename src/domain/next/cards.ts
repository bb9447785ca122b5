// One shape for everything that waits for a member, and the order in which it is shown (DESIGN, section 6).
import { sortedBy, type Instant } from '../kernel/index.ts';

/** Cards on a page: more than three are a list, and a list is read by nobody. */
export const MOST_CARDS = 3;

export interface NextCard {
  /** Names the words (`<kind>-title`, `<kind>-do` in content/messages/…/next.json) and the picture: `vote`, `confirm-help`. */
  readonly kind: string;
  /** Tells two cards of a kind apart. */
  readonly id: string;
  /** True when somebody else has to do something first: it is told, and asks for nothing. */
  readonly waits?: true;
  /**
   * What the words mention: names and numbers. A word that has two languages comes as `titleEn` and `titleCy` and is
   * `{title}` in the sentence; minutes end in `Minutes`, moments in `At` and days in `On`, and are put into words.
   */
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
  /** What this member waits for, as many as there are cards at the most. */
  readonly waiting: readonly NextCard[];
}

const inOrder = (cards: readonly NextCard[]): NextCard[] =>
  sortedBy(cards, ({ endsAt, kind, id }) =>
    [endsAt === null ? 'z' : String(endsAt).padStart(16, '0'), kind, id].join(' '),
  );

/** What comes next and what is waited for, the first to end before the others; at most `MOST_CARDS` of each. */
export function nextUp(all: readonly NextCard[]): NextUp {
  const mine = inOrder(all.filter(({ waits }) => !waits));
  return {
    cards: mine.slice(0, MOST_CARDS),
    more: Math.max(0, mine.length - MOST_CARDS),
    waiting: inOrder(all.filter(({ waits }) => waits)).slice(0, MOST_CARDS),
  };
}
