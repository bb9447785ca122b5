/** What waits for a second person, for those who may agree and for those who asked. */
import * as v from 'valibot';
import { officesForActs, type ActName, type Ending } from '../domain/approvals/index.ts';
import type { Shown } from '../domain/membership/index.ts';
import { query } from './query.ts';

export interface WaitingAct {
  readonly id: string;
  readonly act: ActName;
  /** The person as far as the one who asks may see them, or the name of a thing. */
  readonly about: Shown<{ readonly name: string }> | { readonly name: string };
  /** What the act's sentence mentions. */
  readonly words: { readonly [name: string]: string | number };
  readonly askedBy: string;
  readonly askedAt: number;
  readonly expiresAt: number;
}

export interface AskedAct extends WaitingAct {
  /** Null while it waits. */
  readonly ended: Ending | null;
  readonly endedBy: string;
  readonly endedAt: number | null;
}

export interface ApprovalsView {
  /** Those that wait for a yes or no, the oldest first. */
  readonly waits: readonly WaitingAct[];
  /** Those that one asked for, the newest first. */
  readonly asked: readonly AskedAct[];
  /** Backups that were put back and that nobody has confirmed or asked about, for those who may. */
  readonly histories: readonly { readonly id: string; readonly fault: string; readonly at: number }[];
}

export const waiting = query<ApprovalsView>()({
  name: 'approvals/waiting',
  who: officesForActs,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});
