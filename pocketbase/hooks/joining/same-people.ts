/**
 * Who may be the same person as somebody who applies: other applications, and people in the register. The database
 * finds those of one e-mail or one name; the rule says whether they are alike enough to be shown.
 */
import type { MaybeSame } from '../../../src/commands/joining.ts';
import { likenessOf, maybeSame, type Answers, type Likeness } from '../../../src/domain/joining/index.ts';
import { londonDate, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { isMemberAt, namePatterns, type Member } from '../../../src/domain/membership/index.ts';
import { believed, entryOn } from '../../../src/domain/register/index.ts';
import { addressOf, findMember } from '../kit/callers.ts';
import { row, rows, type Readable, type Value } from '../kit/engine.ts';
import { factsAbout } from '../register/facts.ts';
import { applicationById, type StoredApplication } from './applications-read.ts';

/** More than so many people of one name tell the office nothing. */
const MOST = 20;

function alikeApplications(app: Readable, { id, answers }: StoredApplication): MaybeSame[] {
  const own = likenessOf(answers);
  // One index for each side: an OR would read every application.
  const sql =
    "SELECT id FROM applications WHERE emailKey = {:emailKey} AND emailKey != '' AND id != {:id} " +
    "UNION SELECT id FROM applications WHERE nameKey = {:nameKey} AND nameKey != '' AND id != {:id} " +
    `ORDER BY id LIMIT ${MOST}`;
  const { emailKey, nameKey } = own;
  return rows(app, sql, { id, emailKey, nameKey }, { id: '' } as const).flatMap((found) => {
    const other = applicationById(app, found.id)!;
    const why = maybeSame(own, likenessOf(other.answers));
    if (!why) return [];
    return { kind: 'application', id: other.id, name: other.answers.calledName, why, isMember: false };
  });
}

/** Members, now or before, whose name has all the words of a name, or whose account has an e-mail. */
function peopleLike(app: Readable, { fullName, email }: Answers): Id[] {
  const patterns = namePatterns(fullName);
  const fits = patterns.map((_, at) => `json_extract(w.words, '$.name') GLOB {:word${at}}`);
  const byName =
    patterns.length > 0
      ? `UNION SELECT w.person FROM register_words AS w JOIN register_facts AS f ON f.seq = w.fact AND f.kind = 'name' WHERE ${fits.join(' AND ')}`
      : '';
  const params: Record<string, Value> = { email };
  for (const [at, pattern] of patterns.entries()) params[`word${at}`] = pattern;
  const sql = `SELECT member AS person FROM accounts WHERE email = {:email} AND email != '' AND member != '' ${byName} ORDER BY person LIMIT ${MOST}`;
  return rows(app, sql, params, { person: '' } as const).map(({ person }) => person);
}

/** What the register, the account and the profile say of somebody, to compare with. */
function likenessOfPerson(app: Readable, { id, displayName }: Member, now: Instant): Likeness {
  const entry = entryOn(id, believed(factsAbout(app, id), now), londonDate(now));
  const profile = row(app, 'SELECT phone FROM profiles WHERE member = {:id}', { id }, { phone: '' } as const);
  return likenessOf({
    fullName: entry?.name ?? displayName,
    address: entry?.lines.join('\n') ?? '',
    email: addressOf(app, id)?.to ?? entry?.electronic?.address ?? '',
    phone: profile?.phone ?? '',
  });
}

function alikePeople(
  app: Readable,
  { answers, person: became }: StoredApplication,
  now: Instant,
): MaybeSame[] {
  const own = likenessOf(answers);
  return peopleLike(app, answers).flatMap((id) => {
    const member = findMember(app, id);
    const why = member && maybeSame(own, likenessOfPerson(app, member, now));
    if (!member || !why || id === became) return [];
    return { kind: 'member', id, name: member.displayName, why, isMember: isMemberAt(member, now) };
  });
}

/** All who may be the same person, people first. */
export const samePeople = (app: Readable, application: StoredApplication, now: Instant): MaybeSame[] => [
  ...alikePeople(app, application, now),
  ...alikeApplications(app, application),
];
