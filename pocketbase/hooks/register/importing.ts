/**
 * What becomes of a file of people: they are judged and wait, ready to be written; then they are written by a handful of
 * statements in one transaction, so that a register has all of them or none. Whatever takes long (reading, judging,
 * sealing words) is done while they wait, some at a time.
 */
import officesCy from '../../../content/messages/cy/offices.json';
import officesEn from '../../../content/messages/en/offices.json';
import { groups, mayBeInTwo } from '../../../site/co-op.ts';
import {
  accept,
  addDays,
  DAY,
  londonDate,
  londonInstant,
  refusal,
  refuse,
  type Id,
  type Instant,
  type Result,
} from '../../../src/domain/kernel/index.ts';
import {
  headerOf,
  officeChoices,
  personIn,
  type FileKind,
  type FilePerson,
  type FileRow,
  type FileRules,
  type Header,
} from '../../../src/domain/register-file/index.ts';
import {
  factsOfWaiting,
  importOf,
  importShape,
  standingRow,
  turningShape,
  waitingRow,
  type StoredImport,
} from '../../../src/records/register-import.ts';
import { columnsOf } from '../../../src/records/row.ts';
import type { Context } from '../kit/context.ts';
import {
  dateText,
  execute,
  insert,
  nextSeq,
  row,
  rows,
  update,
  type App,
  type Readable,
} from '../kit/engine.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { seal } from './facts.ts';

/** How long people may wait before the clock takes them away. */
const WAITING_DAYS = 7;

type Asking = Pick<Context, 'app' | 'now'>;

const offices = officeChoices((office) => [officesEn[`office-${office}`], officesCy[`office-${office}`]]);

/** What the co-op brings to the reading of a file, today. */
const rulesNow = (asking: Asking): FileRules => ({
  groups: groups.map(({ key, name, ofOrganisations }) => ({
    key,
    names: [name.en, name.cy],
    ofOrganisations: ofOrganisations === true,
  })),
  mayBeInTwo,
  offices,
  sharePence: membershipRulesNow(asking).sharePence.value,
  today: londonDate(asking.now),
});

/** An import, or null. */
function findImport(app: Readable, id: Id): StoredImport | null {
  const found = row(
    app,
    `SELECT ${columnsOf(importShape)} FROM register_imports WHERE id = {:id}`,
    { id },
    importShape,
  );
  return found && importOf(found);
}

/** The one that is under way, or null. */
export function importUnderWay(app: Readable): StoredImport | null {
  const sql = `SELECT ${columnsOf(importShape)} FROM register_imports WHERE endedAt = '' ORDER BY begunAt, id LIMIT 1`;
  const found = row(app, sql, {}, importShape);
  return found && importOf(found);
}

/** An import that is under way, or why it is not. */
export function openImport(app: Readable, id: Id): Result<StoredImport> {
  const found = findImport(app, id);
  if (!found) return refuse([refusal('import-unknown')]);
  return found.endedAt === null ? accept(found) : refuse([refusal('import-over')]);
}

/** How many people of an import were handed in. */
export const stagedIn = (app: Readable, id: Id): number =>
  row(app, 'SELECT COUNT(*) AS count FROM register_import_people WHERE import = {:id}', { id }, {
    count: 0,
  } as const)!.count;

export interface Begin {
  readonly kind: FileKind;
  readonly columns: readonly string[];
  readonly people: number;
}

/** Begins an import. Refuses `import-under-way` and `import-columns-wrong`. */
export function beginImport({ app, now }: Asking, { kind, columns, people }: Begin, by: string): Result<Id> {
  if (headerOf(kind, columns) === null) return refuse([refusal('import-columns-wrong', 'columns')]);
  if (importUnderWay(app)) return refuse([refusal('import-under-way')]);
  return accept(
    insert(app, 'register_imports', {
      kind,
      columns,
      people,
      by,
      begunAt: dateText(now),
      endedAt: '',
      ending: '',
    }),
  );
}

type Judged = { readonly people: FilePerson[] } | { readonly line: number; readonly code: string };

/** Everybody of a part, or the first line with something wrong: the page has named all of them before. */
function judged(
  groupsOfLines: readonly (readonly FileRow[])[],
  header: Header,
  rules: FileRules,
  now: Instant,
): Judged {
  const people: FilePerson[] = [];
  for (const lines of groupsOfLines) {
    const { person, faults } = personIn(lines, header, rules, now);
    if (person === null) return { line: faults[0]!.row ?? lines[0]!.at, code: faults[0]!.code };
    people.push(person);
  }
  return { people };
}

