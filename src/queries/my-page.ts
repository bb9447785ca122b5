/** A member's own page: what is next and what they wait for. And what only they decide, on the page of their settings. */
import * as v from 'valibot';
import type { OfficeKey } from '../domain/membership/index.ts';
import type { NextUp } from '../domain/next/index.ts';
import { query } from './query.ts';

export interface MyPageView {
  readonly member: { readonly id: string; readonly displayName: string };
  readonly next: NextUp;
  /** The offices they hold now. */
  readonly offices: readonly OfficeKey[];
}

export const mine = query<MyPageView>()({
  name: 'my-page/mine',
  who: 'member',
  supporter: 'read-my-page',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

export interface SettingsView {
  /** Whether other members can find this one. */
  readonly listed: boolean;
  /** The language in which the co-op writes to them. */
  readonly language: 'en' | 'cy';
}

export const settings = query<SettingsView>()({
  name: 'my-page/settings',
  who: 'member',
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
