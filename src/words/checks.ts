/**
 * When a guide may call itself checked. A check counts for the rows that the readers saw: the hash of the easy rows
 * stands in the check, so a changed guide says so by itself, and a guide past its review date says that too.
 */
import { createHash } from 'node:crypto';
import { stateOfCheck, type CheckState } from '../domain/guides/index.ts';
import { rowsOf, type Check, type Guide } from './guide-schema.ts';
import type { Lang } from './languages.ts';

/** 12 letters and digits for the easy words and pictures of one language. The same rows give the same hash. */
export function easyHash(guide: Guide, lang: Lang): string {
  const seen = {
    title: guide.title[lang],
    about: guide.about.easy[lang],
    parts: guide.sections.map((section) => section.heading[lang]),
    rows: rowsOf(guide).map(({ part, row, country }) => [
      part,
      row.picture,
      country ?? '',
      ...row.easy[lang],
    ]),
  };
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 12);
}

export interface CheckedGuide {
  readonly state: CheckState;
  readonly last: Check | undefined;
}

/** The state of a guide in one language on a day (`YYYY-MM-DD`). */
export function checksOf(guide: Guide, lang: Lang, today: string): CheckedGuide {
  const last = guide.checks
    .filter((check) => check.lang === lang)
    .sort((one, other) => other.on.localeCompare(one.on))[0];
  const rows = { rows: easyHash(guide, lang), reviewBy: guide.reviewBy };
  return { state: stateOfCheck(last, rows, today), last };
}