const newId = (): Id => $security.randomStringWithAlphabet(15, 'abcdefghijklmnopqrstuvwxyz0123456789');
/** Noon of the day after the last one that is named: then every day has come. */
const settledAt = (lastOn: string): Instant => londonInstant(addDays(lastOn, 1), 12 * 60);

/** One statement for a whole part: each person a row, from a list of objects. */
const STAGE = (columns: readonly string[]): string =>
  `INSERT INTO register_import_people (id, import, ${columns.map((name) => `"${name}"`).join(', ')}) ` +
  `SELECT substr(lower(hex(randomblob(8))), 1, 15), {:id}, ${columns.map((name) => `json_extract(value, '$.${name}')`).join(', ')} ` +
  'FROM json_each({:rows})';

function numbersTaken(app: Readable, numbers: readonly Id[]): boolean {
  const sql =
    'SELECT COUNT(*) AS count FROM json_each({:numbers}) AS n WHERE EXISTS (SELECT 1 FROM members WHERE id = n.value) ' +
    'OR EXISTS (SELECT 1 FROM register_import_people WHERE person = n.value)';
  return row(app, sql, { numbers: JSON.stringify(numbers) }, { count: 0 } as const)!.count > 0;
}

export interface Part {
  readonly from: number;
  readonly people: readonly (readonly FileRow[])[];
}

/**
 * Judges some people and lets them wait. Refuses `import-part-wrong` when it is not the next part, `import-line-wrong`
 * with the line and what is wrong with it, and `import-numbers-taken`.
 */
export function stagePart(
  asking: Asking,
  found: StoredImport,
  { from, people: lines }: Part,
): Result<number> {
  const { app, now } = asking;
  const staged = stagedIn(app, found.id);
  if (from !== staged || staged + lines.length > found.people)
    return refuse([refusal('import-part-wrong', 'from', { staged })]);
  const header = headerOf(found.kind, found.columns)!;
  const read = judged(lines, header, rulesNow(asking), now);
  if ('line' in read)
    return refuse([refusal('import-line-wrong', 'people', { line: read.line, fault: read.code })]);
  const numbers = read.people.map(({ person }) => person).filter((person) => person !== '');
  if (new Set(numbers).size < numbers.length || numbersTaken(app, numbers))
    return refuse([refusal('import-numbers-taken', 'people')]);
  const waiting = read.people.map((person, at) =>
    waitingRow({ person, id: person.person || newId(), place: staged + at + 1, now, settledAt, seal }),
  );
  execute(app, STAGE(Object.keys(waiting[0]!)), { id: found.id, rows: JSON.stringify(waiting) });
  return accept(staged + lines.length);
}

/** Takes away everybody who waits in an import, and says how it ended. */
export function endImport(context: Context, id: Id, ending: NonNullable<StoredImport['ending']>): void {
  const { app, now } = context;
  execute(app, 'DELETE FROM register_import_people WHERE import = {:id}', { id });
  update(app, 'register_imports', id, { endedAt: dateText(now), ending });
  context.erased();
}

/** Why an import cannot be written now: somebody is missing, or a number was taken meanwhile. */
export function readyToWrite(app: Readable, found: StoredImport): Result<StoredImport> {
  if (stagedIn(app, found.id) !== found.people) return refuse([refusal('import-incomplete')]);
  const sql =
    'SELECT COUNT(*) AS count FROM register_import_people WHERE import = {:id} AND person IN (SELECT id FROM members)';
  const taken = row(app, sql, { id: found.id }, { count: 0 } as const)!.count;
  return taken > 0 ? refuse([refusal('import-numbers-taken')]) : accept(found);
}

/** Those of whom something still turns: a day that a fact names is today, or has not come. */
function turn(app: App, id: Id, now: Instant): void {
  const sql = `SELECT ${columnsOf(turningShape)} FROM register_import_people WHERE import = {:id} AND lastOn >= {:today}`;
  for (const found of rows(app, sql, { id, today: londonDate(now) }, turningShape)) {
    const { joinedAt, leftAt, groupKey, offices: spans } = standingRow(factsOfWaiting(found, now), now);
    execute(
      app,
      'UPDATE register_import_people SET joinedAt = {:joinedAt}, leftAt = {:leftAt}, groupKey = {:groupKey}, offices = {:spans} WHERE id = {:row}',
      { row: found.id, joinedAt, leftAt, groupKey, spans },
    );
  }
}

const ROW_ID = 'substr(lower(hex(randomblob(8))), 1, 15)';
/** Every fact of an import with its number: one after the other, person by person. `at` is its place, from 0. */
const NUMBERED =
  'WITH ranks AS (SELECT place, SUM(json_array_length(facts)) OVER (ORDER BY place) - json_array_length(facts) AS earlier ' +
  'FROM register_import_people WHERE import = {:id}), ' +
  'numbered AS (SELECT p.person, f.key AS at, f.value AS fact, {:before} + ranks.earlier + f.key + 1 AS seq ' +
  'FROM ranks JOIN register_import_people AS p ON p.import = {:id} AND p.place = ranks.place, json_each(p.facts) AS f) ';
