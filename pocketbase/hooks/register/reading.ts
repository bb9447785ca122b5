/** Pages of the register as at a day: the people by the database, their entries by the rules. */
import type { RegisterPage } from '../../../src/commands/register.ts';
import type { CivilDate, Id, Instant } from '../../../src/domain/kernel/index.ts';
import type { Viewer } from '../../../src/domain/membership/index.ts';
import { entryFor, registerAsAt, type Fact } from '../../../src/domain/register/index.ts';
import {
  ENTERED_PAGE,
  enteredShape,
  ROLL_COUNTS,
  rollCountsShape,
} from '../../../src/records/register-roll.ts';
import { FACT_ROWS, factOf, factShape } from '../../../src/records/register.ts';
import { dateText, rows, type Readable } from '../kit/engine.ts';

/** Entries on a page. */
const PAGE = 50;

export interface AsAtAsked {
  readonly on: CivilDate;
  readonly knownAt: Instant;
  /** The day of entering and the id after which the page begins. */
  readonly after: string | undefined;
  readonly viewer: Viewer;
}

function factsOf(app: Readable, people: readonly Id[], knownAt: Instant): Fact[] {
  const sql =
    `${FACT_ROWS} WHERE f.person IN (SELECT value FROM json_each({:people})) ` +
    'AND f.knownAt <= {:knownAt} ORDER BY f.seq';
  const params = { people: JSON.stringify(people), knownAt: dateText(knownAt) };
  return rows(app, sql, params, factShape).map(factOf);
}

function countsOf(app: Readable, at: { readonly on: string; readonly knownAt: string }) {
  const counts = rows(app, ROLL_COUNTS, { ...at }, rollCountsShape);
  const people = (stands: string) => counts.find((one) => one.stands === stands)?.people ?? 0;
  return { members: people('entered'), former: people('ceased') };
}

/** One page, and how many members and former members there are. */
export function registerPage(app: Readable, { on, knownAt, after, viewer }: AsAtAsked): RegisterPage {
  const at = { on, knownAt: dateText(knownAt) };
  const [afterDay = '', afterPerson = ''] = (after ?? '').split(' ');
  const page = { ...at, afterDay, afterPerson, most: PAGE + 1 };
  const found = rows(app, ENTERED_PAGE, page, enteredShape);
  const shown = found.slice(0, PAGE);
  const facts = factsOf(
    app,
    shown.map(({ person }) => person),
    knownAt,
  );
  const last = shown.at(-1);
  return {
    on,
    knownAt,
    entries: registerAsAt({ facts, on, knownAt }).map((entry) => entryFor(entry, viewer)),
    counts: after === undefined ? countsOf(app, at) : null,
    after: found.length > PAGE && last ? `${last.day} ${last.person}` : null,
  };
}
