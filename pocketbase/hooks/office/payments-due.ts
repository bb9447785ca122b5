/** Those who keep the payments read who owes what for shares. That they looked is written down for everybody. */
import { office } from '../../../src/commands/index.ts';
import { accept, sortedBy } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt, shown, type Viewer } from '../../../src/domain/membership/index.ts';
import { everyMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';
import { paymentsDueNow, type Due } from './due.ts';

/** Lines of a list: more are for a file of the whole register. */
const MOST = 2000;

export default memberVerb(office.paymentsDue, ({ taken }, context) => {
  const { app, now, caller } = context;
  noteLook(context, { member: null, what: taken ? 'export' : 'payments', offices: duties.payments });
  const names = new Map(everyMember(app).map(({ id, displayName }) => [id, displayName]));
  const all = sortedBy(paymentsDueNow(app, now), ({ dueOn, person }: Due) => `${dueOn} ${person}`);
  const viewer: Viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
  return accept({
    lines: all.slice(0, MOST).map(({ person, ...due }) => ({
      ...due,
      person: shown({ id: person, name: names.get(person) ?? '' }, { id: null, name: 'calledName' }, viewer),
    })),
    all: all.length,
    more: all.length > MOST,
  });
});
