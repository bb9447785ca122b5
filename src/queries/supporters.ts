/** Who helps me and what they did; whom I help and what I may do. */
import * as v from 'valibot';
import type { Ability } from '../domain/membership/index.ts';
import { query } from './query.ts';

export interface SupportView {
  readonly id: string;
  readonly name: string;
  readonly abilities: readonly Ability[];
  readonly invitedAt: number;
  /** Null until they said yes. */
  readonly acceptedAt: number | null;
  /** What they did in the member's place, the newest first. */
  readonly did: readonly { readonly verb: string; readonly at: number }[];
}

export interface WhoHelpsMe {
  readonly supporters: readonly SupportView[];
  /** How many more may be asked. */
  readonly free: number;
}

export const mine = query<WhoHelpsMe>()({
  name: 'supporters/mine',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

export interface HelpedMember {
  readonly id: string;
  readonly member: string;
  readonly name: string;
  readonly abilities: readonly Ability[];
  /** False while they wait for a yes. */
  readonly accepted: boolean;
}

export interface WhomIHelp {
  readonly helping: readonly HelpedMember[];
}

export const helping = query<WhomIHelp>()({
  name: 'supporters/helping',
  who: 'account',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
