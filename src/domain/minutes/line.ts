// A sentence of the minutes before it is words: which one it is and what it names. A sentence is said in every language
// from the same values, so that nothing is typed twice; the words are in content/messages/<language>/minutes-record.json.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import type { Reason } from '../meetings/index.ts';

/** Every sentence that the record can give. */
export const lineKeys = [
  'held',
  'called',
  'told',
  'may-vote',
  'came',
  'proxies',
  'needed',
  'quorum-from',
  'quorum-lost',
  'quorum-put-off',
  'quorum-never',
  'took-place',
  'item-words',
  'item-only-group',
  'act-opened',
  'act-item-begun',
  'act-adjourned',
  'act-resumed',
  'act-put-off',
  'act-ended',
  'act-hands-counted',
  'act-poll-asked',
  'act-poll-taken',
  'act-declared',
  'act-declared-otherwise',
  'votes-room',
  'votes-joined',
  'votes-proxy',
  'votes-online',
  'votes-post',
  'votes-assisted',
  'not-voted',
  'because',
  'because-rule',
  'act-amended',
  'act-amended-carried',
  'act-amended-lost',
  'act-amended-clerical',
  'act-easy-written',
  'act-easy-settled',
  'amendment-wanted',
  'amendment-seconded',
  'act-procedure',
  'act-procedure-lost',
  'procedure-wanted',
  'act-minutes-approved',
  'act-regulator-told',
  'act-regulator-told-otherwise',
  'outcome-carried',
  'outcome-lost',
  'outcome-not-decided',
  'procedure-next-business',
  'procedure-adjourn',
  'procedure-in-parts',
  'procedure-adjourn-meeting',
  'procedure-refer-back',
  'ask-adjourn-meeting',
  'ask-next-business',
  'ask-refer-back',
  'ask-in-parts',
  'procedure-other',
  'item-nothing',
  'moved',
  'seconded',
  'amendment',
  'action',
  'amendment-accepted',
  'amendment-carried',
  'amendment-lost',
  'amendment-withdrawn',
] as const;
export type LineKey = (typeof lineKeys)[number];

/** Words of the co-op's own, in both languages; an empty Welsh means that the English stands for both. */
export interface BothWords {
  readonly en: string;
  readonly cy: string;
}

/** What a sentence can name: a number, a person, several, a moment, a time of the day, a day, a short word that is a line of its own, words of the co-op, or a reason of the rules. */
export type LineValue =
  | number
  | { readonly person: Id }
  | { readonly people: readonly Id[] }
  | { readonly at: Instant }
  | { readonly time: Instant }
  | { readonly on: CivilDate }
  | { readonly key: LineKey }
  | { readonly words: BothWords }
  /** Its sentence; `{rule}` beside it is the rule that it rests on. */
  | { readonly reason: Reason };

export interface MinutesLine {
  /** Stays the same for one thing that happened, so that a correction finds it: `quorum-2`, `act-7`. */
  readonly id: string;
  readonly key: LineKey;
  readonly params: Readonly<Record<string, LineValue>>;
}

/** What belongs to one item of the agenda; item 0 is the meeting itself. */
export interface MinutesPart {
  readonly item: number;
  readonly title: BothWords;
  readonly lines: readonly MinutesLine[];
}

/** Makes a line. */
export const line = (id: string, key: LineKey, params: MinutesLine['params'] = {}): MinutesLine => ({
  id,
  key,
  params,
});
