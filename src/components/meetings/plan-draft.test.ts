// A time as people type it, and a plan there and back.
import { expect, test } from 'vitest';
import { londonInstant } from '../../domain/kernel/index.ts';
import { draftOf, inputOf, isBegun, minuteOf, newDraft, newItem, takenUp } from './plan-draft.ts';

test.each([
  ['14:30', 870],
  ['14.30', 870],
  ['9:05', 545],
  ['2pm', 840],
  ['2:30 PM', 870],
  ['12am', 0],
  ['12pm', 720],
  ['0:00', 0],
  ['24:00', -1],
  ['14', -1],
  ['13pm', -1],
  ['0pm', -1],
  ['9:60', -1],
  ['half past two', -1],
  ['', -1],
])('%j is minute %i of the day', (typed, minute) => {
  expect(minuteOf(typed)).toBe(minute);
});

test('a plan that was saved is the same when nothing of it is changed', () => {
  const plan = {
    kind: 'special',
    groupKey: '',
    startsAt: londonInstant('2026-07-06', 870),
    placeEn: 'The Old Library',
    placeCy: '',
    joinEn: '',
    joinCy: '',
    accessEn: '',
    accessCy: '',
    agreedToShort: 0,
    auditorAskedOn: '',
    firstMeetingOn: '',
    agenda: [
      {
        kind: 'motion',
        titleEn: 'A minibus',
        titleCy: '',
        wordsEn: 'We buy one.',
        wordsCy: '',
        proposal: '',
        groupKey: 'workers',
        minutes: 20,
        matter: 'special',
      },
    ],
  } as const;
  const { day, minuteOfDay, agenda } = inputOf('', draftOf(plan));
  expect([day, minuteOfDay, agenda]).toEqual(['2026-07-06', 870, plan.agenda]);
});

test.each([
  ['a motion at a special meeting', 'special', {}, 'workers'],
  ['a motion whose majority nobody chose', 'special', { matter: '' }, 'workers'],
  ['no motion of a board', 'board', {}, ''],
  ['nothing that is only talked about', 'special', { kind: 'discussion' }, ''],
  ['no motion that a member put to all', 'special', { proposal: 'abcdefghijklmno' }, ''],
] as const)('one group alone is asked on %s', (_what, kind, change, groupKey) => {
  const items = [{ ...newItem('motion'), groupKey: 'workers', ...change }];
  expect(inputOf('', { ...newDraft(), kind, items }).agenda[0]?.groupKey).toBe(groupKey);
});

test('boxes that were left empty are sent as they are: the server says what is missing', () => {
  const { day, minuteOfDay } = inputOf('', newDraft());
  expect([day, minuteOfDay]).toEqual(['', -1]);
});

test.each([
  ['a day', { on: { day: '5', month: '', year: '' } }],
  ['a time', { time: '2pm' }],
  ['a place in Welsh', { placeCy: 'Yr Hen Lyfrgell' }],
  ['a second item', { items: [newItem(), newItem()] }],
  ['what an item is called', { items: [{ ...newItem(), titleEn: 'Tea' }] }],
])('a plan is begun once %s is written', (_what, change) => {
  expect(isBegun(newDraft())).toBe(false);
  expect(isBegun({ ...newDraft(), ...change })).toBe(true);
});

test('items of a plan that is taken up again can be told from those that are added', () => {
  const taken = takenUp({ ...newDraft(), items: [newItem(), newItem()] });
  const keys = [...taken.items, newItem()].map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});
