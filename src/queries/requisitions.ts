/** Meetings that members ask for. The rules are in src/domain/requisitions. */
import * as v from 'valibot';
import { language } from '../commands/door.ts';
import type { Reason } from '../domain/meetings/index.ts';
import type { AskedState } from '../domain/requisitions/index.ts';
import { query } from './query.ts';

/** A meeting of all members that was called. */
export interface CalledMeeting {
  readonly id: string;
  readonly title: string;
  readonly startsAt: number;
}

export interface SeenRequisition {
  readonly id: string;
  readonly state: AskedState;
  readonly words: string;
  readonly language: 'en' | 'cy';
  readonly at: number;
  /** Who asks, the one who began first. */
  readonly names: readonly string[];
  /** How many names are enough. */
  readonly needed: number;
  /** How many are still missing. */
  readonly missing: number;
  /** True when the member who asks has put their name to it. */
  readonly mine: boolean;
  /** The last days on which it is called and held; null while too few ask. */
  readonly callBy: string | null;
  readonly heldBy: string | null;
  readonly reasons: readonly Reason[];
  readonly meeting: CalledMeeting | null;
  /** Meetings that may have been called because of it; null for everybody but those who call meetings. */
  readonly choices: readonly CalledMeeting[] | null;
}

export interface RequisitionsView {
  /** Those that wait for names or for a meeting; the last one begun comes first. */
  readonly open: readonly SeenRequisition[];
  /** Those for which a meeting was called: the last few. */
  readonly done: readonly SeenRequisition[];
  /** How many names would be enough for one that began today; null while the rules say nothing of meetings. */
  readonly needed: number | null;
  /** True when the member who asks can begin one. */
  readonly mayBegin: boolean;
}

export const requisitions = query<RequisitionsView>()({
  name: 'requisitions/requisitions',
  who: 'member',
  example: { language: 'en' },
  input: v.strictObject({ language }),
  refusals: {},
});
