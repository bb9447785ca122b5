// The second step of an office holder: a passkey shows that they hold a device of theirs, and then they show, in the same
// session, something else of theirs: the code of a message, a card, or a code on paper. Nobody is locked out by it: who
// has nothing else to show comes in by their passkey alone.
import { refusal, type Instant, type Refusal } from '../kernel/index.ts';
import { CARD_CODE_LENGTH, CODE_LENGTH, PAPER_COUNTS_AFTER, RECOVERY_LENGTH } from './rules.ts';
import type { Way } from './ways.ts';

/** What somebody could show besides their passkey. */
export interface OtherWays {
  /** An address to which a message can go. */
  readonly email: boolean;
  /** A printed card that works. */
  readonly card: boolean;
  /** A code on paper, or null. */
  readonly paper: { readonly madeAt: Instant; readonly usedAt: Instant | null } | null;
}

/**
 * True when a code on paper counts as a second step: unused, and made a day ago or earlier. Else whoever found an open
 * session would make one and show it at once; its owner hears of a new code by a letter.
 */
export const paperCounts = (paper: OtherWays['paper'], now: Instant): boolean =>
  paper !== null && paper.usedAt === null && now >= paper.madeAt + PAPER_COUNTS_AFTER;

/** True when there is something besides the passkey that they can show. */
const couldShow = ({ email, card, paper }: OtherWays, now: Instant): boolean =>
  email || card || paperCounts(paper, now);

/** What a code is that somebody typed as their second step, by its length; or that it was not typed to its end. */
export function secondKind(code: string): Exclude<Way, 'passkey'> | Refusal {
  const count = [...code].length;
  if (count === CODE_LENGTH) return 'message';
  if (count === CARD_CODE_LENGTH) return 'card';
  if (count === RECOVERY_LENGTH) return 'code';
  return refusal('second-length', 'code', {
    message: CODE_LENGTH,
    card: CARD_CODE_LENGTH,
    own: RECOVERY_LENGTH,
    count,
  });
}

export interface AtOfficeDoor {
  /** From when on the person's doors of offices ask for a passkey; null for never. */
  readonly neededFrom: Instant | null;
  /** How their session began. */
  readonly way: Way;
  /** What else was shown in this session; null for nothing yet. */
  readonly second: Way | null;
  /** What else they could show; asked only when it matters. */
  readonly others: () => OtherWays;
  readonly now: Instant;
}

/** Why a door of an office stays shut (`passkey-needed`, `second-step-needed`); null when it opens. */
export function whyNoOfficeDoor({ neededFrom, way, second, others, now }: AtOfficeDoor): Refusal | null {
  if (neededFrom === null || now < neededFrom) return null;
  if (way !== 'passkey') return refusal('passkey-needed');
  return second === null && couldShow(others(), now) ? refusal('second-step-needed') : null;
}
