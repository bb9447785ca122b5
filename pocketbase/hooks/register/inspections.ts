/** What the office sees of looking into the register: who waits for an answer, who got which, and who looked. */
import { register } from '../../../src/queries/index.ts';
import type { RegisterLook, RequestLine } from '../../../src/queries/register.ts';
import { accept, type Id } from '../../../src/domain/kernel/index.ts';
import type { OfficeKey } from '../../../src/domain/membership/index.ts';
import { inspectionState, isLate } from '../../../src/domain/register/index.ts';
import { neededInstant } from '../../../src/records/row.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { requestsWhere, type FoundRequest } from './requests.ts';

/** Answers and looks on the page. */
const MOST = 20;
/** Requests that wait: more at once no office has. */
const MOST_WAITING = 100;

function lineOf({ request, answer, name, byName }: FoundRequest, caller: Id, now: number): RequestLine {
  const { id, purpose, askedAt, answerBy, member } = request;
  return {
    id,
    name,
    purpose,
    askedAt,
    answerBy,
    late: isLate(request, answer, now),
    state: inspectionState(answer, now),
    untilOn: answer?.untilOn ?? null,
    reason: answer?.reason ?? '',
    byName,
    own: member === caller,
  };
}

function looksOf({ app }: MemberLooking): RegisterLook[] {
  const sql =
    'SELECT displayName AS byName, office, what, at FROM looks JOIN members ON members.id = looks."by" ' +
    "WHERE member = '' AND what IN ('register-list', 'inspection', 'export') ORDER BY seq DESC LIMIT {:most}";
  const shape = { byName: '', office: '', what: '', at: '' } as const;
  return rows(app, sql, { most: MOST }, shape).map(({ byName, office, what, at }) => ({
    byName,
    office: office === '' ? null : (office as OfficeKey),
    what,
    at: neededInstant(at),
  }));
}

export default memberQuery(register.inspections, (_input, looking) => {
  const { app, caller, now } = looking;
  const line = (found: FoundRequest) => lineOf(found, caller.member.id, now);
  const waiting = requestsWhere(app, 'WHERE answered.id IS NULL ORDER BY asked.askedAt LIMIT {:most}', {
    most: MOST_WAITING,
  });
  const answered = requestsWhere(
    app,
    'WHERE answered.id IS NOT NULL ORDER BY answered.at DESC LIMIT {:most}',
    { most: MOST },
  );
  return accept({
    waiting: waiting.map(line),
    answered: answered.map(line),
    looks: looksOf(looking),
    inspectWithinDays: membershipRulesNow(looking).inspectWithinDays.value,
  });
});
