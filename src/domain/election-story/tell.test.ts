// A told count must be the count: every number is one of the stage, and everybody who is elected or set aside is told
// once, in any election.
import { expect, test } from 'vitest';
import english from '../../../content/messages/en/election-story.json' with { type: 'json' };
import welsh from '../../../content/messages/cy/election-story.json' with { type: 'json' };
import { sampleElection } from '../../../tests/support/random-elections.ts';
import { papers } from '../../../tests/support/short-papers.ts';
import { count, type Count, type Rule, type Stage } from '../counting/index.ts';
import { decimalsAt, spoken, tell, tellStage, type Line } from './index.ts';

const first = (tied: readonly number[]): number => tied[0]!;
const counted = (rule: Rule, ...asked: Parameters<typeof papers>): Count =>
  count(rule, { election: papers(...asked), lot: first });
const keys = (lines: readonly Line[]): string[] => lines.map(({ key }) => key);
const told = (one: Count, stage: number): string[] => keys(tellStage(one, stage - 1).lines);

const TODAY = Math.floor(Date.now() / 86_400_000) * 1_000;

/** Elections by lot, others each day, by both rules, with groups and without. */
function* anyCounts(from = TODAY, many = 150): Generator<{ named: string; one: Count }> {
  for (let seed = from; seed < from + many; seed += 1)
    for (const rule of ['scottish', 'meek'] as const)
      for (const grouped of [false, true])
        yield { named: `${rule} ${seed}`, one: count(rule, sampleElection(seed, grouped)) };
}

const ELECTED = ['say-elected', 'say-last-place', 'say-most-votes', 'say-so-elected'];
const OUT = ['say-doomed', 'say-fewest', 'say-next-of-all', 'say-so-out'];
const namesIn = (lines: readonly Line[], wanted: readonly string[]): string[] =>
  lines.filter(({ key }) => wanted.includes(key)).map(({ params }) => String(params['name']));

test('everybody who is elected or set aside is told once, at the stage at which it happened', () => {
  for (const { named, one } of anyCounts()) {
    const story = tell(one);
    story.stages.forEach(({ lines }, at) => {
      const { elected, excluded } = one.stages[at]!;
      const of = (list: readonly { candidate: number }[]) =>
        list.map(({ candidate }) => one.names[candidate]);
      expect(namesIn(lines, ELECTED), named).toEqual(of(elected));
      expect(namesIn(lines, OUT), named).toEqual(of(excluded));
    });
  }
});

test('at the end each candidate is named once: elected, or not and why', () => {
  for (const { named, one } of anyCounts()) {
    const { elected, others } = tell(one);
    const all = [...elected, ...others].map(({ candidate }) => candidate);
    expect(
      elected.map(({ candidate }) => candidate),
      named,
    ).toEqual(one.elected);
    expect(
      [...all].sort((a, b) => a - b),
      named,
    ).toEqual(one.names.map((_, at) => at));
    for (const { lines } of [...elected, ...others]) expect(lines.length).toBeGreaterThan(0);
  }
});

/** What a sentence with a number speaks of, read from the stage without the story. */
function unitsOf(one: Count, stage: Stage, before: Stage | undefined, { key, params }: Line): number[] {
  const at = one.names.indexOf(String(params['name']));
  const moved = (to: number | null) =>
    stage.transfers.filter((each) => each.to === to).reduce((sum, { votes }) => sum + votes, 0);
  switch (key) {
    case 'say-needed':
    case 'say-needed-now':
      return [stage.quota];
    case 'say-put-first':
    case 'say-has-enough':
      return [stage.votes[at]!];
    case 'say-spare':
      return [before!.votes[at]! - before!.quota];
    case 'say-fewest':
      return [before!.votes[at]!];
    case 'say-moved':
      return [moved(at)];
    case 'say-none-left':
      return [moved(null)];
    default:
      return [];
  }
}

test('every number is one of the stage, within half of its last decimal', () => {
  let numbers = 0;
  for (const { named, one } of anyCounts()) {
    one.stages.forEach((stage, at) => {
      for (const line of tellStage(one, at).lines)
        for (const units of unitsOf(one, stage, one.stages[at - 1], line)) {
          numbers += 1;
          const off = Math.abs(Number(line.params['count']) - units / 10 ** one.places);
          expect(off, `${named}: ${line.key}`).toBeLessThanOrEqual(0.005 + 1e-6);
        }
    });
  }
  expect(numbers).toBeGreaterThan(1_000);
});

test('nobody reads that they had as many as the quota, or as somebody who stayed, and did not', () => {
  for (const { named, one } of anyCounts()) {
    one.stages.forEach((stage, at) => {
      const decimals = decimalsAt(one, stage);
      const hopeful = one.names.flatMap((_, candidate) => {
        const past = one.stages.slice(0, at + 1);
        const gone = past.some(({ elected, excluded }) =>
          [...elected, ...excluded].some((each) => each.candidate === candidate),
        );
        return gone ? [] : [stage.votes[candidate]!];
      });
      const compared = [...new Set([...hopeful, stage.quota].map((units) => spoken(one, units, 6)))];
      const short = [...hopeful, stage.quota].map((units) => spoken(one, units, decimals));
      expect(new Set(short).size, named).toBe(compared.length);
    });
  }
});

