/**
 * The request that a person made on this page. It lies in this tab's storage, because a phone often throws the page
 * away while its owner reads the message in another app, and the code must still fit when they come back.
 */
import { randomHex } from '../../lib/session.ts';

export interface Asked {
  readonly requestId: string;
  readonly email: string;
  /** Requests that this page made for the same address before, newest first: their codes may be found first. */
  readonly earlier: readonly string[];
}

const KEY = 'common-care-asked';
const PAGE_KEY = 'common-care-page-key';
/** As many as the server looks at. */
const MOST_EARLIER = 5;

const isId = (text: unknown): text is string => typeof text === 'string' && /^[a-f0-9]{32}$/.test(text);

/** What follows on a new request: the one before becomes an earlier one, unless it was for another address. */
export function askedNext(before: Asked | null, requestId: string, email: string): Asked {
  const earlier = before?.email === email ? [before.requestId, ...before.earlier] : [];
  return { requestId, email, earlier: earlier.slice(0, MOST_EARLIER) };
}

export function keepAsked(asked: Asked): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(asked));
  } catch {
    // without storage the page must simply stay open
  }
}

export function keptAsked(): Asked | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Asked> | null;
    if (!isId(kept?.requestId) || !kept.email) return null;
    const earlier = Array.isArray(kept.earlier) ? kept.earlier.filter(isId) : [];
    return { requestId: kept.requestId, email: kept.email, earlier };
  } catch {
    return null;
  }
}

let made = '';

/** The number by which the server knows this page again when its answer was lost. It names nobody. */
export function pageKey(): string {
  made ||= randomHex(16);
  try {
    const kept = sessionStorage.getItem(PAGE_KEY);
    if (isId(kept)) return kept;
    sessionStorage.setItem(PAGE_KEY, made);
  } catch {
    // without storage it lasts as long as the page
  }
  return made;
}

/** Forgets what was asked for, and the key with it: from now on the link is used for this page too. */
export function forgetAsked(): void {
  made = '';
  try {
    sessionStorage.removeItem(KEY);
    sessionStorage.removeItem(PAGE_KEY);
  } catch {
    // nothing was kept
  }
}
