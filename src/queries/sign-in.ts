/** How a member signs in and where, for themselves alone; and the cards, for those who hand them out. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import type { Way } from '../domain/sign-in/index.ts';
import { query } from './query.ts';

export interface WaysIn {
  /** False where the site has no name of its own: browsers make passkeys for names only. */
  readonly passkeysHere: boolean;
  /** True when this session may add a way or take one away. */
  readonly mayChange: boolean;
  /** From when on the doors of their office ask for a passkey; null for who holds none. */
  readonly passkeyNeededFrom: number | null;
  /**
   * The second step of an office holder in this session: `needed` before their doors open, `done` (with what), or neither.
   */
  readonly secondStep: 'needed' | 'done' | 'none';
  /** The address to which a code for the second step can go; empty for none. */
  readonly secondTo: string;
  /** True in the demo, where a message counts as a passkey. */
  readonly demo: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly madeAt: number;
    readonly lastAt: number | null;
    /** False for one that somebody who reads their messages could have made. */
    readonly sure: boolean;
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

/** A card, for those who hand them out. */
export interface SeenCard {
  readonly card: string;
  readonly name: string;
  readonly agreedAt: number;
  readonly printedAt: number | null;
}

export interface CardsView {
  /** Two have agreed, and nobody printed it yet. Only one of the two can. */
  readonly toPrint: readonly SeenCard[];
  /** Printed, and in somebody's hands. */
  readonly printed: readonly SeenCard[];
  /** False for a teller: who counts votes hands out no cards. */
  readonly mayIssue: boolean;
  /** Members whose name fits what was typed; empty when nothing was. */
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly hasEmail: boolean;
    readonly hasCard: boolean;
  }[];
  readonly more: number;
}

export const cards = query<CardsView>()({
  name: 'sign-in/cards',
  who: duties.signIn,
  example: { name: 'gwen' },
  input: v.strictObject({ name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60, 'name-long')), '') }),
  refusals: {},
});
