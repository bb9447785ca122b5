// The numbers of signing in. They are locks and not rules of members, so that they stand here and not in the rulebook.

import { DAY, HOUR, MINUTE, type Instant } from '../kernel/index.ts';

/** How long a link and its code work: no time limit is under ten minutes. */
export const LIFE = 15 * MINUTE;
/** How long the page that used a link may use it again, for the case that the answer was lost. */
export const REPEAT_LIFE = 5 * MINUTE;
/** How long a shared computer stays signed in at most; its page forgets sooner, with the tab. */
export const SHARED_LIFE = 4 * HOUR;
/** How long an own device stays signed in without coming back. PocketBase's tokens last as long. */
export const OWN_LIFE = 30 * DAY;
/** How long a browser has to answer a question about a passkey. Pressing the button again asks a new one. */
export const CHALLENGE_LIFE = 5 * MINUTE;
/** Passkeys that one person may have. */
export const MOST_PASSKEYS = 10;
/** How long two office holders' word about a card may wait for the printer. */
export const CARD_PRINT_LIFE = 7 * DAY;
/** How old a code on paper must be before it counts as a second step. */
export const PAPER_COUNTS_AFTER = DAY;
/** Wrong codes after which a code is worth nothing. */
export const MOST_CODE_TRIES = 6;
/** Messages to one address that one asker may cause within the life of a link. */
export const MOST_OF_ONE_ASKER = 5;
/** Messages to one address that all askers together may cause, before only those with a kept place cause more. */
export const MOST_OF_ALL = 12;

export const CODE_LENGTH = 8;
/** The code that a person prints for themselves works for years and without an address: 78 bits. */
export const RECOVERY_LENGTH = 16;
/** The code on a card is typed often: 58 bits, and nobody tries more than a few a minute. */
export const CARD_CODE_LENGTH = 12;
/** No letter that looks like another: no I, L, O, U, 0, 1. */
export const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** Letters and numbers only: a link must survive every mail program, and the page that opens it. */
export const LINK_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** 43 of 62 letters: as hard to guess as a 256-bit key. */
export const LINK_LENGTH = 43;

/** From when on things are kept; what is older is taken away by the clock. */
export interface KeepFrom {
  /** Requests that ended before. */
  readonly requestsEnded: Instant;
  /** Messages to addresses without an account: nobody will ever open their links. */
  readonly strangersLetters: Instant;
  /** All messages, sent or not. */
  readonly letters: Instant;
  /** Answers that were kept for a second asking: longer than help that was written down offline waits to be sent. */
  readonly answers: Instant;
  /** The same at doors for everybody: a page asks again at once or never, and strangers could fill the disk. */
  readonly strangersAnswers: Instant;
}

export function keepFrom(now: Instant): KeepFrom {
  return {
    requestsEnded: now - DAY,
    strangersLetters: now - LIFE,
    letters: now - 30 * DAY,
    answers: now - 61 * DAY,
    strangersAnswers: now - HOUR,
  };
}
