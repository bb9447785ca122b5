/** Months of a statement and of the drawn chart: which there are, and how much time went each way in each. */
import type { Language } from '../../../site/co-op.ts';
import { addDays, londonDate, type CivilDate, type Instant } from '../../domain/kernel/index.ts';
import { statement, type Posting, type Statement } from '../../domain/time-bank/index.ts';
import { shortDayWords } from '../../lib/format.ts';

/** A calendar month, 'YYYY-MM'. */
export type Month = string;

/** Before every posting and after every one. */
const EVER: readonly [CivilDate, CivilDate] = ['0001-01-01', '9999-12-31'];

const monthOf = (date: CivilDate): Month => date.slice(0, 7);
const firstDay = (month: Month): CivilDate => `${month}-01`;
const monthBefore = (month: Month): Month => monthOf(addDays(firstDay(month), -1));
const lastDay = (month: Month): CivilDate => addDays(firstDay(monthOf(addDays(firstDay(month), 31))), -1);

/** 'May 2026', 'Mai 2026'. */
export function monthWords(lang: Language, month: Month): string {
  return shortDayWords(lang, firstDay(month)).replace(/^1 /, '');
}

/** Every month from the first posting until now, the newest first. */
export function monthsWithPostings(postings: readonly Posting[], now: Instant): Month[] {
  const newest = monthOf(londonDate(now));
  const oldest = postings.reduce((first, { at }) => {
    const month = monthOf(londonDate(at));
    return month < first ? month : first;
  }, newest);
  const months: Month[] = [];
  for (let month = newest; month >= oldest; month = monthBefore(month)) months.push(month);
  return months;
}

/** The month of the last posting, or undefined when there is none. */
export function lastMonth(postings: readonly Posting[]): Month | undefined {
  const last = postings.at(-1);
  return last && monthOf(londonDate(last.at));
}

/** The statement of one month, or of all time when no month is named. */
export function statementOf(postings: readonly Posting[], account: string, month: Month | ''): Statement {
  const [from, to] = month === '' ? EVER : [firstDay(month), lastDay(month)];
  return statement(postings, account, from, to);
}

export interface MonthSum {
  readonly month: Month;
  readonly gaveMinutes: number;
  readonly gotMinutes: number;
}

/** Time given and got in each of the last `count` months, the oldest first. */
export function monthSums(
  postings: readonly Posting[],
  account: string,
  now: Instant,
  count: number,
): MonthSum[] {
  const sums: MonthSum[] = [];
  for (let month = monthOf(londonDate(now)); sums.length < count; month = monthBefore(month)) {
    const { earnedMinutes, paidMinutes } = statementOf(postings, account, month);
    sums.unshift({ month, gaveMinutes: earnedMinutes, gotMinutes: paidMinutes });
  }
  return sums;
}
