// The vote of an election: from opened rankings to the board, what is published, and the second count.
import fc from 'fast-check';
import rulebooks from 'virtual:rulebook';
import { describe, expect, test } from 'vitest';
import { testDigest } from '../../../tests/support/test-digest.ts';
import { seededLot } from '../counting/index.ts';
import type { ElectionRules } from '../elections/index.ts';
import { answerOfRanking, electionPaper, LEFT_BLANK } from '../sealed/index.ts';
import {
  commitmentTo,
  ELECTION_FORMAT,
  mayPublishRankings,
  outcomeOf,
  RANKINGS_FROM,
  recountElection,
  seedOf,
  settledNow,
  type AskedOutcome,
  type ElectionRecord,
} from './index.ts';

const book = rulebooks.at(-1)!;
type Change = { [Key in keyof ElectionRules]?: ElectionRules[Key]['value'] };
const withRules = (change: Change): ElectionRules => ({
  ...book.elections!,
  ...Object.fromEntries(
    Object.entries(change).map(([key, value]) => [
      key,
      { ...book.elections![key as keyof ElectionRules], value },
    ]),
  ),
});
/** Two of three places are open; a worker is wanted and at most one can be. */
const rules = withRules({ seats: 3, leastOf: { workers: 1 }, mostOf: { workers: 1 } });
const names = ['Ann', 'Bo', 'Cai', 'Dee'];
const [ANN, BO, CAI, DEE] = [0, 1, 2, 3];
const lot = { secret: 's'.repeat(32), commitment: testDigest('s'.repeat(32)), box: 'b'.repeat(64) };
const drawing = seededLot(seedOf(lot), testDigest);
const asked: AskedOutcome = {
  rules,
  closing: {
    seats: 2,
    standing: [{ groups: [] }, { groups: [] }, { groups: ['workers'] }, { groups: ['workers'] }],
    held: {},
  },
  gone: [],
  names,
  answers: [],
  lot: drawing,
};
const times = (papers: number, ...ranking: number[]): string[] =>
  Array<string>(papers).fill(answerOfRanking(ranking) ?? LEFT_BLANK);
const answers = [...times(10, ANN, BO), ...times(7, BO, ANN), ...times(2, CAI, BO), ...times(1)].sort();

