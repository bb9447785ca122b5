/** Those who keep the payments read who owes what for shares. That they looked is written down for everybody. */
import { office } from '../../../src/commands/index.ts';
import { accept, sortedBy } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt, shown, type Viewer } from '../../../src/domain/membership/index.ts';
import { everyMember } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';
import { paymentsDueNow, type Due } from './due.ts';

/** Lines of a list: more are for a file of the whole register. */
const MOST = 500;

export default memberVerb(office.paymentsDue, ({ which, order, taken }, context) => {
  const { app, now, caller } = context;
  noteLook(context, { member: null, what: taken ? 'export' : 'payments', offices: duties.payments });
  const names = new Map(everyMember(app).map(({ id, displayName }) => [id, displayName]));
  const nameOf = ({ person }: Due): string => names.get(person) ?? '';
  const all = paymentsDueNow(app, now);
  const orders = {
    day: (due: Due) => `${due.dueOn} ${due.person}`,
    name: (due: Due) => `${nameOf(due)} ${due.person}`,
    // The largest first.
    amount: (due: Due) =>
      `${String(Number.MAX_SAFE_INTEGER - due.owedPence).padStart(16, '0')} ${due.person}`,
  };
  const wanted = sortedBy(
    all.filter(({ isLate }) => which === 'all' || isLate),
    orders[order],
  );
  const viewer: Viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
  return accept({
    lines: wanted.slice(0, MOST).map(({ person, ...due }) => ({
      ...due,
      person: shown({ id: person, name: names.get(person) ?? '' }, { id: null, name: 'calledName' }, viewer),
    })),
    all: all.length,
    more: wanted.length > MOST,
  });
});
