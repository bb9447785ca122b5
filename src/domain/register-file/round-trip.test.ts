// What goes out comes back: a register that was written as a file of facts and put in again reads the same on every day,
// and a file of people comes back as it went out.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, londonDate, type CivilDate } from '../kernel/index.ts';
import { byPerson, ceasing, registerAsAt, writeFacts, type Fact, type FactDraft } from '../register/index.ts';
import { checkFile, type CheckedFile } from '../../lib/register-check.ts';
import { fileRules, NOW } from '../../../tests/support/register-rules.ts';
import {
  factsFrom,
  fileHead,
  fileLines,
  stops,
  templateFile,
  type FileKind,
  type WrittenPerson,
} from './index.ts';

const DAY = 86_400_000;
const people = ['annnnnnnnnnnn01', 'bennnnnnnnnnn02'];
const reason = 'told-us';
const groups = fileRules.groups.map(({ key }) => key);

/** Words that spreadsheets, browsers and programs have stumbled over. */
const words = fc
  .oneof(
    fc.constantFrom(
      '=1+1',
      "'=1",
      "''-x",
      '+44',
      '-',
      '@home',
      '"quoted"',
      'a,b;c',
      '<script>x</script>',
      'Siân',
      'Sia\u0302n',
      '李雷',
      '🙂',
      "O'Neil",
      '\u200bAnn',
      'a\tb',
    ),
    fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => !/[\r\n\0]/.test(text)),
  )
  .map((text) => text.trim() || 'Ann');

const act = fc.record({
  who: fc.nat(people.length - 1),
  what: fc.constantFrom(
    ...([
      'enter',
      'enter',
      'name',
      'address',
      'email',
      'group',
      'voice',
      'issue',
      'pay',
      'take',
      'loan',
    ] as const),
    ...(['office', 'office ends', 'correct', 'withdraw', 'leave', 'erase'] as const),
  ),
  days: fc.integer({ min: -30, max: 400 }),
  n: fc.nat(30),
  word: words,
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function draftsOf({ what, days, n, word }: Act, theirs: readonly Fact[], now: number): FactDraft[] {
  const on = addDays(londonDate(now), -days);
  const common = { on, reason };
  const some = theirs[n % Math.max(1, theirs.length)];
  switch (what) {
    case 'enter':
      return [
        { ...common, kind: 'entered', data: {} },
        { ...common, kind: 'name', data: {}, words: { name: word } },
        { ...common, kind: 'group', data: { group: groups[n % groups.length]! } },
      ];
    case 'name':
      return [{ ...common, kind: 'name', data: {}, words: { name: word } }];
    case 'address':
      return [{ ...common, kind: 'address', data: {}, words: { lines: [word, `${n} High Street`] } }];
    case 'email':
      return [
        {
          ...common,
          kind: 'electronic',
          data: { purposes: n % 3 ? ['notices', 'news'] : [] },
          words: { address: n % 5 ? `p${n}@care.example` : '' },
        },
      ];
    case 'group':
      return [
        { ...common, kind: 'group', data: { group: 'families', also: n % 2 ? 'workers' : 'volunteers' } },
      ];
    case 'voice':
      return [
        {
          ...common,
          kind: 'voice',
          data: { of: 'joint' },
          words: { voice: word, ...(n % 2 ? { people: [word, 'Bo Day'] } : {}) },
        },
      ];
    case 'issue':
      return [{ ...common, kind: 'shares-issued', data: { shares: 1 + n, pence: 100 * n } }];
    case 'pay':
      return [
        { ...common, kind: 'shares-paid', data: { pence: 1 + n * 37, how: n % 4 ? 'cheque' : 'passed' } },
      ];
    case 'take':
      return [{ ...common, kind: 'shares-withdrawn', data: { shares: 1 + (n % 3), pence: n } }];
    case 'loan':
      return [{ ...common, kind: 'property', data: { of: n % 2 ? 'loan' : 'deposit', pence: n * 99 } }];
    case 'office':
      return [{ ...common, kind: 'office-from', data: { office: n % 2 ? 'chair' : 'teller' } }];
    case 'office ends':
      return [{ ...common, kind: 'office-until', data: { office: n % 2 ? 'chair' : 'teller' } }];
    case 'correct':
      return some && some.kind !== 'withdrawn'
        ? [{ ...some, on, words: some.words ?? undefined, supersedes: some.seq } as FactDraft]
        : [];
    case 'withdraw':
      return some ? [{ ...common, kind: 'withdrawn', data: {}, supersedes: some.seq }] : [];
    case 'leave':
      return ceasing({ facts: theirs, on, why: 'left', reason, today: londonDate(now), now });
    case 'erase':
      return [];
  }
}

/** A register after some acts, each written only when the rules take it. */
function registerAfter(acts: readonly Act[]): Fact[] {
  let facts: Fact[] = [];
  for (const [at, one] of acts.entries()) {
    const now = NOW - DAY + at;
    const person = people[one.who]!;
    if (one.what === 'erase') {
      facts = facts.map((fact) =>
        fact.person === person && fact.words ? { ...fact, words: null, erased: true } : fact,
      );
      continue;
    }
    const theirs = facts.filter((fact) => fact.person === person);
    const drafts = draftsOf(one, theirs, now);
    const result = writeFacts({
      person,
      facts: theirs,
      drafts,
      nextSeq: facts.length + 1,
      by: 'x',
      now,
      groups,
    });
    if (result.ok) facts = [...facts, ...result.value];
  }
  return facts;
}

const writtenPeople = (facts: readonly Fact[]): WrittenPerson[] =>
  [...byPerson(facts)].map(([person, theirs]) => ({
    person,
    called: `=${person}`,
    phone: '+44 1632 960001',
    ways: ['letter', 'bsl'],
    facts: theirs,
  }));

const fileOf = (kind: FileKind, facts: readonly Fact[]): string =>
  fileHead(kind, 'en') + fileLines(kind, writtenPeople(facts), '2026-06-15', NOW);

const read = (text: string): Promise<CheckedFile> =>
  checkFile(new TextEncoder().encode(text), { lang: 'en', rules: fileRules, now: NOW });

/** The register that is made of a file. */
function registerOf({ people: found }: CheckedFile): Fact[] {
  const facts: Fact[] = [];
  for (const { person } of found)
    facts.push(...factsFrom(person, person.person, { first: facts.length + 1, by: 'y', now: NOW }));
  return facts;
}

const days: readonly CivilDate[] = [-60, -1, 0, 1, 20, 100, 200, 300, 390, 401].map((back) =>
  addDays('2026-06-15', -back),
);

describe('a register', () => {
  test('that goes out as a file of facts and comes back reads the same on every day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const facts = registerAfter(acts);
        if (facts.length === 0) return;
        const back = await read(fileOf('facts', facts));
        expect(back.faults.filter(stops)).toEqual([]);
        for (const on of days) {
          const knownAt = NOW;
          expect(registerAsAt({ facts: registerOf(back), on, knownAt })).toEqual(
            registerAsAt({ facts, on, knownAt }),
          );
        }
        const again = writtenPeople(registerOf(back)).map(({ facts: theirs }) => theirs.length);
        expect(again).toEqual(writtenPeople(facts).map(({ facts: theirs }) => theirs.length));
      }),
      { numRuns: 150 },
    );
  });

  test('keeps which fact was put right by which', async () => {
    const facts = registerAfter([
      { who: 0, what: 'enter', days: 300, n: 0, word: 'Ann Le' },
      { who: 1, what: 'enter', days: 200, n: 0, word: 'Bo Day' },
      { who: 0, what: 'correct', days: 300, n: 1, word: '' },
    ]);
    const [ann] = [...byPerson(registerOf(await read(fileOf('facts', facts)))).values()];
    expect(ann!.map(({ kind, supersedes }) => [kind, supersedes])).toEqual([
      ['entered', 0],
      ['name', 0],
      ['group', 0],
      ['name', 2],
    ]);
  });
});