describe('the outcome of a vote', () => {
  test('gives a reserved place to whoever of the group has the most votes, and not to who would win without it', () => {
    const { how, elected, blank, count } = outcomeOf({ ...asked, answers });
    expect([how, elected, blank]).toEqual(['counted', [ANN, CAI], 1]);
    expect(count!.papers).toBe(19);
    const free = outcomeOf({ ...asked, rules: withRules({ seats: 3, leastOf: {}, mostOf: {} }), answers });
    expect(free.elected).toEqual([ANN, BO]);
  });
  test('passes over a candidate who is gone, and keeps the numbers of the paper', () => {
    const { elected, count, blank } = outcomeOf({
      ...asked,
      answers: [...answers, ...times(3, ANN)].sort(),
      gone: [ANN],
    });
    expect(elected).toEqual([BO, CAI]);
    expect(count!.withdrawn).toEqual([ANN]);
    // Whoever ranked nobody else is among those who named nobody.
    expect(blank).toBe(4);
  });
  test.each<[string, Partial<AskedOutcome>, Partial<ReturnType<typeof outcomeOf>>]>([
    [
      'elects all who are left without a count when they are no more than the places',
      { gone: [BO, DEE], answers },
      { how: 'without-count', elected: [ANN, CAI], empty: 0, count: null },
    ],
    [
      'leaves the reserved place empty when nobody of the group is left',
      { gone: [CAI, DEE], answers },
      { how: 'counted', elected: [ANN], empty: 1 },
    ],
    ['elects nobody when nobody voted', {}, { how: 'no-votes', elected: [], empty: 2, count: null }],
    [
      'elects nobody when every paper is blank',
      { answers: times(5) },
      { how: 'no-votes', elected: [], blank: 5 },
    ],
    [
      'elects nobody when nobody is left',
      { gone: [ANN, BO, CAI, DEE], answers },
      { how: 'nobody', elected: [], empty: 2 },
    ],
  ])('%s', (_name, change, expected) => {
    expect(outcomeOf({ ...asked, ...change })).toMatchObject(expected);
  });
  describe('for one place', () => {
    const one = withRules({ seats: 1, leastOf: {}, mostOf: { workers: 0 }, method: 'majority' });
    const closing = { ...asked.closing, seats: 1 };
    test('the most first choices win, and nobody of a group that must not be on the board', () => {
      const given = [...times(5, CAI, BO), ...times(2, BO), ...times(1, ANN)].sort();
      const { elected, count } = outcomeOf({ ...asked, rules: one, closing, answers: given });
      expect(elected).toEqual([BO]);
      expect(count!.stages[0]!.votes).toEqual([1, 7, 0, 0]);
    });
    test('papers that name only such people are blank', () => {
      expect(outcomeOf({ ...asked, rules: one, closing, answers: times(3, CAI) })).toMatchObject({
        how: 'no-votes',
        blank: 3,
      });
    });
  });
  test('is the same in whatever order the answers come, and every place is filled or told as empty', () => {
    const ranking = fc.shuffledSubarray([ANN, BO, CAI, DEE]).map((one) => answerOfRanking(one) ?? LEFT_BLANK);
    const gone = fc.subarray([ANN, BO, CAI, DEE], { maxLength: 3 });
    const method = fc.constantFrom('scottish' as const, 'meek' as const);
    fc.assert(
      fc.property(fc.array(ranking, { maxLength: 30 }), gone, method, (given, left, by) => {
        const all = {
          ...asked,
          rules: withRules({ seats: 3, leastOf: { workers: 1 }, mostOf: { workers: 1 }, method: by }),
          gone: left,
        };
        const outcome = outcomeOf({ ...all, answers: given });
        expect(outcomeOf({ ...all, answers: [...given].reverse() })).toEqual(outcome);
        expect(outcome.elected.length + outcome.empty).toBe(2);
        for (const at of left) expect(outcome.elected).not.toContain(at);
        const workers = outcome.elected.filter((at) => at === CAI || at === DEE).length;
        if (outcome.how === 'counted') expect(workers).toBe(left.includes(CAI) && left.includes(DEE) ? 0 : 1);
        if (outcome.count) expect(outcome.count.papers + outcome.blank).toBe(given.length);
      }),
    );
  });
});

describe('the lot', () => {
  test('is committed to by a digest that does not say it, and its seed has the box in it', () => {
    expect(commitmentTo(lot.secret, testDigest)).toBe(lot.commitment);
    expect(commitmentTo(lot.secret, testDigest)).not.toContain(lot.secret);
    expect(seedOf(lot)).toBe(`${lot.secret}:${lot.box}`);
  });
  test('settles a tie, and another box settles some ties otherwise', () => {
    const tied = [...times(1, ANN), ...times(1, BO)];
    const one = withRules({ seats: 1, leastOf: {}, mostOf: {}, method: 'majority' });
    const winners = Array.from({ length: 40 }, (_none, at) => {
      const seed = seedOf({ ...lot, box: String(at) });
      const closing = { ...asked.closing, seats: 1 };
      return outcomeOf({ ...asked, rules: one, closing, answers: tied, lot: seededLot(seed, testDigest) })
        .elected[0];
    });
    expect(new Set(winners)).toEqual(new Set([ANN, BO]));
  });
});

describe('what is published', () => {
  test('whole rankings, from a hundred that name somebody', () => {
    const many = (named: number, blank: number) =>
      mayPublishRankings({ answers: [...times(named, ANN), ...times(blank)] });
    expect(RANKINGS_FROM).toBe(100);
    expect([many(99, 0), many(99, 50), many(100, 0)]).toEqual([false, false, true]);
  });
});

