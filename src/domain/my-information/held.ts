// What the co-op holds about a person, section by section: why it is held, how long, and whether they may delete it
// themselves. Each feature says it of its own rows (pocketbase/hooks/<feature>/holds.ts), and these are the words it may use.

import { refusal, type Refusal } from '../kernel/index.ts';

/**
 * Why something is held: the law asks for it (`law`), the co-op's rules do (`rules`), the portal cannot do its work
 * without it (`needed`), the person chose it (`choice`), it guards their account (`safety`).
 */
export type WhyHeld = 'law' | 'rules' | 'needed' | 'choice' | 'safety';

/**
 * How long: `while-member`; `until-erased`, by the person or after them; `short`, days that the portal counts itself;
 * `without-name`, for ever, and after erasing under a pseudonym.
 */
export type HowLong = 'while-member' | 'until-erased' | 'short' | 'without-name';

/** What a section is and says of itself. */
export interface HeldSection {
  /** Its key in the words: `votes`. */
  readonly section: string;
  readonly why: WhyHeld;
  readonly howLong: HowLong;
  /** True when the person may delete it at once and on their own. */
  readonly mayDelete: boolean;
}

/** One row of a section as plain values, with `cursor`: the place after which the next page begins. */
export interface HeldRow {
  readonly cursor: string;
  readonly [field: string]: string | number | boolean;
}

/** A page of a section: so many rows at most. */
export const HELD_PAGE = 200;

/** Why a person cannot delete a section themselves: `section-unknown`, `section-stays`; null when they can. */
export function whyNotDeleted(section: Pick<HeldSection, 'mayDelete'> | undefined): Refusal | null {
  if (!section) return refusal('section-unknown', 'section');
  return section.mayDelete ? null : refusal('section-stays', 'section');
}
