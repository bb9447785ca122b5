// From when until when somebody holds an office.
import { expect, test } from 'vitest';
import { factsOf } from '../../../tests/support/register-facts.ts';
import type { CivilDate } from '../kernel/index.ts';
import { officesHeld, type FactDraft } from './index.ts';

const reason = 'told-us';
const begins = (on: CivilDate, office = 'chair'): FactDraft => ({
  kind: 'office-from',
  on,
  data: { office },
  reason,
});
const ends = (on: CivilDate, office = 'chair'): FactDraft => ({
  kind: 'office-until',
  on,
  data: { office },
  reason,
});
const entered = (on: CivilDate): FactDraft => ({ kind: 'entered', on, data: {}, reason });
const ceased = (on: CivilDate): FactDraft => ({ kind: 'ceased', on, data: { why: 'left' }, reason });

/** Each office with its first day and the day of its end, as one line. */
const held = (...drafts: readonly FactDraft[]) =>
  officesHeld(factsOf(...drafts)).map(({ office, from, until }) => [office, from.on, until?.on ?? null]);

test.each<[string, FactDraft[], ReturnType<typeof held>]>([
  ['who was given no office holds none', [entered('2026-01-10')], []],
  [
    'an office that nobody ended goes on',
    [entered('2026-01-10'), begins('2026-02-01')],
    [['chair', '2026-02-01', null]],
  ],
  [
    'an office ends on the day that is written down for it',
    [begins('2026-02-01'), ends('2026-08-01')],
    [['chair', '2026-02-01', '2026-08-01']],
  ],
  [
    'the end of one office is not the end of another',
    [begins('2026-02-01'), begins('2026-03-01', 'treasurer'), ends('2026-08-01')],
    [
      ['chair', '2026-02-01', '2026-08-01'],
      ['treasurer', '2026-03-01', null],
    ],
  ],
  [
    'an office that is given twice is held once, from the first day',
    [begins('2026-02-01'), begins('2026-03-01')],
    [['chair', '2026-02-01', null]],
  ],
  [
    'who is given an office again after its end holds it a second time, and the first time stays as it was',
    [begins('2026-02-01'), ends('2026-05-01'), begins('2026-07-01')],
    [
      ['chair', '2026-02-01', '2026-05-01'],
      ['chair', '2026-07-01', null],
    ],
  ],
  [
    'who ceases to be a member leaves every office on that day',
    [begins('2026-02-01'), begins('2026-03-01', 'treasurer'), ceased('2026-06-01')],
    [
      ['chair', '2026-02-01', '2026-06-01'],
      ['treasurer', '2026-03-01', '2026-06-01'],
    ],
  ],
  [
    'an office that had ended before keeps its own last day when its holder leaves the co-op',
    [begins('2026-02-01'), ends('2026-05-01'), ceased('2026-06-01')],
    [['chair', '2026-02-01', '2026-05-01']],
  ],
  [
    'coming back brings no office back',
    [begins('2026-02-01'), ceased('2026-06-01'), entered('2026-09-01')],
    [['chair', '2026-02-01', '2026-06-01']],
  ],
  ['the end of an office that nobody held is the end of nothing', [ends('2026-05-01')], []],
])('%s', (_sentence, drafts, spans) => expect(held(...drafts)).toEqual(spans));

test('each end names the fact that says so: the end of the office, or the end of the membership', () => {
  const [chair, treasurer] = officesHeld(
    factsOf(
      begins('2026-02-01'),
      begins('2026-02-01', 'treasurer'),
      ends('2026-05-01'),
      ceased('2026-06-01'),
    ),
  );
  expect([chair!.until!.kind, chair!.until!.seq]).toEqual(['office-until', 3]);
  expect([treasurer!.until!.kind, treasurer!.until!.seq]).toEqual(['ceased', 4]);
});