const of = (name: string): string => `json_extract(fact, '$.${name}')`;
/** Who is a member on the day of writing, or will be. */
const STAYS = "(leftAt = '' OR leftAt > {:now})";

/** What is written, in the order in which the rows refer to each other. Places: {:id}, {:now}, {:before}, {:by}. */
const STATEMENTS: readonly string[] = [
  'INSERT INTO members (id, displayName, joinedAt, leftAt, groupKey) ' +
    "SELECT person, called, CASE joinedAt WHEN '' THEN {:now} ELSE joinedAt END, CASE joinedAt WHEN '' THEN {:now} ELSE leftAt END, groupKey " +
    'FROM register_import_people WHERE import = {:id} ORDER BY place',
  `${NUMBERED}INSERT INTO register_facts (id, seq, person, kind, day, details, supersedes, knownAt, "by", reason, wordsHash) ` +
    `SELECT ${ROW_ID}, seq, person, ${of('kind')}, ${of('day')}, ${of('details')}, ` +
    `CASE ${of('after')} WHEN 0 THEN 0 ELSE seq - at - 1 + ${of('after')} END, {:now}, {:by}, ${of('reason')}, ${of('wordsHash')} FROM numbered`,
  `${NUMBERED}INSERT INTO register_words (id, fact, person, words, salt) ` +
    `SELECT ${ROW_ID}, seq, person, ${of('words')}, ${of('salt')} FROM numbered WHERE ${of('words')} != ''`,
  'INSERT INTO offices (id, member, displayName, office, fromAt, untilAt) ' +
    `SELECT ${ROW_ID}, p.person, p.called, json_extract(o.value, '$.office'), json_extract(o.value, '$.fromAt'), json_extract(o.value, '$.untilAt') ` +
    'FROM register_import_people AS p, json_each(p.offices) AS o WHERE p.import = {:id}',
  'INSERT INTO profiles (id, member, phone, preferredWays, othersRead) ' +
    `SELECT ${ROW_ID}, person, phone, ways, 0 FROM register_import_people WHERE import = {:id}`,
  'INSERT INTO time_accounts (id, kind, member, displayName, openedAt, closedAt) ' +
    `SELECT ${ROW_ID}, 'member', person, called, {:now}, '' FROM register_import_people WHERE import = {:id} AND joinedAt != '' AND ${STAYS}`,
  // An e-mail signs one person in: the first who has it. Somebody who helps members has an account and is no member yet.
  'UPDATE accounts SET member = (SELECT person FROM register_import_people AS p WHERE p.import = {:id} AND p.email = accounts.email ORDER BY place LIMIT 1) ' +
    "WHERE member = '' AND email != '' AND email IN (SELECT email FROM register_import_people WHERE import = {:id} AND joinedAt != '' AND " +
    `${STAYS})`,
  'INSERT INTO accounts (id, member, language, email, emailVisibility, verified, password, tokenKey) ' +
    `SELECT ${ROW_ID}, person, language, email, 0, 1, '-', lower(hex(randomblob(25))) FROM ` +
    '(SELECT person, language, email, ROW_NUMBER() OVER (PARTITION BY email ORDER BY place) AS turn ' +
    `FROM register_import_people WHERE import = {:id} AND email != '' AND joinedAt != '' AND ${STAYS}) ` +
    'WHERE turn = 1 AND email NOT IN (SELECT email FROM accounts)',
];

/** Writes everybody of an import into the register, all or none. Gives how many. */
export function writeImport(context: Context, found: StoredImport, by: string): Result<number> {
  const { app, now } = context;
  const ready = readyToWrite(app, found);
  if (!ready.ok) return ready;
  const { id, people } = found;
  turn(app, id, now);
  const params = { id, now: dateText(now), before: nextSeq(app, 'register_facts') - 1, by };
  for (const sql of STATEMENTS) {
    const named = Object.entries(params).filter(([name]) => sql.includes(`{:${name}}`));
    execute(app, sql, Object.fromEntries(named));
  }
  endImport(context, id, 'written');
  context.note(id, { people });
  return accept(people);
}

/** Imports that nobody finished in time. */
export const overdueImports = (app: Readable, now: Instant): Id[] =>
  rows(
    app,
    "SELECT id FROM register_imports WHERE endedAt = '' AND begunAt <= {:before} ORDER BY begunAt",
    { before: dateText(now - WAITING_DAYS * DAY) },
    { id: '' } as const,
  ).map(({ id }) => id);
