/** An office holder reads an application. That they did stands in its history, where who applied can see it. */
import { joining } from '../../../src/commands/index.ts';
import { hasPart, nextStep, type HistoryRow } from '../../../src/domain/joining/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt } from '../../../src/domain/membership/index.ts';
import { addressOf, findMember } from '../kit/callers.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { noteLook } from '../membership/looks.ts';
import { applicationById, historyOf, type StoredApplication } from './applications-read.ts';
import { add } from './applications-write.ts';
import { samePeople } from './same-people.ts';

/** One look of a person on a day is enough to say that they read it. */
function noteReading(context: MemberContext, { id, history, person }: StoredApplication): void {
  const { caller, now } = context;
  const by = caller.member.id;
  const today = londonDate(now);
  const looked = history.some((row) => row.kind === 'looked' && row.by === by && row.on === today);
  if (!looked) {
    const held = officesAt(caller.offices, caller.member, now);
    const office = held.find((key) => (duties.applications as readonly string[]).includes(key)) ?? '';
    add(context, id, { kind: 'looked', by, reason: office });
  }
  if (person) noteLook(context, { member: person, what: 'application', offices: duties.applications });
}

export default memberVerb(joining.application, ({ applicationId }, context) => {
  const { app, now, caller } = context;
  const found = applicationById(app, applicationId);
  // What was never sent is nobody's to read but its writer's.
  if (!found || found.history.every(({ kind }) => kind === 'started')) {
    return refuse([refusal('application-unknown')]);
  }
  noteReading(context, found);
  const { id, language, answers, cameBy, toldBy, person, touchedAt } = found;
  const history = historyOf(app, id);
  const named = (row: HistoryRow) => ({ ...row, byName: findMember(app, row.by)?.displayName ?? '' });
  const decider = {
    displayName: caller.member.displayName,
    email: addressOf(app, caller.member.id)?.to ?? '',
  };
  return accept({
    id,
    language,
    answers,
    cameBy,
    toldBy,
    person,
    history: history.map(named),
    next: nextStep({
      history,
      touchedOn: londonDate(touchedAt),
      today: londonDate(now),
      rules: membershipRulesNow(context),
    }),
    maybeSame: samePeople(app, found, now),
    hasPart: hasPart(decider, answers),
  });
});
