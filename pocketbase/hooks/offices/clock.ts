/** Letters about terms that end, to the holder and to the secretary; without a secretary, to the chair. Each goes once. */
import { addDays, londonDate, type Instant } from '../../../src/domain/kernel/index.ts';
import { isMemberAt, type Member, type Office } from '../../../src/domain/membership/index.ts';
import { noticeDue, type NoticeKind } from '../../../src/domain/offices/index.ts';
import { dayWords } from '../../../src/lib/format.ts';
import { addressOf } from '../kit/callers.ts';
import { runForClock } from '../kit/clock.ts';
import type { Context } from '../kit/context.ts';
import { dateText, insert, row, type App } from '../kit/engine.ts';
import { officeHolders } from '../kit/office-holders.ts';
import { officeName, termEnds, termEndsOf, termOver, termOverOf, whoDoesWhat } from './mail.ts';
import { whoAppoints } from './who-appoints.ts';

interface Due {
  readonly member: Member;
  readonly term: Office;
  readonly kind: NoticeKind;
}

function wasSent(app: App, { member, term, kind }: Due): boolean {
  const sql =
    'SELECT id FROM office_letters WHERE member = {:member} AND office = {:office} AND untilAt = {:untilAt} ' +
    'AND kind = {:kind}';
  const untilAt = dateText(term.untilAt!);
  return (
    row(app, sql, { member: member.id, office: term.office, untilAt, kind }, { id: '' } as const) !== null
  );
}

/** Terms about which a letter is due. A member who has left is told nothing about their offices. */
function dueNow(app: App, now: Instant): Due[] {
  const all = officeHolders(app).flatMap(({ member, offices }) =>
    offices
      .filter(({ untilAt }) => untilAt === null || isMemberAt(member, Math.min(now, untilAt)))
      .filter((term) => !offices.some((next) => next.office === term.office && next.fromAt === term.untilAt))
      .flatMap((term): Due[] => {
        const kind = noticeDue(term, now);
        return kind ? [{ member, term, kind }] : [];
      }),
  );
  return all.filter((due) => !wasSent(app, due));
}

function tell(context: Context, due: Due): void {
  const { app, now } = context;
  const { member, term, kind } = due;
  const { office, untilAt } = term;
  insert(app, 'office_letters', {
    member: member.id,
    office,
    untilAt: dateText(untilAt!),
    kind,
    at: dateText(now),
  });
  const lastOn = addDays(londonDate(untilAt!), -1);
  const words = (language: 'en' | 'cy') => ({
    office: officeName(language, office),
    last: dayWords(language, lastOn),
    link: whoDoesWhat(language),
  });
  const [own, of] = kind === 'over' ? [termOver, termOverOf] : [termEnds, termEndsOf];
  const address = addressOf(app, member.id);
  if (address) context.send(own(address, words(address.language)));
  const others = whoAppoints(context, member.id);
  if (others.length > 0)
    context.sendToMembers(others, (to) => of(to, { name: member.displayName, ...words(to.language) }));
  context.note(member.id, { office, letter: kind });
  for (const id of [member.id, ...others]) context.changed('my-page', id);
}

export default function tellOfTerms(): void {
  for (const due of dueNow($app, platform.now())) {
    runForClock('offices/tell', (context) => {
      if (!wasSent(context.app, due)) tell(context, due);
    });
  }
}
