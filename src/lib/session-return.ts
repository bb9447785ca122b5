/**
 * Where a person was going before they had to sign in. Kept for this tab only, and only as a path of this site: an
 * address from elsewhere would let a stranger's link lead people away right after they signed in.
 */
const KEY = 'common-care-return';

/** The path when it belongs to this site, else undefined. `//elsewhere.example` and `/\elsewhere` do not. */
export function ownPath(wanted: string, origin: string): string | undefined {
  if (!wanted.startsWith('/')) return undefined;
  try {
    const address = new URL(wanted, origin);
    if (address.origin !== origin) return undefined;
    return address.pathname + address.search;
  } catch {
    return undefined;
  }
}

/** Remembers this page, for after the sign-in. */
export function rememberWhere(): void {
  try {
    sessionStorage.setItem(KEY, location.pathname + location.search);
  } catch {
    // without storage people start from their own page
  }
}

/** Where to go after the sign-in, once; `otherwise` when the person came straight here. */
export function whereTo(otherwise: string): string {
  try {
    const wanted = sessionStorage.getItem(KEY) ?? '';
    sessionStorage.removeItem(KEY);
    return ownPath(wanted, location.origin) ?? otherwise;
  } catch {
    return otherwise;
  }
}