test('two decimals are told where they tell people apart, and more where they would not', () => {
  const units = (votes: number[]): Count => ({
    ...counted('scottish', 1, 'ABC', '3 A', '2 B', '1 C'),
    stages: [
      {
        ...counted('scottish', 1, 'ABC', '3 A', '2 B', '1 C').stages[0]!,
        votes,
        elected: [],
        quota: 900_000,
      },
    ],
  });
  const apart = units([500_000, 471_425, 300_000]);
  expect(decimalsAt(apart, apart.stages[0]!)).toBe(2);
  expect(spoken(apart, 471_425, 2)).toBe(4.71);
  const close = units([471_425, 471_427, 300_000]);
  expect(decimalsAt(close, close.stages[0]!)).toBe(5);
  expect(spoken(close, 471_425, 5)).toBe(4.71425);
});

test('every sentence has words in both languages, with all that stands in it', () => {
  const known: Readonly<Record<string, Readonly<Record<string, unknown>>>> = { english, welsh };
  const used = new Set<string>();
  const seen = new Set<string>();
  const one = (line: Line): void => {
    const kind = `${line.key} ${Object.keys(line.params).join(' ')}`;
    if (seen.has(kind)) return;
    seen.add(kind);
    used.add(line.key);
    for (const [language, words] of Object.entries(known)) {
      const message = words[line.key];
      expect(message, `${line.key} in ${language}`).toBeDefined();
      const forms = typeof message === 'string' ? [message] : Object.values(message as object);
      for (const form of forms as string[])
        for (const [, place] of form.matchAll(/\{(\w+)\}/g))
          expect(line.params, `${line.key} in ${language}`).toHaveProperty(place!);
    }
  };
  // These have every kind of stage, also the rare ones.
  const everything = [...anyCounts(1, 620)].map((each) => each.one);
  const bench = papers(2, 'ABC', '3 A', '2 B', '2 C');
  const left = {
    ...bench,
    candidates: bench.candidates.map((each, at) => ({ ...each, withdrawn: at === 2 })),
  };
  const held = [{ name: 'workers', candidates: [0], min: 1, max: 2, held: 1 }];
  for (const each of [
    ...everything,
    counted('approval', 1, 'ABC', '3 AB', '2 B', '2 CB'),
    counted('majority', 1, 'ABC', '3 A', '3 B', '2 C'),
    counted('scottish', 3, 'AB', '3 A', '3 B'),
    count('scottish', { election: left, groups: held, lot: first }),
  ]) {
    const { opening, stages, elected, others } = tell(each);
    [
      ...opening,
      ...stages.flatMap(({ title, lines }) => [title, ...lines]),
      ...[...elected, ...others].flatMap(({ title, lines }) => [title, ...lines]),
    ].forEach(one);
  }
  const never = Object.keys(english).filter(
    (key) => /^(say|open|what|other)-/.test(key) && !used.has(key) && key !== 'other-title',
  );
  expect(never).toEqual([]);
});

test.each<[string, string[]]>([
  ['approval', ['say-first-approval', 'say-most-votes', 'say-all-filled']],
  ['majority', ['say-first', 'say-most-votes', 'say-all-filled']],
])('%s has no quota, and is told by its own rule', (rule, lines) => {
  expect(told(counted(rule as Rule, 1, 'ABC', '4 AB', '1 B', '2 CA'), 1)).toEqual(lines);
});

test('a tie for the one place is told before who is elected', () => {
  expect(told(counted('majority', 1, 'AB', '3 A', '3 B'), 1)).toEqual([
    'say-first',
    'say-tied-most',
    'say-tie-lot',
    'say-so-elected',
    'say-all-filled',
  ]);
});

test('two equal surpluses: the lot that decided which moves first is told before it moves', () => {
  const one = counted('scottish', 3, 'ABCD', '8 AC', '8 BD', '2 C', '1 D');
  expect(told(one, 2).slice(0, 4)).toEqual([
    'say-tied-spare',
    'say-tie-lot',
    'say-spare',
    'say-spare-papers',
  ]);
});

test('places that nobody stood for are told as empty', () => {
  expect(told(counted('scottish', 3, 'AB', '3 A', '3 B'), 1).slice(-2)).toEqual([
    'say-all-filled',
    'say-places-empty',
  ]);
});

test('whoever is set aside because a group is full reads which, and because all places are kept reads for whom', () => {
  const groups = [{ name: 'the street', candidates: [0, 1], min: 0, max: 1, held: 0 }];
  const full = count('scottish', {
    election: papers(2, 'ABCD', '9 AB', '6 BC', '3 C', '4 D'),
    groups,
    lot: first,
  });
  expect(tellStage(full, 1).lines[0]).toEqual({ key: 'say-full', params: { group: 'the street', max: 1 } });
  const kept = count('scottish', {
    election: papers(2, 'ABC', '9 A', '6 B', '1 C'),
    groups: [{ name: 'workers', candidates: [2], min: 1, max: 2, held: 0 }],
    lot: first,
  });
  expect(tellStage(kept, 1).lines.slice(0, 2)).toEqual([
    { key: 'say-needed-by', params: { group: 'workers' } },
    { key: 'say-doomed', params: { name: 'B' } },
  ]);
});
