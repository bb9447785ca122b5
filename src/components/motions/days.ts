/** Days to choose from, instead of a day to type: for a notice, for putting off, and for what has to be done. */
import type { Language } from '../../../site/co-op.ts';
import { addDays, type CivilDate } from '../../domain/kernel/index.ts';
import { dayWords } from '../../lib/format.ts';

interface Choosable {
  readonly value: string;
  readonly label: string;
}

/** One, two, four and eight weeks from a day. */
export const weeksFrom = (lang: Language, day: CivilDate): Choosable[] =>
  [7, 14, 28, 56].map((days) => {
    const value = addDays(day, days);
    return { value, label: dayWords(lang, value) };
  });

interface Dates {
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
}

/** The first lawful dates of a vote and later ones, each as `opens/closes`. `say` puts the two days into words. */
export const voteDates = (
  lang: Language,
  first: Dates,
  say: (opens: string, closes: string) => string,
): Choosable[] =>
  [0, 7, 14].flatMap((later) =>
    [0, 7].map((longer) => {
      const opensOn = addDays(first.opensOn, later);
      const closesOn = addDays(first.closesOn, later + longer);
      return {
        value: `${opensOn}/${closesOn}`,
        label: say(dayWords(lang, opensOn), dayWords(lang, closesOn)),
      };
    }),
  );

/** The two days of a choice. */
export function datesOf(chosen: string): Dates {
  const [opensOn = '', closesOn = ''] = chosen.split('/');
  return { opensOn, closesOn };
}
