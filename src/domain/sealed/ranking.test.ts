// Questions of ranking: every ranking fits into the same bytes and comes back whole, and what is published says nothing of
// the order in which people voted.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerDisagreements,
  answerOfRanking,
  BALLOT_BYTES,
  BOX_FORMAT,
  countFile,
  countOpened,
  electionPaper,
  fitsBallot,
  handIn,
  LEFT_BLANK,
  motionPaper,
  openedIn,
  rankedPapers,
  rankingAsked,
  rankingOfAnswer,
  readBallot,
  writeBallot,
  type BoxFile,
  type CountFile,
  type HandIn,
} from './index.ts';

const words = { titleEn: 'The board', titleCy: 'Y bwrdd', textEn: '', textCy: '' };
const named = (many: number) => Array.from({ length: many }, (_none, at) => `Candidate ${at + 1}`);
const paperFor = (many: number) => electionPaper('Ashbrook', 'motion000000000', words, named(many));
const hexOf = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
const codesOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? [] : result.refusals!.map(({ code }) => code);

/** So many candidates and some rankings of them; one that names nobody is a blank answer. */
const votes = fc.integer({ min: 1, max: 64 }).chain((many) => {
  const all = Array.from({ length: many }, (_none, at) => at);
  return fc.record({
    many: fc.constant(many),
    rankings: fc.array(fc.shuffledSubarray(all), { maxLength: 20 }),
  });
});
const answersOf = (rankings: readonly (readonly number[])[]) => rankings.map(answerOfRanking);
const boxed = (many: number, answers: readonly (string | null)[]) =>
  answers.map((answer) => hexOf(writeBallot(paperFor(many), [answer])));

describe('a ranking on a filled-in paper', () => {
  test('reads as it was ranked, and is as long as every other paper, whatever is ranked', () => {
    fc.assert(
      fc.property(votes, ({ many, rankings }) => {
        for (const answer of answersOf(rankings)) {
          const bytes = writeBallot(paperFor(many), [answer]);
          expect(bytes).toHaveLength(BALLOT_BYTES);
          expect(readBallot(paperFor(many), bytes)).toEqual([answer]);
        }
      }),
    );
  });
  test('is as long as the paper of a motion', () => {
    expect(writeBallot(paperFor(9), ['3 1 2'])).toHaveLength(
      writeBallot(motionPaper('Ashbrook', 'motion000000000', words), ['for']).length,
    );
  });
  test('is no other ranking after any byte was changed: it is that ranking, or spoilt', () => {
    fc.assert(
      fc.property(votes, fc.nat(BALLOT_BYTES - 1), fc.nat(255), ({ many, rankings }, place, byte) => {
        const paper = paperFor(many);
        for (const answer of answersOf(rankings)) {
          const bytes = writeBallot(paper, [answer]).map((was, at) => (at === place ? byte : was));
          const read = readBallot(paper, bytes);
          if (read !== null) expect(writeBallot(paper, read)).toEqual(bytes);
        }
      }),
    );
  });
  const ranked = (...codes: number[]) => [1, 1, ...codes, ...Array<number>(64 - codes.length).fill(0)];
  test.each<[string, number[], (string | null)[] | null]>([
    ['with one choice is whole', ranked(2), ['2']],
    ['with all choices is whole', ranked(3, 1, 2), ['3 1 2']],
    ['with no choice is blank', ranked(), [null]],
    ['that names somebody twice is spoilt', ranked(2, 1, 2), null],
    ['that leaves out a rank is spoilt', ranked(2, 0, 1), null],
    ['that leaves out the first rank is spoilt', ranked(0, 1), null],
    ['that names nobody who stands is spoilt', ranked(4), null],
    ['with a mark behind the ranks is spoilt', ranked(2, 1, 0, 7), null],
  ])('%s', (_name, bytes, answers) => {
    expect(readBallot(paperFor(3), bytes)).toEqual(answers);
  });
  test('is not written when the paper does not offer it', () => {
    for (const answer of ['', '4', '0', '1 1', '2 1 ', ' 2', '02', '2,1', 'for', '1 2 3 1'])
      expect(() => writeBallot(paperFor(3), [answer])).toThrow();
  });
  test('has room for 64 candidates, and beside another question for fewer', () => {
    expect(fitsBallot(paperFor(64).questions)).toBe(true);
    expect(fitsBallot(paperFor(65).questions)).toBe(false);
    expect(() => writeBallot(paperFor(65), [null])).toThrow();
    const motion = motionPaper('Ashbrook', 'motion000000000', words);
    const both = [...motion.questions, ...paperFor(63).questions];
    expect(fitsBallot(both)).toBe(true);
    expect(fitsBallot([...both, ...motion.questions])).toBe(false);
  });
  test('beside a question of choice each is read by itself', () => {
    const motion = motionPaper('Ashbrook', 'motion000000000', words);
    const both = { ...motion, questions: [...paperFor(3).questions, ...motion.questions] };
    for (const answers of [
      ['2 3', 'against'],
      [null, 'for'],
      ['1 2 3', null],
    ])
      expect(readBallot(both, writeBallot(both, answers))).toEqual(answers);
  });
});

