/** Where a request comes from, as far as a hook may know it: never an address, never the token itself. */
import { deviceKind, wayOf, type DeviceKind, type Way } from '../../../src/domain/sign-in/index.ts';

/** What a token says of the session it belongs to. */
export interface Session {
  /** The row of the device; empty for a token from before devices were in tokens. */
  readonly device: string;
  readonly way: Way;
  /** What else was shown in this session, as the row of the device says; null for nothing. */
  readonly second: Way | null;
  /** True when the passkey that began it was surely made by its owner, as its row says. */
  readonly passkeySure: boolean;
}

export interface Origin {
  /** Stands for the network household; the same within one run of the server only. */
  readonly household: string;
  /** True when the token says that it may be renewed: one of a person's own device, not of a shared computer. */
  readonly renewable: boolean;
  /** Which browser and system it says it is: two words, nothing by which one device is told from another. */
  readonly deviceKind: DeviceKind;
}

interface Claims {
  readonly refreshable?: boolean;
  readonly device?: string;
  readonly way?: string;
}

/** The engine has checked the token by now, so that its claims can be believed without looking at the signature. */
function claimsOf(e: core.RequestEvent): Claims {
  const token = e.request!.header.get('Authorization').replace(/^bearer\s+/i, '');
  return token === '' ? {} : ($security.parseUnverifiedJWT(token) as Claims);
}

/** The session of a request that came with a token. */
export function sessionOf(e: core.RequestEvent): Session {
  const { device, way } = claimsOf(e);
  return { device: device ?? '', way: wayOf(way ?? ''), second: null, passkeySure: false };
}

export function originOf(e: core.RequestEvent): Origin {
  return {
    household: platform.household(e),
    get renewable() {
      return e.auth !== null && e.auth !== undefined && claimsOf(e).refreshable === true;
    },
    get deviceKind() {
      return deviceKind(e.request!.header.get('User-Agent'));
    },
  };
}
