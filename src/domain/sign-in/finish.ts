// What a link or a code is worth at a moment, and what a wrong one costs. Who does not hold the right one is always
// told the same: nobody learns from an answer whether a request is alive, or anybody's.

import { refusal, type Instant, type Refusal } from '../kernel/index.ts';
import { CODE_LENGTH, MOST_CODE_TRIES, REPEAT_LIFE } from './rules.ts';

export interface SignInRequest {
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
  readonly wrongCodes: number;
  /** True when an account stands behind the address. */
  readonly isSomebodys: boolean;
}

/** What somebody came back with, held against one request. */
export interface Proof {
  readonly kind: 'link' | 'code';
  /** True when it is the secret, or the code, of this request. */
  readonly fits: boolean;
  /** True when it comes from the very page that used this request. */
  readonly samePage: boolean;
}

/**
 * `comes-in`: for the first time. `comes-in-again`: the answer to the first time was lost. `old` and `used` are said
 * to who holds the right proof only. `wrong-code` is counted, `wrong` costs nothing.
 */
export type Verdict = 'comes-in' | 'comes-in-again' | 'old' | 'used' | 'wrong-code' | 'wrong';

/** What becomes of one try. */
export function judge(request: SignInRequest, { kind, fits, samePage }: Proof, now: Instant): Verdict {
  if (kind === 'code' && request.wrongCodes >= MOST_CODE_TRIES) return 'wrong';
  if (!fits || !request.isSomebodys) return kind === 'code' ? 'wrong-code' : 'wrong';
  if (request.usedAt !== null) {
    return samePage && now < request.usedAt + REPEAT_LIFE ? 'comes-in-again' : 'used';
  }
  return now < request.expiresAt ? 'comes-in' : 'old';
}

/** A code as people type it: any case, spaces and hyphens left out. */
export function tidyCode(typed: string): string {
  return typed.replace(/[\s-]+/g, '').toUpperCase();
}

/** A code that is too short or too long was not typed to the end: `code-length`, with how many letters there are. */
export function codeFault(code: string): Refusal | null {
  const typed = [...code].length;
  if (typed === CODE_LENGTH) return null;
  return refusal('code-length', 'code', { needed: CODE_LENGTH, count: typed });
}
