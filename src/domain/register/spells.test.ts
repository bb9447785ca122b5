// From when until when somebody was a member, and which membership counts on a day.
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../tests/support/register-facts.ts';
import type { CivilDate } from '../kernel/index.ts';
import { spellAround, spellOn, spellsOf, type CeasedWhy, type FactDraft, type Spell } from './index.ts';

const reason = 'told-us';
const entered = (on: CivilDate): FactDraft => ({ kind: 'entered', on, data: {}, reason });
const ceased = (on: CivilDate, why: CeasedWhy = 'left'): FactDraft => ({
  kind: 'ceased',
  on,
  data: { why },
  reason,
});
const spell = (fromOn: CivilDate, untilOn: CivilDate | null = null, why: CeasedWhy | null = null): Spell => ({
  fromOn,
  untilOn,
  why,
});

test.each<[string, FactDraft[], Spell[]]>([
  ['who never entered was never a member', [], []],
  ['a membership that nobody ended goes on', [entered('2026-01-10')], [spell('2026-01-10')]],
  [
    'the end of a membership says why',
    [entered('2026-01-10'), ceased('2026-06-01', 'died')],
    [spell('2026-01-10', '2026-06-01', 'died')],
  ],
  [
    'who comes back has a second membership, and the first one stays as it was',
    [entered('2026-01-10'), ceased('2026-06-01'), entered('2026-09-01')],
    [spell('2026-01-10', '2026-06-01', 'left'), spell('2026-09-01')],
  ],
  [
    'who leaves and comes back on one day has no day between',
    [entered('2026-01-10'), ceased('2026-06-01'), entered('2026-06-01')],
    [spell('2026-01-10', '2026-06-01', 'left'), spell('2026-06-01')],
  ],
  [
    'who enters twice without leaving is one member, since the first day',
    [entered('2026-01-10'), entered('2026-03-01')],
    [spell('2026-01-10')],
  ],
  [
    'who ceased has ceased: a second end does not move the first',
    [entered('2026-01-10'), ceased('2026-06-01'), ceased('2026-07-01', 'expelled')],
    [spell('2026-01-10', '2026-06-01', 'left')],
  ],
  ['who never entered cannot cease', [ceased('2026-06-01')], []],
])('%s', (_sentence, drafts, spells) => expect(spellsOf(factsOf(...drafts))).toEqual(spells));

const first = spell('2026-01-10', '2026-06-01', 'left');
const second = spell('2026-09-01', '2026-12-01', 'left');
const both = [first, second];

describe('the membership that runs on a day', () => {
  test.each<[string, CivilDate, Spell | null]>([
    ['does not run on the day before entering', '2026-01-09', null],
    ['runs from the day of entering', '2026-01-10', first],
    ['runs until the day before the day of ceasing', '2026-05-31', first],
    ['runs no more on the day of ceasing', '2026-06-01', null],
    ['does not run between two memberships', '2026-07-15', null],
    ['is the second one after coming back', '2026-09-01', second],
    ['is none after the last one ended', '2026-12-01', null],
  ])('%s', (_sentence, on, runs) => expect(spellOn(both, on)).toEqual(runs));

  test('runs on, whatever the day, when no end is written down', () => {
    expect(spellOn([spell('2026-01-10')], '2099-01-01')).toEqual(spell('2026-01-10'));
  });
});

describe('the membership that counts on a day', () => {
  test.each<[string, CivilDate, Spell]>([
    ['is the one that runs', '2026-02-01', first],
    ['is the next one when none runs yet', '2026-01-01', first],
    ['is the next one, not the last, between two memberships', '2026-07-15', second],
    ['is the last one when all are over', '2027-01-01', second],
  ])('%s', (_sentence, on, counts) => expect(spellAround(both, on)).toEqual(counts));

  test('is none for who was never a member', () => expect(spellAround([], '2026-01-01')).toBeNull());
});
