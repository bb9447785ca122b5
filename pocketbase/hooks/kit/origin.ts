/** Where a request comes from, as far as a hook may know it: never an address, never the token itself. */

export interface Origin {
  /** Stands for the network household; the same within one run of the server only. */
  readonly household: string;
  /** True when the token says that it may be renewed: one of a person's own device, not of a shared computer. */
  readonly renewable: boolean;
}

/** The engine has checked the token by now, so that its claims can be believed without looking at the signature. */
function isRenewable(token: string): boolean {
  if (token === '') return false;
  const claims = $security.parseUnverifiedJWT(token.replace(/^bearer\s+/i, '')) as { refreshable?: boolean };
  return claims.refreshable === true;
}

export function originOf(e: core.RequestEvent): Origin {
  return {
    household: platform.household(e),
    get renewable() {
      return e.auth !== null && e.auth !== undefined && isRenewable(e.request!.header.get('Authorization'));
    },
  };
}
