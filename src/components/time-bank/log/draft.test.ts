/** What a person chose and typed, as an entry; and that each mistake is named at its own question. */
import { describe, expect, it } from 'vitest';
import { testRulebook } from '../../../../tests/support/test-rulebook.ts';
import {
  emptyDraft,
  faultsIn,
  firstOpen,
  helpedOnOf,
  minutesOf,
  type Draft,
  type Question,
} from './draft.ts';

const now = Date.parse('2026-05-12T09:00:00Z');
const rulebook = testRulebook();
const draft = (more: Partial<Draft>): Draft => ({ ...emptyDraft(), ...more });
const codes = (question: Question, more: Partial<Draft>) =>
  faultsIn(question, draft(more), rulebook, now).map(({ code }) => code);

describe('how long', () => {
  it.each([
    [{ long: '45' }, 45],
    [{ long: 'other', hours: '2', minutes: '' }, 120],
    [{ long: 'other', hours: ' 1 ', minutes: '05' }, 65],
    [{ long: 'other', hours: '', minutes: '90' }, 90],
    [{ long: 'other' }, null],
    [{}, null],
  ])('%o is %s minutes', (more, minutes) => expect(minutesOf(draft(more))).toBe(minutes));

  it.each([
    [{}, 'minutes-missing'],
    [{ long: 'other', hours: 'two' }, 'minutes-whole'],
    [{ long: 'other', minutes: '1.5' }, 'minutes-whole'],
    [{ long: 'other', minutes: '7' }, 'minutes-not-in-steps'],
    [{ long: 'other', minutes: '0' }, 'minutes-too-few'],
    [{ long: 'other', hours: '13' }, 'minutes-too-many'],
  ])('%o is refused: %s', (more, code) => expect(codes('long', more)).toEqual([code]));
});

describe('when', () => {
  it('today and yesterday are days of the calendar in the United Kingdom', () => {
    const afterMidnightInSummer = Date.parse('2026-05-11T23:30:00Z');
    expect(helpedOnOf(draft({ when: 'today' }), afterMidnightInSummer)).toBe('2026-05-12');
    expect(helpedOnOf(draft({ when: 'yesterday' }), afterMidnightInSummer)).toBe('2026-05-11');
  });

  it('another day is written in numbers, with or without a leading nought', () => {
    expect(helpedOnOf(draft({ when: 'other', day: '3', month: '05', year: '2026' }), now)).toBe('2026-05-03');
  });

  it.each([
    [{}, 'date-missing'],
    [{ when: 'other' as const }, 'date-missing'],
    [{ when: 'other' as const, day: '31', month: '4', year: '2026' }, 'date-wrong'],
    [{ when: 'other' as const, day: 'x', month: '4', year: '2026' }, 'date-wrong'],
    [{ when: 'other' as const, day: '13', month: '5', year: '2026' }, 'date-in-future'],
    [{ when: 'other' as const, day: '1', month: '1', year: '2026' }, 'date-too-old'],
  ])('%o is refused: %s', (more, code) => expect(codes('when', more)).toEqual([code]));
});

it('a note may be empty, but not endless', () => {
  expect(codes('note', {})).toEqual([]);
  expect(codes('note', { note: 'a'.repeat(301) })).toEqual(['text-too-long']);
});

it('the first open question is the next one to ask', () => {
  const answered = { memberId: 'nia', name: 'Nia', long: '45', when: 'today', kind: 'lift' } as const;
  expect(firstOpen(emptyDraft(), rulebook, now)).toBe('who');
  expect(firstOpen(draft({ ...answered, long: '' }), rulebook, now)).toBe('long');
  expect(firstOpen(draft(answered), rulebook, now)).toBeUndefined();
});
