// What the minutes say of each act of a meeting. Some acts are in the record and in no minutes: that somebody needed the
// meeting to stop or to go slower, and who asked to speak, is nobody's business afterwards.

import type { Id, Instant } from '../kernel/index.ts';
import type { AgendaItem } from '../meetings/index.ts';
import { line, type LineKey, type LineValue, type MinutesLine } from './line.ts';

/** An act as the minutes read it. */
export interface RecordedAct {
  readonly number: number;
  readonly kind: string;
  readonly item: number;
  readonly about: Id | '';
  readonly facts: Readonly<Record<string, unknown>>;
  readonly by: Id | '';
  readonly at: Instant;
}

type Says = (
  act: RecordedAct,
  agenda: readonly AgendaItem[],
) => readonly [LineKey, Record<string, LineValue>];

const who = ({ by }: RecordedAct): Record<string, LineValue> => ({ person: { person: by } });
const when = ({ at }: RecordedAct): Record<string, LineValue> => ({ time: { time: at } });

/** Numbers that an act carries; one that it does not carry is 0. */
const counted = ({ facts }: RecordedAct): Record<string, LineValue> => ({
  votesFor: Number(facts['votesFor'] ?? 0),
  votesAgainst: Number(facts['votesAgainst'] ?? 0),
  abstained: Number(facts['abstained'] ?? 0),
});

const outcomeKeys: Readonly<Record<string, LineKey>> = {
  carried: 'outcome-carried',
  lost: 'outcome-lost',
  'not-decided': 'outcome-not-decided',
};
const procedureKeys: Readonly<Record<string, LineKey>> = {
  'next-business': 'procedure-next-business',
  adjourn: 'procedure-adjourn',
  'in-parts': 'procedure-in-parts',
  'adjourn-meeting': 'procedure-adjourn-meeting',
  'refer-back': 'procedure-refer-back',
};

/** What the chair declared, and what the rules say; without the second both are the same. */
function outcomes({ facts }: RecordedAct): { readonly declared: LineKey; readonly computed: LineKey } {
  const declared = outcomeKeys[String(facts['says'])] ?? 'outcome-not-decided';
  return { declared, computed: outcomeKeys[String(facts['computed'])] ?? declared };
}

/** Each kind of act that the minutes say something of. */
const says: Readonly<Record<string, Says>> = {
  opened: (act) => ['act-opened', { ...who(act), ...when(act) }],
  'item-begun': (act) => ['act-item-begun', when(act)],
  adjourned: (act) => [
    'act-adjourned',
    { ...who(act), ...when(act), until: { at: Number(act.facts['until']) } },
  ],
  resumed: ({ at }) => ['act-resumed', { when: { at } }],
  'put-off': ({ facts }) => ['act-put-off', { when: { at: Number(facts['startsAt']) } }],
  ended: (act) => ['act-ended', { ...who(act), ...when(act) }],
  'hands-counted': (act) => ['act-hands-counted', counted(act)],
  'poll-asked': (act) => ['act-poll-asked', who(act)],
  'poll-taken': (act) => ['act-poll-taken', counted(act)],
  declared: (act) => {
    const { declared, computed } = outcomes(act);
    const said = { ...who(act), declared: { key: declared } } as const;
    return computed === declared
      ? ['act-declared', said]
      : ['act-declared-otherwise', { ...said, computed: { key: computed } }];
  },
  amended: () => ['act-amended', {}],
  'easy-written': (act) => ['act-easy-written', who(act)],
  'easy-settled': (act) => ['act-easy-settled', who(act)],
  procedure: (act) => {
    if (act.facts['how'] === 'lost') return ['act-procedure-lost', counted(act)];
    const key = procedureKeys[String(act.facts['procedure'])] ?? 'procedure-other';
    return ['act-procedure', { what: { key }, ...counted(act) }];
  },
  'regulator-told': (act) => [
    act.facts['instead'] ? 'act-regulator-told-otherwise' : 'act-regulator-told',
    { ...who(act), day: { on: String(act.facts['on']) } },
  ],
  'minutes-approved': ({ facts }) => ['act-minutes-approved', { when: { at: Number(facts['startsAt']) } }],
};

/** The line of one act; none for what the minutes leave out. Its name is that of the act: `act-7`. */
export function linesOfAct(act: RecordedAct, agenda: readonly AgendaItem[]): MinutesLine[] {
  const say = says[act.kind];
  if (!say) return [];
  const [key, params] = say(act, agenda);
  return [line(`act-${act.number}`, key, params)];
}
