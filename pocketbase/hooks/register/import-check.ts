/**
 * Who in an import is, or may be, in the register already. One number, or one name at one place, is the same person: the
 * file has to be put right. One e-mail or one name alone only has to be looked at. It reads and writes nothing, so that
 * nobody waits for it.
 */
import { registerImport } from '../../../src/queries/index.ts';
import { likenessOf, maybeSame, plainWords } from '../../../src/domain/joining/index.ts';
import { accept, londonDate, type Id } from '../../../src/domain/kernel/index.ts';
import { entryOn, believed } from '../../../src/domain/register/index.ts';
import { fileFault, type FileFault } from '../../../src/domain/register-file/index.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { row, rows, type Readable } from '../kit/engine.ts';
import { factsAbout } from './facts.ts';
import { openImport } from './importing.ts';

const waitingShape = { line: 0, person: '', name: '', placeKey: '', email: '' } as const;
type Waiting = {
  readonly line: number;
  readonly person: Id;
  readonly name: string;
  readonly placeKey: string;
  readonly email: string;
};

/** People of one name whose places are compared: more are not looked at one by one. */
const MOST = 200;

const WAITING = `SELECT ${Object.keys(waitingShape).join(', ')} FROM register_import_people WHERE import = {:id}`;

const numbersThere = (app: Readable, id: Id): FileFault[] =>
  rows(app, `${WAITING} AND person IN (SELECT id FROM members) ORDER BY place`, { id }, waitingShape).map(
    ({ line, name }) => fileFault('there-number', line, 'person', { text: name }),
  );

const emailsThere = (app: Readable, id: Id): FileFault[] =>
  rows(
    app,
    `${WAITING} AND email != '' AND email IN (SELECT email FROM accounts WHERE member != '') ORDER BY place`,
    { id },
    waitingShape,
  ).map(({ line, name }) => fileFault('there-email', line, 'email', { text: name }));

/** Everybody in the register by the plain words of their names. */
function peopleByName(app: Readable): Map<string, Id[]> {
  const sql =
    "SELECT w.person, json_extract(w.words, '$.name') AS name FROM register_words AS w " +
    "WHERE json_extract(w.words, '$.name') IS NOT NULL";
  const people = new Map<string, Id[]>();
  for (const { person, name } of rows(app, sql, {}, { person: '', name: '' } as const)) {
    const key = plainWords(name);
    const alike = people.get(key) ?? [];
    if (!alike.includes(person)) people.set(key, [...alike, person]);
  }
  return people;
}

/** Where somebody of the register is found, as two people are compared. */
function placeOf({ app, now }: MemberLooking, person: Id, name: string) {
  const entry = entryOn(person, believed(factsAbout(app, person), now), londonDate(now));
  const sql = 'SELECT phone FROM profiles WHERE member = {:person}';
  const phone = row(app, sql, { person }, { phone: '' } as const)?.phone ?? '';
  const likeness = likenessOf({ fullName: name, address: entry?.lines.join('\n') ?? '', email: '', phone });
  return likeness;
}

function namesThere(looking: MemberLooking, id: Id): FileFault[] {
  const { app } = looking;
  const there = peopleByName(app);
  const found = rows(app, `${WAITING} ORDER BY place`, { id }, waitingShape)
    .flatMap((waiting: Waiting) =>
      (there.get(plainWords(waiting.name)) ?? []).map((person) => ({ waiting, person })),
    )
    .slice(0, MOST);
  return found.map(({ waiting: { line, name, placeKey }, person }) => {
    const other = placeOf(looking, person, name);
    const own = { emailKey: '', nameKey: plainWords(name), placeKey, phoneKey: '' };
    const same = maybeSame(own, other) !== null || (placeKey !== '' && placeKey === other.phoneKey);
    return fileFault(same ? 'there-person' : 'there-name', line, 'name', { text: name });
  });
}

/** People who get no sign-in of their own: their e-mail is somebody else's, or they have none. */
function withoutSignIn(app: Readable, id: Id): number {
  const sql =
    "SELECT COUNT(*) - COUNT(DISTINCT CASE WHEN email != '' AND email NOT IN (SELECT email FROM accounts WHERE member != '') THEN email END) AS count " +
    "FROM register_import_people WHERE import = {:id} AND leftAt = ''";
  return row(app, sql, { id }, { count: 0 } as const)!.count;
}

export default memberQuery(registerImport.importCheck, ({ importId }, looking) => {
  const { app } = looking;
  const open = openImport(app, importId);
  if (!open.ok) return open;
  const faults = [
    ...numbersThere(app, importId),
    ...namesThere(looking, importId),
    ...emailsThere(app, importId),
  ];
  return accept({ faults, withoutSignIn: withoutSignIn(app, importId) });
});
