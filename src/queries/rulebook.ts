/** Rulebooks that wait to be confirmed, with what each one changes. */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import type { RuleChange, Rulebook } from '../domain/rulebook/index.ts';
import { query } from './query.ts';

export interface RulebookWaits {
  /** The version in force now. */
  readonly inForce: string;
  readonly waits: readonly {
    readonly version: string;
    readonly agreed: Rulebook['agreed'];
    readonly digest: string;
    /** True when a file that was confirmed was changed afterwards. */
    readonly again: boolean;
    readonly changes: readonly RuleChange[];
    /** True when it changes a number and names no resolution: nobody can confirm it. */
    readonly lacksResolution: boolean;
    /** True when somebody has asked a second person already. */
    readonly asked: boolean;
  }[];
}

export const waits = query<RulebookWaits>()({
  name: 'rulebook/waits',
  who: duties.rulebook,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
