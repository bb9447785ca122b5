/** A draft that is opened later says the same as when it was kept. */
import { describe, expect, it } from 'vitest';
import { draftFrom, isBegun, keptNow, restored } from './draft-kept.ts';
import { emptyDraft, helpedOnOf, minutesOf, type Draft } from './draft.ts';

const monday = Date.parse('2026-05-11T09:00:00Z');
const DAY = 24 * 60 * 60 * 1000;
const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft(), ...more });

describe('a day that was chosen', () => {
  it.each([
    ['today', 0, '2026-05-11', 'today'],
    ['today', 1, '2026-05-11', 'yesterday'],
    ['today', 2, '2026-05-11', 'other'],
    ['yesterday', 0, '2026-05-10', 'yesterday'],
    ['yesterday', 1, '2026-05-10', 'other'],
  ] as const)('as %s is the same day %d days later', (when, later, day, said) => {
    const now = monday + later * DAY;
    const found = restored(keptNow(draft({ when }), monday), now);
    expect([helpedOnOf(found, now), found.when]).toEqual([day, said]);
  });
});

it.each([45, 95, 60, 5])('an entry of %d minutes can be changed from what was sent', (minutes) => {
  const input = {
    memberId: 'nia',
    minutes,
    helpedOn: '2026-04-30',
    kindOfHelp: 'garden',
    note: 'Hedge',
  } as const;
  const found = restored(draftFrom(input, 'Nia Prys', monday), monday + DAY);
  expect([minutesOf(found), helpedOnOf(found, monday), found.name, found.kind, found.note]).toEqual([
    minutes,
    '2026-04-30',
    'Nia Prys',
    'garden',
    'Hedge',
  ]);
});

it('an empty draft is not begun', () => {
  expect([isBegun(emptyDraft()), isBegun(draft({ note: 'x' }))]).toEqual([false, true]);
});
