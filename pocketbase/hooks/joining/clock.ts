/**
 * What the clock does for applications: ends those whose question nobody answered, takes away what is over, reminds who
 * has to act. Each in a transaction of its own, so that one that fails holds up no other.
 */
import { BEGUN_DAYS, dueOf, type Due } from '../../../src/domain/joining/index.ts';
import {
  addDays,
  londonDate,
  londonInstant,
  MINUTE,
  type Id,
  type Instant,
} from '../../../src/domain/kernel/index.ts';
import { duties, isMemberAt, type MembershipRules } from '../../../src/domain/membership/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import { findMember } from '../kit/callers.ts';
import { doForClock, runForClock } from '../kit/clock.ts';
import type { Context } from '../kit/context.ts';
import { dateText, row, rows, type App } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { applicationById, type StoredApplication } from './applications-read.ts';
import { add, takeAway } from './applications-write.ts';
import { tellApplicant } from './letters.ts';
import { answerSoon, applicationLapsed, applicationsDue } from './mail.ts';

/** Looked at in one minute at most: the rest has its turn in the next. */
const MOST = 500;

const ids = (app: App, sql: string, params: { [name: string]: string | number }): Id[] =>
  rows(app, sql, params, { id: '' } as const).map(({ id }) => id);

/** Those that were begun, never sent, and not touched for so long that they may have to go. */
function oldDrafts(app: App, now: Instant): Id[] {
  const before = dateText(londonInstant(addDays(londonDate(now), -BEGUN_DAYS)));
  return ids(
    app,
    `SELECT id FROM applications WHERE touchedAt < {:before} ORDER BY touchedAt LIMIT ${MOST}`,
    {
      before,
    },
  );
}

const SENT =
  'FROM applications AS a WHERE EXISTS ' +
  "(SELECT 1 FROM application_events AS e WHERE e.application = a.id AND e.kind != 'started')";

/** Those that were sent: all of them, or when there are very many, another part each minute. */
function sentOnes(app: App, now: Instant): Id[] {
  const { all } = row(app, `SELECT COUNT(*) AS "all" ${SENT}`, {}, { all: 0 } as const)!;
  const parts = Math.max(1, Math.ceil(all / MOST));
  const skip = (Math.floor(now / MINUTE) % parts) * MOST;
  return ids(app, `SELECT a.id ${SENT} ORDER BY a.id LIMIT ${MOST} OFFSET {:skip}`, { skip });
}

function dueNow(application: StoredApplication, now: Instant, rules: MembershipRules): Due {
  const { history, touchedAt } = application;
  return dueOf({
    history,
    touchedOn: londonDate(touchedAt),
    today: londonDate(now),
    rules,
  });
}

/** Those who look after applications now. */
function lookAfter({ app, now }: Context): Id[] {
  const sql =
    `SELECT DISTINCT member FROM offices WHERE office IN ('${duties.applications.join("', '")}') ` +
    "AND fromAt <= {:now} AND (untilAt = '' OR untilAt > {:now})";
  const holders = rows(app, sql, { now: dateText(now) }, { member: '' } as const);
  return holders.map(({ member }) => member).filter((member) => isMemberAt(findMember(app, member)!, now));
}

function remind(context: Context, application: StoredApplication, due: Due & { what: 'remind' }): void {
  const { id, answers, language } = application;
  add(context, id, { kind: 'reminded', by: 'clock', reason: due.reminder });
  if (due.reminder !== 'answer-soon') {
    context.sendToMembers(lookAfter(context), (address) =>
      applicationsDue(address, {
        day: dayWords(address.language, due.by),
        link: pageAddress(address.language, '/office/applications/'),
      }),
    );
  } else {
    const link = pageAddress(language, '/join/');
    const day = dayWords(language, due.by);
    tellApplicant(context, application, null, (address) =>
      answerSoon(address, { name: answers.calledName, day, link }),
    );
  }
}

function lapse(context: Context, application: StoredApplication): void {
  const { id, answers, language } = application;
  add(context, id, { kind: 'lapsed', by: 'clock' });
  context.note(id, { became: 'lapsed' });
  const link = pageAddress(language, '/join/');
  tellApplicant(context, application, null, (address) =>
    applicationLapsed(address, { name: answers.calledName, link }),
  );
}

function doWhatIsDue(context: Context, id: Id, rules: MembershipRules): void {
  const application = applicationById(context.app, id);
  if (!application) return;
  const due = dueNow(application, context.now, rules);
  if (due.what === 'take-away') takeAway(context, application);
  if (due.what === 'lapse') lapse(context, application);
  if (due.what === 'remind') remind(context, application, due);
}

export default function runDueApplications(): void {
  const now = platform.now();
  const rules = membershipRulesNow({ app: $app, now });
  for (const id of new Set([...oldDrafts($app, now), ...sentOnes($app, now)])) {
    doForClock(`joining/look ${id}`, () => {
      const application = applicationById($app, id);
      if (!application || dueNow(application, now, rules).what === 'nothing') return;
      runForClock('joining/due', (context) => doWhatIsDue(context, id, rules));
    });
  }
}
