/** Where the bars of a person's time in the co-op begin and end, in thousandths of the picture's width. */
import { daysBetween, type CivilDate } from '../../domain/kernel/index.ts';

export const WIDTH = 1000;

/** Something that lasted. */
export interface Span {
  readonly label: string;
  readonly kind: 'member' | 'office';
  readonly fromOn: CivilDate;
  /** Null while it goes on. */
  readonly untilOn: CivilDate | null;
}

export interface Bar extends Span {
  readonly x: number;
  readonly width: number;
}

export interface Picture {
  readonly bars: readonly Bar[];
  /** The first of January of each year in it. */
  readonly years: readonly { readonly year: number; readonly x: number }[];
}

/** A bar is never so thin that nobody sees it. */
const LEAST = 8;

/** The picture from the first beginning until today, or until the last end that is known to come. */
export function timelineOf(spans: readonly Span[], today: CivilDate): Picture {
  const first = spans.map(({ fromOn }) => fromOn).sort()[0];
  if (first === undefined) return { bars: [], years: [] };
  const last = spans.reduce((latest, { untilOn }) => (untilOn && untilOn > latest ? untilOn : latest), today);
  const days = Math.max(1, daysBetween(first, last));
  const at = (day: CivilDate) => Math.round((WIDTH * daysBetween(first, day)) / days);
  const bars = spans.map((span) => {
    const x = Math.min(at(span.fromOn), WIDTH - LEAST);
    return { ...span, x, width: Math.max(LEAST, at(span.untilOn ?? last) - x) };
  });
  const [from, until] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const years = Array.from({ length: Math.max(0, until - from + 1) }, (_, n) => from + n);
  return { bars, years: years.map((year) => ({ year, x: at(`${year}-01-01`) })) };
}
