/**
 * The request that a person made on this page. It lies in this tab's storage, because a phone often throws the page
 * away while its owner reads the message in another app, and the code must still fit when they come back.
 */
export interface Asked {
  readonly requestId: string;
  readonly email: string;
}

const KEY = 'common-care-asked';

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
    return kept?.requestId && kept.email ? { requestId: kept.requestId, email: kept.email } : null;
  } catch {
    return null;
  }
}

export function forgetAsked(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was kept
  }
}
