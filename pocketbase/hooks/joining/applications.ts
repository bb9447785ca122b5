/** The list of applications for those who look after them, a page at a time. */
import type { ApplicationLine } from '../../../src/queries/joining.ts';
import { nextStep } from '../../../src/domain/joining/index.ts';
import { accept, londonDate, type Instant } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt, type MembershipRules } from '../../../src/domain/membership/index.ts';
import { joining } from '../../../src/queries/index.ts';
import { memberQuery, type Looking } from '../kit/context.ts';
import { rows, type Readable } from '../kit/engine.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { applicationById } from './applications-read.ts';

/** As many as a list sorts at once: a co-op seldom has more. */
const PAGE = 100;
/** As many as one card can speak of. */
const ON_A_CARD = 25;
/** The last row that changed the state: its kind decides on which list an application stands. */
const LAST =
  "(SELECT e.kind FROM application_events AS e WHERE e.application = a.id AND e.kind NOT IN ('looked', 'reminded') " +
  'ORDER BY e.place DESC LIMIT 1)';
const lists = {
  open: `${LAST} IN ('sent', 'entered', 'answered', 'asked', 'appealed')`,
  over: `${LAST} IN ('accepted', 'refused', 'withdrawn', 'lapsed', 'appeal-decided')`,
} as const;

/** The ids of a page, each with its place: when it began, and its id. */
function pageOf(app: Readable, which: keyof typeof lists, after: string) {
  const place = "a.begunAt || ' ' || a.id";
  const [order, beyond] = which === 'open' ? ['ASC', '>'] : ['DESC', '<'];
  const sql =
    `SELECT a.id, ${place} AS place FROM applications AS a WHERE ${lists[which]} ` +
    `AND ({:after} = '' OR ${place} ${beyond} {:after}) ORDER BY place ${order} LIMIT ${PAGE + 1}`;
  return rows(app, sql, { after }, { id: '', place: '' } as const);
}

/** What a line is made with: the rules are read once for a page. */
interface Listing {
  readonly app: Readable;
  readonly now: Instant;
  readonly rules: MembershipRules;
}

function lineOf({ app, now, rules }: Listing, id: string): ApplicationLine {
  const { answers, cameBy, history, touchedAt } = applicationById(app, id)!;
  const today = londonDate(now);
  const next = nextStep({ history, touchedOn: londonDate(touchedAt), today, rules });
  const arrived = history.find(({ kind }) => kind === 'sent' || kind === 'entered')!;
  return {
    id,
    calledName: answers.calledName,
    groupKey: answers.group,
    cameBy,
    arrivedOn: arrived.on,
    next,
    late: next.by < today,
  };
}

/** The first of those that are open. */
export function openApplications({ app, now }: Looking): ApplicationLine[] {
  const page = pageOf(app, 'open', '').slice(0, ON_A_CARD);
  if (page.length === 0) return [];
  const listing = { app, now, rules: membershipRulesNow({ app, now }) };
  return page.map(({ id }) => lineOf(listing, id));
}

export default memberQuery(joining.applications, ({ which, after }, { app, now, caller }) => {
  const found = pageOf(app, which, after);
  const page = found.slice(0, PAGE);
  const held = officesAt(caller.offices, caller.member, now);
  const listing = { app, now, rules: membershipRulesNow({ app, now }) };
  return accept({
    applications: page.map(({ id }) => lineOf(listing, id)),
    more: found.length > PAGE ? page.at(-1)!.place : null,
    because: held.filter((office) => (duties.applications as readonly string[]).includes(office)),
  });
});