describe('the paper of an election', () => {
  test('asks for a ranking of those who stand, by number and name', () => {
    expect(rankingAsked(paperFor(2))).toMatchObject({
      options: ['1', '2'],
      names: ['Candidate 1', 'Candidate 2'],
    });
    expect(rankingAsked(motionPaper('Ashbrook', 'motion000000000', words))).toBeUndefined();
  });
  test('an answer has one spelling', () => {
    expect(rankingOfAnswer('3 1', 3)).toEqual([2, 0]);
    for (const answer of ['3  1', '3 1 ', '+3 1', '3.0 1', '3 1 3', 'blank', ''])
      expect(rankingOfAnswer(answer, 3)).toBeNull();
  });
});

describe('opened rankings', () => {
  test('none is lost, none is added: through the box, a teller’s count and back each ranking is there as often as it was cast', () => {
    fc.assert(
      fc.property(votes, fc.nat(4), ({ many, rankings }, unopened) => {
        const paper = paperFor(many);
        const opened = countOpened(paper, { papers: boxed(many, answersOf(rankings)), unopened });
        expect(opened.valid + opened.spoilt).toBe(rankings.length + unopened);
        const file = {
          format: BOX_FORMAT,
          paper,
          keyId: 'k',
          publicKey: 'p',
          box: 'b',
          envelopes: [],
        } as const;
        expect(openedIn(paper, countFile(file, opened))).toEqual(opened);
        const cast = new Map<string, number>();
        for (const ranking of rankings) cast.set(ranking.join(), (cast.get(ranking.join()) ?? 0) + 1);
        const papers = rankedPapers(opened.questions[0]!.answers, many);
        for (const each of papers) expect(each.papers).toBe(cast.get(each.ranking.join()));
        cast.delete('');
        expect(papers).toHaveLength(cast.size);
      }),
    );
  });
  test('lie in the same order, however the envelopes lay in the box', () => {
    const shuffled = votes.chain(({ many, rankings }) => {
      const papers = boxed(many, answersOf(rankings));
      return fc.record({
        many: fc.constant(many),
        papers: fc.constant(papers),
        other: fc.shuffledSubarray(papers, { minLength: papers.length }),
      });
    });
    fc.assert(
      fc.property(shuffled, ({ many, papers, other }) => {
        const paper = paperFor(many);
        const [one, two] = [papers, other].map((all) => countOpened(paper, { papers: all, unopened: 0 }));
        expect(two).toEqual(one);
        const { valid, questions } = one!;
        const box = { roll: { size: 99, voted: valid }, fingerprints: [], valid, spoilt: 0 };
        expect(answerDisagreements({ ...box, paper, questions })).toEqual([]);
      }),
    );
  });
  test('what is no ranking is no paper for a count', () => {
    expect(rankedPapers([LEFT_BLANK, '2 1', '2 1'], 2)).toEqual([{ papers: 2, ranking: [1, 0] }]);
    expect(() => rankedPapers(['for'], 2)).toThrow();
  });
});

describe('a teller’s count of rankings', () => {
  const paper = paperFor(3);
  const box = { paper, keyId: '0123456789abcdef', box: 'b'.repeat(64) };
  const file: BoxFile = { format: BOX_FORMAT, publicKey: 'p', envelopes: [], ...box };
  const count = countFile(
    file,
    countOpened(paper, { papers: boxed(3, ['2', '1 3', '2', null]), unopened: 1 }),
  );
  const asked: HandIn = {
    state: 'opening-due',
    course: { tellers: ['a', 'b', 'c'], handed: [], differed: 0 },
    caller: 'a',
    box: { ...box, voted: 5 },
    count,
    digest: 'x',
  };
  const alike = (...each: [string, number][]): Partial<HandIn> => ({
    count: {
      ...count,
      questions: [{ question: 'board', alike: each.map(([answer, papers]) => ({ answer, papers })) }],
    },
  });
  test('says which rankings there were and how often, sorted', () => {
    expect(count.questions).toEqual([
      {
        question: 'board',
        alike: [
          { answer: '1 3', papers: 1 },
          { answer: '2', papers: 2 },
          { answer: LEFT_BLANK, papers: 1 },
        ],
      },
    ]);
    expect(handIn(asked)).toEqual({ ok: true, value: 'first' });
  });
  const choices: CountFile['questions'] = [{ question: 'board', counts: [1, 2, 1, 0] }];
  test.each<[string, Partial<HandIn>]>([
    ['with too few papers', alike(['1 3', 1], ['2', 1], [LEFT_BLANK, 1])],
    ['with a ranking that the paper has not', alike(['1 4', 1], ['2', 2], [LEFT_BLANK, 1])],
    ['with the same ranking twice', alike(['2', 1], ['2', 2], [LEFT_BLANK, 1])],
    ['that is not sorted', alike(['2', 2], ['1 3', 1], [LEFT_BLANK, 1])],
    ['with a ranking that nobody cast', alike(['1', 0], ['1 3', 1], ['2', 2], [LEFT_BLANK, 1])],
    ['with a number below nothing', alike(['1', -1], ['1 3', 1], ['2', 3], [LEFT_BLANK, 1])],
    ['of choices', { count: { ...count, questions: choices } }],
  ])('%s is refused', (_name, change) => {
    expect(codesOf(handIn({ ...asked, ...change }))).toEqual(['count-not-of-box']);
  });
  test('of rankings is refused where the paper asks for a choice', () => {
    const motion = motionPaper('Ashbrook', 'motion000000000', words);
    const given = { ...count, questions: [{ ...count.questions[0]!, question: 'motion' }] };
    expect(codesOf(handIn({ ...asked, box: { ...asked.box, paper: motion }, count: given }))).toEqual([
      'count-not-of-box',
    ]);
  });
});
