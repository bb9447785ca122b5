/** What waits for those who hold an office, counted. Each count is for those whose work it is. */
import * as v from 'valibot';
import { officeKeys, type OfficeKey } from '../domain/membership/index.ts';
import type { WaitKind } from '../domain/office/index.ts';
import { query } from './query.ts';

export interface Waiting {
  readonly kind: WaitKind;
  readonly count: number;
}

export interface OfficeHome {
  /** The offices that they hold now. */
  readonly offices: readonly OfficeKey[];
  /** One for each kind that is their work, also when nothing of it waits. */
  readonly waits: readonly Waiting[];
}

export const home = query<OfficeHome>()({
  name: 'office/home',
  who: officeKeys,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