describe('a file of people', () => {
  /** One line that a spreadsheet could have made, from a few choices. */
  const HEAD =
    'Full name,Called,Address,Email,Phone,Group,Member since,Ended,Why it ended,Shares,Paid,Offices';
  const line = fc.record({
    n: fc.integer({ min: 1, max: 30 }),
    left: fc.boolean(),
    shares: fc.integer({ min: 0, max: 3 }),
    chair: fc.boolean(),
    mark: fc.constantFrom('', '"', '<b>', 'â'),
  });

  test('that was put in goes out as it came, and can be put in again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { minLength: 1, maxLength: 6, selector: ({ n }) => n }),
        async (some) => {
          const rows = some.map(({ n, left, shares, chair, mark }) =>
            [
              `"N${mark.replace('"', '""')} ${n}"`,
              `Call ${n}`,
              `"${n} High Street\nAB${n} 1CD"`,
              `p${n}@care.example`,
              `0163296${1000 + n}`,
              groups[n % 4]!,
              '2024-04-05',
              left ? '2025-05-06' : '',
              left ? 'died' : '',
              shares || '',
              shares ? `${shares}.00` : '',
              chair ? `chair from 2024-05-0${1 + (n % 9)} until 2025-01-01` : '',
            ].join(','),
          );
          const first = await read([HEAD, ...rows].join('\n'));
          expect(first.faults.filter(({ code }) => code !== 'twice-name-near')).toEqual([]);
          const numbered = first.people.map(({ person }, at) => ({
            ...person,
            person: `person000000${String(100 + at)}`,
          }));
          const facts = numbered.flatMap((person, at) =>
            factsFrom(person, person.person, { first: 100 * at + 1, by: 'y', now: NOW }),
          );
          const write = (from: readonly Fact[]) => {
            const written = numbered.map(({ person, called, phone, ways }) => ({
              person,
              called,
              phone,
              ways,
              facts: from.filter((fact) => fact.person === person),
            }));
            return fileHead('people', 'cy') + fileLines('people', written, '2026-06-15', NOW);
          };
          const out = write(facts);
          const second = await read(out);
          expect(second.faults).toEqual([]);
          expect(write(registerOf(second))).toBe(out);
          for (const on of days) {
            const entries = (from: readonly Fact[]) => registerAsAt({ facts: from, on, knownAt: NOW });
            expect(entries(registerOf(second))).toEqual(entries(facts));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(['en', 'cy'] as const)('is shown by a template that can be put in itself (%s)', async (lang) => {
    const { faults, people: found } = await read(templateFile(lang));
    expect(faults).toEqual([]);
    expect(found.map(({ person }) => person.name)).toEqual(['Ann Example']);
  });

  test('has no cell that a spreadsheet would run', () => {
    const facts = registerAfter([{ who: 0, what: 'enter', days: 300, n: 0, word: '=cmd|calc' }]);
    const out = fileOf('people', facts) + fileOf('facts', facts);
    expect(out).toContain("'=cmd|calc");
    expect(out.split(/[,\r\n]/).filter((cell) => /^"?[=+\-@\t]/.test(cell))).toEqual([]);
  });
});
