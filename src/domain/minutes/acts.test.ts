// What the minutes say of each kind of act, and of which they say nothing.
import { describe, expect, test } from 'vitest';
import { actKinds } from '../meetings/index.ts';
import { linesOfAct, type RecordedAct } from './acts.ts';

const AT = Date.parse('2026-07-06T13:00:00Z');
const act = (kind: string, change: Partial<RecordedAct> = {}): RecordedAct => ({
  number: 7,
  kind,
  item: 1,
  about: '',
  facts: {},
  by: 'chair0000000000',
  at: AT,
  ...change,
});
const chair = { person: { person: 'chair0000000000' } };

/** Kinds of which no minutes speak, each with the reason. */
const SILENT: Readonly<Record<string, string>> = {
  card: 'who needed the meeting to stop or go slower is nobody’s business afterwards',
  'asked-to-speak': 'who wanted to say something is nobody’s business afterwards',
  'word-given': 'who spoke is nobody’s business afterwards',
  'word-ended': 'who spoke is nobody’s business afterwards',
  'minutes-corrected': 'stands in the list of changes below the minutes',
};

describe('an act', () => {
  test.each(actKinds)('of the kind %s stands in the minutes, or somebody wrote why not', (kind) => {
    expect(linesOfAct(act(kind), []).length > 0).toBe(!(kind in SILENT));
  });

  test.each<[string, RecordedAct, string, object]>([
    ['is opened', act('opened'), 'act-opened', { ...chair, time: { time: AT } }],
    ['begins an item', act('item-begun'), 'act-item-begun', { time: { time: AT } }],
    [
      'stops',
      act('adjourned', { facts: { until: AT + 1 } }),
      'act-adjourned',
      { ...chair, time: { time: AT }, until: { at: AT + 1 } },
    ],
    ['goes on', act('resumed'), 'act-resumed', { when: { at: AT } }],
    ['is put off', act('put-off', { facts: { startsAt: AT + 1 } }), 'act-put-off', { when: { at: AT + 1 } }],
    ['is closed', act('ended'), 'act-ended', { ...chair, time: { time: AT } }],
    [
      'counts hands',
      act('hands-counted', { facts: { votesFor: 9, votesAgainst: 2, abstained: 1 } }),
      'act-hands-counted',
      { votesFor: 9, votesAgainst: 2, abstained: 1 },
    ],
    ['is asked for a full count', act('poll-asked'), 'act-poll-asked', chair],
    [
      'counts in full',
      act('poll-taken', { facts: { votesFor: 30, votesAgainst: 12 } }),
      'act-poll-taken',
      { votesFor: 30, votesAgainst: 12, abstained: 0 },
    ],
    [
      'hears what the chair declares, and the rules agree',
      act('declared', { facts: { says: 'carried', computed: 'carried' } }),
      'act-declared',
      { ...chair, declared: { key: 'outcome-carried' } },
    ],
    [
      'hears what the chair declares, and the rules say otherwise: both stand there',
      act('declared', { facts: { says: 'carried', computed: 'lost' } }),
      'act-declared-otherwise',
      { ...chair, declared: { key: 'outcome-carried' }, computed: { key: 'outcome-lost' } },
    ],
    ['changes the words', act('amended'), 'act-amended', {}],
    ['explains them anew', act('easy-written'), 'act-easy-written', chair],
    ['has what explains them settled', act('easy-settled'), 'act-easy-settled', chair],
    [
      'goes to the next business',
      act('procedure', { facts: { procedure: 'next-business', votesFor: 8, votesAgainst: 3 } }),
      'act-procedure',
      { what: { key: 'procedure-next-business' }, votesFor: 8, votesAgainst: 3, abstained: 0 },
    ],
    [
      'gives a motion back',
      act('procedure', {
        facts: { procedure: 'refer-back', how: 'carried', votesFor: 8, votesAgainst: 3 },
      }),
      'act-procedure',
      { what: { key: 'procedure-refer-back' }, votesFor: 8, votesAgainst: 3, abstained: 0 },
    ],
    [
      'says no to a stop',
      act('procedure', {
        facts: { procedure: 'adjourn-meeting', how: 'lost', votesFor: 3, votesAgainst: 8 },
      }),
      'act-procedure-lost',
      { votesFor: 3, votesAgainst: 8, abstained: 0 },
    ],
    [
      'has told the regulator',
      act('regulator-told', { facts: { on: '2026-07-20' } }),
      'act-regulator-told',
      { ...chair, day: { on: '2026-07-20' } },
    ],
    [
      'put right on which day the regulator was told',
      act('regulator-told', { facts: { on: '2026-07-21', instead: '2026-07-20' } }),
      'act-regulator-told-otherwise',
      { ...chair, day: { on: '2026-07-21' } },
    ],
    [
      'approves the minutes of another',
      act('minutes-approved', { facts: { startsAt: AT } }),
      'act-minutes-approved',
      { when: { at: AT } },
    ],
  ])('a meeting %s', (_name, one, key, params) => {
    expect(linesOfAct(one, [])).toEqual([{ id: 'act-7', key, params }]);
  });
});
