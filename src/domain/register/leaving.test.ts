// On which day a member may stop being one.
import { expect, test } from 'vitest';
import type { CivilDate } from '../kernel/index.ts';
import { leavingOn } from './index.ts';

const TODAY = '2026-06-15';

test.each<[string, CivilDate]>([
  ['a member may leave today', TODAY],
  ['a member may leave tomorrow', '2026-06-16'],
  ['a member may leave in a year', '2027-06-15'],
  ['a member may leave on the last day that is near enough', '2027-06-16'],
])('%s', (_sentence, on) => expect(leavingOn(on, TODAY)).toEqual({ ok: true, value: on }));

test.each<[string, CivilDate]>([
  ['no member can leave yesterday: what they decided since would be undone', '2026-06-14'],
  ['no member can leave in a year that is over', '2025-06-15'],
  ['a day more than a year away is a slip, and is asked about', '2027-06-17'],
  ['the wrong year is a slip, and is asked about', '2062-06-15'],
])('%s', (_sentence, on) => {
  const result = leavingOn(on, TODAY);
  expect(result.ok ? [] : result.refusals.map(({ code, field }) => [code, field])).toEqual([
    ['leave-day-wrong', 'on'],
  ]);
});
