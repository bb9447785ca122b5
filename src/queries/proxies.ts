/** What is seen of proxies: one's own, those that one holds, and for the secretary all. The rules are in src/domain/proxies. */
import * as v from 'valibot';
import { EXAMPLE_ID, language, recordId } from '../commands/door.ts';
import type { MeetingKind, MeetingState } from '../domain/meetings/index.ts';
import type { Shown } from '../domain/membership/index.ts';
import type { Choice } from '../domain/voting/index.ts';
import { query } from './query.ts';

/** A motion on which a proxy counts, and what was written about it; null: whoever votes chooses. */
export interface ProxyItem {
  readonly number: number;
  readonly title: string;
  readonly choice: Choice | null;
}

export interface SeenProxy {
  readonly id: string;
  /** The other side: who votes for you, or for whom you vote. */
  readonly name: string;
  readonly givenAt: number;
  readonly items: readonly ProxyItem[];
}

/** One as the secretary sees it. */
export interface KeptProxy {
  readonly id: string;
  readonly giverName: string;
  readonly holderName: string;
  readonly paper: boolean;
  readonly receivedOn: string;
  readonly end: 'taken-back' | 'declined' | null;
}

export interface ProxiesView {
  readonly meeting: {
    readonly id: string;
    readonly kind: MeetingKind;
    readonly groupKey: string;
    readonly state: MeetingState;
    readonly startsAt: number;
  };
  /** False where the rules count no proxies for what is decided. */
  readonly takes: boolean;
  /** The last day, and whether it has not gone by. */
  readonly until: string;
  readonly inTime: boolean;
  /** True while one can be taken back or declined. */
  readonly canEnd: boolean;
  readonly most: number;
  readonly kinds: readonly ('directed' | 'free')[];
  /** True when the member who asks may vote in this meeting. */
  readonly mayI: boolean;
  /** False when others read their messages and this session could be one of those others: then only paper counts. */
  readonly surely: boolean;
  /** The motions, none of them written about. */
  readonly items: readonly ProxyItem[];
  readonly mine: SeenProxy | null;
  readonly held: readonly SeenProxy[];
  /** Office holders whom anybody can name: their names are known to all members. */
  readonly offered: readonly { readonly id: string; readonly name: string }[];
  /** For those who keep them; null for everybody else. */
  readonly kept: readonly KeptProxy[] | null;
}

export const proxiesOfMeeting = query<ProxiesView>()({
  name: 'proxies/of-meeting',
  who: 'member',
  example: { meetingId: EXAMPLE_ID, language: 'en' },
  input: v.strictObject({ meetingId: recordId, language }),
  refusals: { 'meeting-unknown': 404 },
});

/** Whom somebody can name: members who agreed to be found; for those who write down paper, every member. */
export const people = query<{
  readonly people: readonly Shown<{ readonly id: string; readonly name: string }>[];
}>()({
  name: 'proxies/people',
  who: 'member',
  example: { meetingId: EXAMPLE_ID, name: 'ni' },
  input: v.strictObject({
    meetingId: recordId,
    name: v.pipe(v.string('text-too-long'), v.maxLength(100, 'text-too-long')),
  }),
  refusals: { 'meeting-unknown': 404, 'text-too-long': 400 },
});
