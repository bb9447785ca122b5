/**
 * What the clock does for the register, every minute: a fact that was written for a day to come changes who is a member
 * and in which group when its day has come. Days that the server slept through are caught up with. And people of a file
 * that nobody finished are taken away.
 */
import { addDays, londonDate, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { sameStanding, standingOf, turningKinds } from '../../../src/domain/register/index.ts';
import { findMember } from '../kit/callers.ts';
import { runForClock } from '../kit/clock.ts';
import { rows } from '../kit/engine.ts';
import { factsAbout, projectAgain } from './facts.ts';
import { endImport, openImport, overdueImports } from './importing.ts';

/** Days that a server may have slept. */
const LOOK_BACK = 60;

/** Those about whom a fact of the last days was written before its day. */
function turning(now: Instant): Id[] {
  const sql =
    'SELECT DISTINCT person FROM register_facts WHERE kind IN (SELECT value FROM json_each({:kinds})) ' +
    'AND day BETWEEN {:from} AND {:today} AND substr(knownAt, 1, 10) < day';
  const today = londonDate(now);
  const params = { kinds: JSON.stringify(turningKinds), from: addDays(today, -LOOK_BACK), today };
  return rows($app, sql, params, { person: '' } as const).map(({ person }) => person);
}

function hasTurned(person: Id, now: Instant): boolean {
  return !sameStanding(standingOf(factsAbout($app, person), now), findMember($app, person));
}

function endOverdueImports(now: Instant): void {
  for (const id of overdueImports($app, now)) {
    runForClock('register/end-import', (context) => {
      if (!openImport(context.app, id).ok) return;
      endImport(context, id, 'lapsed');
      context.note(id);
    });
  }
}

export default function turnDays(): void {
  const now = platform.now();
  endOverdueImports(now);
  for (const person of turning(now).filter((one) => hasTurned(one, now))) {
    runForClock('register/turn-day', (context) => {
      projectAgain(context, person);
      context.note(person);
      context.changed('my-page', person);
    });
  }
}
