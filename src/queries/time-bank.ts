/** The time bank: my time with a statement, one entry, and whom an entry can name. */
import * as v from 'valibot';
import { EXAMPLE_ID, recordId } from '../commands/door.ts';
import {
  isPeriod,
  type Month,
  type MonthSum,
  type Period,
  type SeenEntry,
  type SeenRow,
  type Statement,
} from '../domain/time-bank/index.ts';
import { query } from './query.ts';

/** A statement as its member sees it. */
export interface SeenStatement extends Pick<
  Statement,
  'openingMinutes' | 'earnedMinutes' | 'paidMinutes' | 'closingMinutes'
> {
  readonly period: Period;
  readonly rows: readonly SeenRow[];
}

export interface MyTime {
  /** False when no account was opened for them: then all the rest is empty. */
  readonly hasAccount: boolean;
  /** The rulebook in force, by its version: two office holders have confirmed it. */
  readonly rulebook: string;
  readonly balanceMinutes: number;
  /** Waits for this member's answer; what runs out first comes first. */
  readonly yours: readonly SeenEntry[];
  /** Waits for the other person. */
  readonly theirs: readonly SeenEntry[];
  /** Help this member gave, said to be wrong not long ago. */
  readonly saidWrong: readonly SeenEntry[];
  /** Whatever else of a year moved no time, the newest first, and not more than a page can show. */
  readonly older: readonly SeenEntry[];
  /** True when there are more of those than are shown. */
  readonly hasOlder: boolean;
  /** Every month from the first posting until now, the newest first; empty when nothing ever moved. */
  readonly months: readonly Month[];
  /** Of the period that was asked for, or of the last month in which time moved; null when nothing ever moved. */
  readonly statement: SeenStatement | null;
  /** Time given and got in each of the last six months. */
  readonly sums: readonly MonthSum[];
}

export const myTime = query<MyTime>()({
  name: 'time-bank/my-time',
  who: 'member',
  supporter: 'time-bank',
  example: { period: '2026-05' },
  input: v.strictObject({
    /** A month, '2026-05', or a year, '2026'. */
    period: v.optional(v.pipe(v.string(), v.check(isPeriod, 'period-wrong'))),
  }),
  refusals: { 'period-wrong': 400 },
});

export const entry = query<{ readonly entry: SeenEntry; readonly balanceMinutes: number }>()({
  name: 'time-bank/entry',
  who: 'member',
  supporter: 'time-bank',
  example: { id: EXAMPLE_ID },
  input: v.strictObject({ id: recordId }),
  refusals: { 'exchange-unknown': 404 },
});

/** Somebody who can be named as the person who was helped. */
export interface Person {
  /** The member's id. */
  readonly id: string;
  readonly name: string;
  /** The key of their group, to tell two people of one name apart. */
  readonly groupKey: string;
}

export interface People {
  readonly hasAccount: boolean;
  /** The rulebook in force, by its version. */
  readonly rulebook: string;
  /** Those whose name fits, in the order of their names, and not more than a page can show. */
  readonly people: readonly Person[];
  /** How many more names fit. */
  readonly more: number;
}

export const people = query<People>()({
  name: 'time-bank/people',
  who: 'member',
  supporter: 'time-bank',
  example: { name: 'sian' },
  input: v.strictObject({
    /** Any part of the name; nothing for everybody. */
    name: v.optional(v.pipe(v.string(), v.maxLength(100, 'text-too-long')), ''),
  }),
  refusals: { 'text-too-long': 400 },
});
