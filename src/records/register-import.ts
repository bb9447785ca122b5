/** Rows of imports and of the people who wait in them, and the plain values that the rules know. */
import type { Id, Instant } from '../domain/kernel/index.ts';
import { officeSpansOf, ofKind, standingOf, type Fact, type OfficeSpan } from '../domain/register/index.ts';
import { emailOf, factsFrom, type FilePerson } from '../domain/register-file/index.ts';
import { shapes } from '../types/shapes.ts';
import { wordsText, type Seal } from './register.ts';
import { instantOf, maybeDateText, neededInstant, pick, type NewRow, type RowOf } from './row.ts';

export const importShape = shapes.register_imports;

export interface StoredImport {
  readonly id: Id;
  readonly kind: 'people' | 'facts';
  readonly columns: readonly string[];
  readonly people: number;
  readonly by: string;
  readonly begunAt: Instant;
  readonly endedAt: Instant | null;
  readonly ending: 'written' | 'cancelled' | 'lapsed' | null;
}

export function importOf(row: RowOf<typeof importShape>): StoredImport {
  const { id, kind, columns, people, by, begunAt, endedAt, ending } = row;
  return {
    id,
    kind: kind as StoredImport['kind'],
    columns: JSON.parse(columns) as string[],
    people,
    by,
    begunAt: neededInstant(begunAt),
    endedAt: instantOf(endedAt),
    ending: ending === '' ? null : (ending as StoredImport['ending']),
  };
}

/** A fact as it waits: its words sealed as they will be in the register. `after` is its place among the person's, from 1. */
interface WaitingFact {
  readonly kind: Fact['kind'];
  readonly day: string;
  readonly details: string;
  readonly after: number;
  readonly reason: string;
  readonly words: string;
  readonly salt: string;
  readonly wordsHash: string;
}

type Standing = Pick<NewRow<'register_import_people'>, 'joinedAt' | 'leftAt' | 'groupKey' | 'offices'>;

/** What the rows of members and offices will say, from facts as known at `now`. */
export function standingRow(facts: readonly Fact[], now: Instant): Standing {
  const standing = standingOf(facts, now);
  const spans = officeSpansOf(facts, now).map(({ office, fromAt, untilAt }: OfficeSpan) => ({
    office,
    fromAt: maybeDateText(fromAt),
    untilAt: maybeDateText(untilAt),
  }));
  return {
    joinedAt: maybeDateText(standing?.joinedAt ?? null),
    leftAt: maybeDateText(standing?.leftAt ?? null),
    groupKey: standing?.groupKey ?? ofKind(facts, 'group')[0]?.data.group ?? '',
    offices: JSON.stringify(spans),
  };
}

/** The facts of a person as they wait. Erased words leave a seal that nothing fits any more. */
function waitingFacts(facts: readonly Fact[], { digest, saltOf }: Seal): WaitingFact[] {
  return facts.map((fact) => {
    const { kind, on: day, data, supersedes: after, reason } = fact;
    const words = fact.words ? wordsText(fact.words) : '';
    const salt = words === '' && !fact.erased ? '' : saltOf(fact);
    const wordsHash = salt === '' ? '' : digest(salt + words);
    return { kind, day, details: JSON.stringify(data), after, reason, words, salt, wordsHash };
  });
}

export interface Waiting {
  readonly person: FilePerson;
  /** The id that they will have. */
  readonly id: Id;
  readonly place: number;
  readonly now: Instant;
  /** A moment after the last day that any fact names, when nothing turns any more. */
  readonly settledAt: (lastOn: string) => Instant;
  readonly seal: Seal;
}

/** What an e-mail must look like for somebody to sign in with it. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** All of a row but the import that it belongs to. */
type WaitingRow = Omit<NewRow<'register_import_people'>, 'import'>;

/** Somebody of a file as the row in which they wait. */
export function waitingRow(waiting: Waiting): WaitingRow {
  const { person, id, place, now, settledAt, seal } = waiting;
  const lastOn = person.facts.reduce((last, { draft }) => (draft.on > last ? draft.on : last), '');
  const facts = factsFrom(person, id, { first: 1, by: '', now: settledAt(lastOn) });
  const email = emailOf(person, now).toLowerCase();
  return {
    place,
    line: person.rows[0] ?? 0,
    person: id,
    numbered: person.person !== '',
    called: person.called,
    name: person.name,
    placeKey: person.likeness.placeKey || person.likeness.phoneKey,
    email: EMAIL.test(email) && email.length <= 254 ? email : '',
    phone: person.phone,
    ways: JSON.stringify(person.ways),
    language: person.ways.includes('welsh') ? 'cy' : 'en',
    ...standingRow(facts, settledAt(lastOn)),
    lastOn,
    facts: JSON.stringify(waitingFacts(facts, seal)),
  };
}

export const turningShape = pick(shapes.register_import_people, 'id', 'person', 'facts');

/** The facts of somebody who waits, as the rules know them. */
export function factsOfWaiting({ person, facts }: RowOf<typeof turningShape>, now: Instant): Fact[] {
  return (JSON.parse(facts) as WaitingFact[]).map(
    ({ kind, day, details, after, reason, wordsHash }, at) =>
      ({
        seq: at + 1,
        person,
        kind,
        on: day,
        data: JSON.parse(details) as object,
        supersedes: after,
        knownAt: now,
        by: '',
        reason,
        words: null,
        erased: wordsHash !== '',
      }) as unknown as Fact,
  );
}
