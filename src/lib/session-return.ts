/**
 * Where a person was going before they had to sign in. Kept for this tab only, and only as a path of this site: an
 * address from elsewhere would let a stranger's link lead people away right after they signed in.
 */
/** The script before the first paint writes it, when a link to sign in is pressed (components/shell/before-paint.ts). */
export const RETURN_KEY = 'common-care-return';

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

/** Where on this site to go after the sign-in, once; `otherwise` when the person came straight here. */
export function whereTo(otherwise: string, origin: string): string {
  try {
    const wanted = sessionStorage.getItem(RETURN_KEY) ?? '';
    sessionStorage.removeItem(RETURN_KEY);
    return ownPath(wanted, origin) ?? otherwise;
  } catch {
    return otherwise;
  }
}