describe('the second count', () => {
  const words = { titleEn: 'The board', titleCy: 'Y bwrdd', textEn: '', textCy: '' };
  const outcome = outcomeOf({ ...asked, answers });
  const record: ElectionRecord = {
    format: ELECTION_FORMAT,
    paper: electionPaper('Ashbrook', 'motion000000000', words, names),
    rules: { version: book.version, elections: rules },
    closing: asked.closing,
    gone: [],
    lot,
    roll: { size: 30, voted: 21 },
    fingerprints: Array.from({ length: 21 }, (_none, at) => String(at).padStart(64, '0')),
    valid: 20,
    spoilt: 1,
    questions: [{ question: 'board', answers }],
    outcome,
    acts: [],
  };
  const few = { ...record, questions: null };
  const worked = { commitment: lot.commitment, lot: drawing };
  test('agrees with a record that is right, with its rankings and without', () => {
    expect(recountElection(record, worked)).toEqual([]);
    expect(recountElection(few, worked)).toEqual([]);
  });
  test('agrees with a record without a count', () => {
    const gone = [BO, DEE];
    const without = { ...record, gone, outcome: outcomeOf({ ...asked, answers, gone }) };
    expect(recountElection(without, worked)).toEqual([]);
    expect(
      recountElection({ ...without, outcome: { ...without.outcome, elected: [ANN, BO] } }, worked),
    ).toEqual(['outcome']);
    expect(
      recountElection({ ...without, questions: null, outcome: { ...without.outcome, elected: [] } }, worked),
    ).toEqual(['stages']);
  });
  const count = outcome.count!;
  const changed = (change: Partial<typeof count>): Partial<ElectionRecord> => ({
    outcome: { ...outcome, count: { ...count, ...change } },
  });
  const [first, ...later] = count.stages;
  const moved = { ...first!, votes: first!.votes.map((votes, at) => votes + (at === ANN ? 1 : 0)) };
  const swapped = answers.map((answer) => (answer === '1 2' ? '2 1' : answer)).sort();
  test.each<[string, Partial<ElectionRecord>, string[], string[]]>([
    ['a ranking was changed', { questions: [{ question: 'board', answers: swapped }] }, ['outcome'], []],
    [
      'the rankings lie in the order in which they came',
      { questions: [{ question: 'board', answers: [...answers].reverse() }] },
      ['answers-order'],
      [],
    ],
    [
      'a ranking is none',
      { questions: [{ question: 'board', answers: ['1 1', ...answers.slice(1)] }] },
      ['outcome', 'answers-paper'],
      [],
    ],
    [
      'a ranking was taken away',
      { questions: [{ question: 'board', answers: answers.slice(1) }] },
      ['outcome', 'answers-valid'],
      [],
    ],
    [
      'a vote was added at a stage',
      changed({ stages: [moved, ...later] }),
      ['stages', 'outcome'],
      ['stages'],
    ],
    [
      'somebody else is elected',
      { outcome: { ...outcome, elected: [ANN, BO] } },
      ['stages', 'outcome'],
      ['stages'],
    ],
    ['somebody is elected who is gone', { gone: [CAI] }, ['stages', 'outcome'], ['stages']],
    ['a blank paper was left out', { valid: 19, spoilt: 2 }, ['stages', 'answers-valid'], ['stages']],
    ['it was counted by another rule', changed({ rule: 'meek' }), ['stages', 'outcome'], ['stages']],
    ['there were more places', changed({ seats: 3 }), ['stages', 'outcome'], ['stages']],
    [
      'an envelope is missing',
      { fingerprints: record.fingerprints.slice(1) },
      ['fingerprints-voted'],
      ['fingerprints-voted'],
    ],
    [
      'the names are others',
      changed({ names: ['Ann', 'Bo', 'Cai', 'Eve'] }),
      ['stages', 'outcome'],
      ['stages'],
    ],
  ])('disagrees when %s', (_name, change, whole, stages) => {
    expect(recountElection({ ...record, ...change }, worked)).toEqual(whole);
    expect(recountElection({ ...few, ...change, questions: null }, worked)).toEqual(stages);
  });
  test('disagrees when the secret of the lot is not the one that was committed to', () => {
    expect(recountElection(record, { ...worked, commitment: 'other' })).toEqual(['lot']);
  });
  test('disagrees when the paper is not that of the candidates', () => {
    const other = electionPaper('Ashbrook', 'motion000000000', words, names.slice(1));
    expect(recountElection({ ...record, paper: other }, worked)).toContain('paper');
  });
  test('takes nothing else for a record', () => {
    expect(() => recountElection({ ...record, format: 'other' as typeof ELECTION_FORMAT }, worked)).toThrow();
  });
  test('the places are those of the paper as long as nobody is gone', () => {
    expect(settledNow(rules, asked.closing, [])).toMatchObject({ how: 'vote', seats: 2 });
    expect(settledNow(rules, asked.closing, [CAI, DEE])).toMatchObject({ seats: 1, empty: 1 });
  });
});
