// A rulebook for tests. Its numbers never change when a co-op changes its own in site/rulebook, so a test that
// says "15 of 60" goes on saying so. Runs in every engine: plain values only.
import type { Rulebook, RuleEntry, RuleUnit } from '../../src/domain/rulebook/index.ts';
import { testMeetings, type TestMeetings } from './test-meetings.ts';

function entry<Value extends number | string>(value: Value, unit: RuleUnit, rule: string): RuleEntry<Value> {
  return { value, unit, rule, en: '', cy: '' };
}

/** Numbers that a test wants to be different. */
export interface TestNumbers {
  version?: string;
  noticeClearDays?: number;
  openDays?: number;
  quorumPercent?: number;
  quorumMembers?: number;
  smallestEntryMinutes?: number;
  stepMinutes?: number;
  largestEntryMinutes?: number;
  lowestBalanceMinutes?: number;
  adviseAboveMinutes?: number;
  logWithinDays?: number;
  confirmWithinDays?: number;
  /** Left out for the usual rules of meetings, null for a rulebook from before they were in it. */
  meetings?: TestMeetings | null;
}

/** 14 clear days, 7 days open, quorum 25 % or 12; entries of 5 to 720 minutes, down to 20 hours below zero. */
export function testRulebook(numbers: TestNumbers = {}): Rulebook {
  return {
    version: numbers.version ?? '2026-04-01',
    agreed: { en: '', cy: '' },
    voting: {
      noticeClearDays: entry(numbers.noticeClearDays ?? 14, 'clear-days', '7.2'),
      openDays: entry(numbers.openDays ?? 7, 'days', '7.3'),
      quorumPercent: entry(numbers.quorumPercent ?? 25, 'percent', '7.5'),
      quorumMembers: entry(numbers.quorumMembers ?? 12, 'members', '7.5'),
      ordinaryMajority: entry('more-for-than-against', 'choice', '7.6'),
      tie: entry('lost', 'choice', '7.7'),
    },
    timeBank: {
      smallestEntryMinutes: entry(numbers.smallestEntryMinutes ?? 5, 'minutes', '12.2'),
      stepMinutes: entry(numbers.stepMinutes ?? 5, 'minutes', '12.2'),
      largestEntryMinutes: entry(numbers.largestEntryMinutes ?? 720, 'minutes', '12.2'),
      lowestBalanceMinutes: entry(numbers.lowestBalanceMinutes ?? -1200, 'minutes', '12.5'),
      adviseAboveMinutes: entry(numbers.adviseAboveMinutes ?? 6000, 'minutes', '12.6'),
      logWithinDays: entry(numbers.logWithinDays ?? 60, 'days', '12.3'),
      confirmWithinDays: entry(numbers.confirmWithinDays ?? 28, 'days', '12.4'),
    },
    ...(numbers.meetings === null ? {} : { meetings: testMeetings(numbers.meetings) }),
  };
}
