/** The register of the small co-op: what it has about each of the cast. Its rows of members and offices follow from it. */
import { seal } from '../../../src/cli/parts/seal.ts';
import type { Insert } from '../../../src/cli/parts/rows.ts';
import { londonDate } from '../../../src/domain/kernel/index.ts';
import {
  officeSpansOf,
  standingOf,
  writeFacts,
  type Fact,
  type FactDraft,
} from '../../../src/domain/register/index.ts';
import { factRows } from '../../../src/records/register.ts';

export interface Entering {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly group: string;
  readonly joinedAt: number;
  readonly leftAt: number | null;
  readonly offices: readonly string[];
  /** False for a share that is owing. */
  readonly paid: boolean;
}

const GROUPS = ['supported', 'families', 'workers', 'volunteers'];

function entering({ name, email, group, joinedAt, offices, paid }: Entering): FactDraft[] {
  const all = { on: londonDate(joinedAt), reason: 'joined' };
  const payment: FactDraft = { ...all, kind: 'shares-paid', data: { pence: 100, how: 'bank' } };
  return [
    { ...all, kind: 'entered', data: {} },
    { ...all, kind: 'name', data: {}, words: { name } },
    { ...all, kind: 'address', data: {}, words: { lines: [`${name.length} High Street`, 'Smallham'] } },
    { ...all, kind: 'electronic', data: { purposes: ['notices'] }, words: { address: email } },
    { ...all, kind: 'group', data: { group } },
    { ...all, kind: 'shares-issued', data: { shares: 1, pence: 100 } },
    ...(paid ? [payment] : []),
    ...offices.map((office): FactDraft => ({ ...all, kind: 'office-from', data: { office } })),
  ];
}

const ending = (leftAt: number): FactDraft => ({
  kind: 'ceased',
  on: londonDate(leftAt),
  data: { why: 'left' },
  reason: 'told-us',
});

/** All facts, in the order in which they were known; throws when the rules refuse one. */
export function registerOf(people: readonly Entering[], by: string): Fact[] {
  const pages = people.flatMap((person) => [
    { at: person.joinedAt, person: person.id, drafts: entering(person) },
    ...(person.leftAt === null
      ? []
      : [{ at: person.leftAt, person: person.id, drafts: [ending(person.leftAt)] }]),
  ]);
  const facts: Fact[] = [];
  for (const { at, person, drafts } of pages.sort((a, b) => a.at - b.at)) {
    const own = facts.filter((fact) => fact.person === person);
    const nextSeq = facts.length + 1;
    const written = writeFacts({ person, facts: own, drafts, nextSeq, by, now: at, groups: GROUPS });
    if (!written.ok) throw new Error(JSON.stringify(written.refusals));
    facts.push(...written.value);
  }
  return facts;
}

/** What the rows of members and offices say of somebody. */
export function projected(facts: readonly Fact[], person: string, now: number) {
  const own = facts.filter((fact) => fact.person === person);
  return { standing: standingOf(own, now)!, offices: officeSpansOf(own, now) };
}

/** Writes the facts with their words. */
export function insertRegister(insert: Insert, facts: readonly Fact[]): void {
  for (const fact of facts) {
    const rows = factRows(fact, seal);
    insert('register_facts', rows.fact);
    if (rows.words) insert('register_words', rows.words);
  }
}
