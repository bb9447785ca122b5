// Looking into the register: who asks gets an answer in time, and reads for as long as they were told.
import { describe, expect, test } from 'vitest';
import { londonInstant } from '../kernel/index.ts';
import {
  answerInspection,
  askToInspect,
  inspectionState,
  isLate,
  type InspectionAnswer,
  type InspectionRequest,
} from './index.ts';

const at = (day: string, hour = 12) => londonInstant(day, hour * 60);
const now = at('2026-06-15');
const rules = {
  inspectWithinDays: { value: 14, unit: 'days', rule: '3.9', label: { en: '', cy: '' } },
} as never;
const asking = { member: 'ann', purpose: ' To write to members. ', latest: null, rules, now };
const request: InspectionRequest = {
  id: 'r',
  member: 'ann',
  purpose: 'To write to members.',
  askedAt: now,
  answerBy: '2026-06-29',
};
const answering = {
  request,
  answered: null,
  granted: true,
  untilOn: '2026-07-01',
  reason: '',
  by: 'bob',
  now,
};
const codes = (result: ReturnType<typeof answerInspection> | ReturnType<typeof askToInspect>) =>
  result.ok ? [] : result.refusals.map(({ code }) => code);
const yes: InspectionAnswer = {
  request: 'r',
  granted: true,
  untilOn: '2026-07-01',
  reason: '',
  by: 'bob',
  at: now,
};

describe('a member', () => {
  test('who asks hears by when the rules want an answer', () => {
    const { id: _id, ...kept } = request;
    expect(askToInspect(asking)).toEqual({ ok: true, value: kept });
  });

  test.each([
    ['says what for', { purpose: '  ' }, ['inspection-purpose-missing']],
    ['says it in few words', { purpose: 'x'.repeat(301) }, ['text-too-long']],
    ['asks once at a time', { latest: 'waiting' as const }, ['inspection-waiting']],
    ['need not ask while they may look', { latest: 'granted' as const }, ['inspection-granted']],
    ['may ask again after a no', { latest: 'refused' as const }, []],
    ['may ask again when the time is over', { latest: 'over' as const }, []],
  ])('%s', (_name, more, expected) => {
    expect(codes(askToInspect({ ...asking, ...more }))).toEqual(expected);
  });

  test('may look until the end of the last day, and not after', () => {
    expect(inspectionState(yes, at('2026-07-01', 23))).toBe('granted');
    expect(inspectionState(yes, at('2026-07-02', 0))).toBe('over');
    expect(inspectionState({ ...yes, granted: false, untilOn: null }, now)).toBe('refused');
    expect(inspectionState(null, now)).toBe('waiting');
  });
});

describe('the office', () => {
  test('says yes until a day, without a reason', () => {
    expect(answerInspection({ ...answering, reason: 'no need' })).toEqual({ ok: true, value: yes });
  });

  test('says no with a reason, without a day', () => {
    const no = answerInspection({ ...answering, granted: false, reason: ' To sell things. ' });
    expect(no).toMatchObject({ value: { granted: false, untilOn: null, reason: 'To sell things.' } });
  });

  test.each([
    ['cannot say no without a reason', { granted: false }, ['inspection-reason-missing']],
    ['answers once', { answered: yes }, ['inspection-answered']],
    ['lets nobody answer themselves', { by: 'ann' }, ['inspection-own']],
    ['names a day to come', { untilOn: '2026-06-14' }, ['inspection-until-wrong']],
    ['names a day that is one', { untilOn: '2026-06-31' }, ['inspection-until-wrong']],
    ['names a day within three months', { untilOn: '2026-09-14' }, ['inspection-until-wrong']],
  ])('%s', (_name, more, expected) => {
    expect(codes(answerInspection({ ...answering, ...more }))).toEqual(expected);
  });

  test('is late when the last day is over', () => {
    expect(isLate(request, null, at('2026-06-29', 23))).toBe(false);
    expect(isLate(request, null, at('2026-06-30', 0))).toBe(true);
    expect(isLate(request, yes, at('2026-07-30'))).toBe(false);
  });
});
