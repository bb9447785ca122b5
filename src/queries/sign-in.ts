/** How a member signs in, and where they are signed in: for themselves alone. */
import * as v from 'valibot';
import type { Way } from '../domain/sign-in/index.ts';
import { query } from './query.ts';

export interface WaysIn {
  /** False where the site has no name of its own: browsers make passkeys for names only. */
  readonly passkeysHere: boolean;
  /** True when this session may add a way or take one away. */
  readonly mayChange: boolean;
  /** From when on the doors of their office ask for a passkey; null for who holds none. */
  readonly passkeyNeededFrom: number | null;
  /** True in the demo, where a message counts as a passkey. */
  readonly demo: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly madeAt: number;
    readonly lastAt: number | null;
  }[];
  readonly devices: readonly {
    readonly id: string;
    readonly browser: string;
    readonly system: string;
    readonly way: Way;
    readonly firstAt: number;
    readonly lastAt: number;
    readonly isShared: boolean;
    readonly isThis: boolean;
  }[];
  readonly code: { readonly madeAt: number; readonly usedAt: number | null } | null;
  readonly card: { readonly printedAt: number | null } | null;
}

export const myWays = query<WaysIn>()({
  name: 'sign-in/my-ways',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
