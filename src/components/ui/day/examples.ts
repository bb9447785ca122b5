/** A day in three boxes: empty with what is wrong, and written. */
import { noDay, written, type WrittenDay } from '../../../lib/written-day.ts';
import type { DesignWords, Example } from '../example.ts';

interface DayProps {
  id: string;
  question: string;
  hint: string;
  value: WrittenDay;
  error: string | undefined;
}

export const dayExamples = (t: DesignWords): Example<DayProps>[] => [
  {
    state: 'day-wrong',
    title: t('state-wrong'),
    props: {
      id: 'day-wrong',
      question: t('day-question'),
      hint: t('day-hint'),
      value: noDay(),
      error: t('day-error'),
    },
  },
  {
    state: 'day-written',
    title: t('state-usual'),
    props: {
      id: 'day-written',
      question: t('day-question-2'),
      hint: t('day-hint'),
      value: written('2026-04-05'),
      error: undefined,
    },
  },
];
