// The key that tellers hold: who may, how far it is, what is written on paper, and which count is taken.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficeKey } from '../membership/index.ts';
import {
  actText,
  brokenActs,
  callIsDue,
  COUNT_FORMAT,
  countFile,
  countOpened,
  enterKey,
  confirmKey,
  GROUPS,
  handIn,
  keyIsReady,
  keyReminderFrom,
  keyStage,
  motionPaper,
  nameTellers,
  openedIn,
  pairs,
  readGroups,
  tellersCourse,
  trialAnswer,
  trialPaper,
  tryPair,
  writeBallot,
  writeGroups,
  wrongSoFar,
  type CountFile,
  type HandIn,
  type SealedAct,
  type TellersKey,
} from './index.ts';

const codesOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? [] : result.refusals!.map(({ code }) => code);
const hexOf = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
const hex = (bytes: number) =>
  fc.uint8Array({ minLength: bytes, maxLength: bytes }).map((all) => hexOf([...all]));
const written = fc.record({ number: fc.nat(3), keyStart: hex(3), body: hex(33), sum: hex(3) });
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('what is written in groups', () => {
  test('reads as it was written, however it was typed', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(' ', '-', '\n', '  ', ''), (one, between) => {
        const groups = writeGroups(one);
        expect(groups).toHaveLength(GROUPS);
        for (const text of [groups.join(between), groups.join(between).toLowerCase()])
          expect(readGroups(text)).toEqual({ ok: true, written: one });
      }),
    );
  });
  test('one wrong character is named by its group, always', () => {
    fc.assert(
      fc.property(
        written,
        fc.nat(GROUPS - 1),
        fc.nat(4),
        fc.constantFrom(...LETTERS),
        (one, at, place, letter) => {
          const groups = writeGroups(one);
          fc.pre(groups[at]![place] !== letter);
          const typed = groups.map((group, each) =>
            each === at ? group.slice(0, place) + letter + group.slice(place + 1) : group,
          );
          expect(readGroups(typed.join(' '))).toEqual({ ok: false, wrong: [at + 1] });
          expect(wrongSoFar(typed.slice(0, at + 1).join(' '))).toEqual([at + 1]);
        },
      ),
    );
  });
  test('two groups in each other’s place are named', () => {
    fc.assert(
      fc.property(written, fc.nat(GROUPS - 1), fc.nat(GROUPS - 1), (one, a, b) => {
        const groups = writeGroups(one);
        fc.pre(a !== b && groups[a]!.slice(0, 4) !== groups[b]!.slice(0, 4));
        [groups[a], groups[b]] = [groups[b]!, groups[a]!];
        const read = readGroups(groups.join(' '));
        expect(read).toEqual({ ok: false, wrong: [a + 1, b + 1].sort((one, other) => one - other) });
      }),
    );
  });
  const groups = writeGroups({ number: 1, keyStart: 'abcdef', body: '0'.repeat(66), sum: '123456' });
  test.each<[string, string, number[]]>([
    ['a group that is missing at the end', groups.slice(0, -1).join(' '), [GROUPS]],
    ['a group that is too much', [...groups, 'AAAAA'].join(' '), [GROUPS + 1]],
    ['a group that is too short', groups.map((each, at) => (at === 2 ? each.slice(1) : each)).join(' '), [3]],
    ['nothing', '', Array.from({ length: GROUPS }, (_none, at) => at + 1)],
  ])('%s is named', (_name, text, wrong) => {
    expect(readGroups(text)).toEqual({ ok: false, wrong });
  });
  test('the letters O, I and L are read as the digits they look like', () => {
    const text = groups.join(' ');
    expect(readGroups(text.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(readGroups(text));
  });
  test('while it is typed, an unfinished last group is not wrong yet', () => {
    expect(wrongSoFar(`${groups[0]} ${groups[1]!.slice(0, 3)}`)).toEqual([]);
    expect(wrongSoFar('')).toEqual([]);
  });
});

describe('naming tellers', () => {
  const one = (id: string, offices: OfficeKey[] = ['teller'], concerned = false) => ({
    id,
    offices,
    concerned,
  });
  test.each<[string, Parameters<typeof nameTellers>[0], string[]]>([
    ['takes three with the office', [one('a'), one('b'), one('c')], []],
    ['refuses two', [one('a'), one('b')], ['tellers-three']],
    ['refuses the same one twice', [one('a'), one('b'), one('b')], ['tellers-three']],
    ['refuses who is no teller', [one('a'), one('b'), one('c', ['board'])], ['teller-no-teller']],
    [
      'refuses who looks after the server',
      [one('a'), one('b'), one('c', ['teller', 'steward'])],
      ['teller-steward'],
    ],
    ['refuses who moved the motion', [one('a'), one('b'), one('c', ['teller'], true)], ['teller-concerned']],
  ])('%s', (_name, proposed, codes) => {
    expect(codesOf(nameTellers(proposed))).toEqual(codes);
  });
});

const key: TellersKey = {
  keyId: '0123456789abcdef',
  publicKey: 'p',
  enteredBy: 'a',
  confirmedBy: null,
  tried: [],
};
const course = { tellers: ['a', 'b', 'c'], key };

describe('the key of the tellers', () => {
  test('is ready when a second one compared it and every pair was tried, and not before', () => {
    expect(keyStage(null)).toBe('named');
    expect(keyStage(key)).toBe('entered');
    expect(keyStage({ ...key, confirmedBy: 'b', tried: ['12', '13'] })).toBe('confirmed');
    expect(keyStage({ ...key, confirmedBy: 'b', tried: [...pairs] })).toBe('ready');
    expect(keyIsReady({ key: { ...key, tried: [...pairs] } })).toBe(false);
    expect(keyIsReady(null)).toBe(true);
  });
  test('is entered by one of the three, before the opening', () => {
    expect(codesOf(enterKey({ course, opened: false, caller: 'a' }))).toEqual([]);
    expect(codesOf(enterKey({ course, opened: true, caller: 'd' }))).toEqual([
      'teller-not-named',
      'vote-already-open',
    ]);
  });
  test.each<[string, string, string, Partial<TellersKey> | null, string[]]>([
    ['is compared by a second one', 'b', key.keyId, {}, []],
    ['is not compared by who typed it', 'a', key.keyId, {}, ['key-own']],
    ['is not compared by somebody else', 'd', key.keyId, {}, ['teller-not-named']],
    ['is another when the paper says another number', 'b', 'f123456789abcdef', {}, ['key-other']],
    ['is compared once', 'c', key.keyId, { confirmedBy: 'b' }, ['key-confirmed']],
    ['cannot be compared before it is there', 'b', key.keyId, null, ['key-not-entered']],
  ])('%s', (_name, caller, typed, change, codes) => {
    const given = { ...course, key: change && { ...key, ...change } };
    expect(codesOf(confirmKey({ course: given, opened: false, caller }, typed))).toEqual(codes);
  });
  test('its parts are tried when it was compared, and only what they find is taken', () => {
    const compared = { ...course, key: { ...key, confirmedBy: 'b' } };
    const step = { course: compared, opened: false, caller: 'c' };
    expect(codesOf(tryPair(step, '123456', '123456'))).toEqual([]);
    expect(codesOf(tryPair(step, '123457', '123456'))).toEqual(['key-answer-wrong']);
    expect(codesOf(tryPair({ ...step, course }, '123456', null))).toEqual(['key-not-confirmed']);
  });
  test('a trial holds its answer and nothing else', () => {
    expect(trialPaper('123456')).toHaveLength(132);
    expect(trialAnswer(trialPaper('123456'))).toBe('123456');
    expect(trialAnswer(trialPaper('12345x'))).toBeNull();
    expect(trialAnswer(trialPaper('1234567'))).toBeNull();
  });
  test('is reminded of two days before, and tellers are called again each week', () => {
    const day = 86_400_000;
    expect(keyReminderFrom(5 * day)).toBe(3 * day);
    expect([callIsDue(null, 0), callIsDue(0, 7 * day - 1), callIsDue(0, 7 * day)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('the acts of a vote', () => {
  /** A stand-in for the digest: different for different texts. */
  const digestOf = (text: string) => `#${text.length}:${text}`;
  const vote = 'motion000000000';
  function chain(...kinds: Pick<SealedAct, 'kind' | 'facts' | 'by'>[]): SealedAct[] {
    const acts: SealedAct[] = [];
    for (const [at, kind] of kinds.entries()) {
      const act = { ...kind, number: at + 1, at: at * 1000 };
      acts.push({ ...act, digest: digestOf(actText(vote, acts.at(-1)?.digest ?? '', act)) });
    }
    return acts;
  }
  const digestsIn = (acts: readonly SealedAct[]) =>
    acts.map((act, at) => digestOf(actText(vote, acts[at - 1]?.digest ?? '', act)));
  const { keyId, publicKey } = key;
  const acts = chain(
    { kind: 'tellers-named', facts: { tellers: ['a', 'b', 'c'] }, by: 's' },
    { kind: 'key-entered', facts: { keyId, publicKey }, by: 'a' },
    { kind: 'key-confirmed', facts: { keyId }, by: 'b' },
    { kind: 'key-tried', facts: { keyId, pair: '12' }, by: 'c' },
    { kind: 'tellers-called', facts: {}, by: '' },
    { kind: 'count-handed-in', facts: { digest: 'x', salt: 's' }, by: 'b' },
  );
  test('say who the tellers are, how far the key is and who handed in', () => {
    expect(tellersCourse(acts)).toEqual({
      tellers: ['a', 'b', 'c'],
      key: { ...key, confirmedBy: 'b', tried: ['12'] },
      remindedAt: null,
      calledAt: 4000,
      first: { teller: 'b', digest: 'x' },
      handed: [{ teller: 'b', digest: 'x' }],
      salt: 's',
      differed: 0,
    });
    expect(tellersCourse(chain({ kind: 'key-made', facts: {}, by: 's' }))).toBeNull();
  });
  test('a key that is entered anew begins from the start; counts that differ too', () => {
    const more = chain(
      ...acts,
      { kind: 'counts-differ', facts: { digest: 'y' }, by: 'c' },
      { kind: 'key-entered', facts: { keyId: 'f', publicKey: 'q' }, by: 'c' },
    );
    expect(tellersCourse(more)).toMatchObject({
      key: { keyId: 'f', enteredBy: 'c', confirmedBy: null, tried: [] },
      first: null,
      handed: [
        { teller: 'b', digest: 'x' },
        { teller: 'c', digest: 'y' },
      ],
      salt: 's',
      differed: 1,
    });
  });
  test('are whole, and a changed, missing or added one is found', () => {
    expect(brokenActs(acts, digestsIn(acts))).toEqual([]);
    const changed = acts.map((act, at) => (at === 3 ? { ...act, by: 'a' } : act));
    expect(brokenActs(changed, digestsIn(changed))).toEqual([4]);
    const missing = acts.filter((_act, at) => at !== 2);
    expect(brokenActs(missing, digestsIn(missing))).toEqual([4, 5, 6]);
  });
});

describe('a count', () => {
  const words = { titleEn: 'A bench', titleCy: 'Mainc', textEn: '', textCy: '' };
  const paper = motionPaper('Ashbrook', 'motion000000000', words);
  const file = {
    format: 'common-care box 1',
    paper,
    keyId: key.keyId,
    publicKey: 'p',
    box: 'b'.repeat(64),
    envelopes: [],
  } as const;
  const count: CountFile = {
    format: COUNT_FORMAT,
    vote: paper.vote,
    keyId: key.keyId,
    box: file.box,
    valid: 4,
    spoilt: 1,
    questions: [{ question: 'motion', counts: [1, 2, 1, 0] }],
  };
  test('stands for the same sorted answers that were counted', () => {
    const answers = fc.array(fc.constantFrom('for', 'against', 'abstain', null), { maxLength: 30 });
    fc.assert(
      fc.property(answers, fc.nat(4), (given, unopened) => {
        const papers = given.map((answer) => hexOf(writeBallot(paper, [answer])));
        const opened = countOpened(paper, { papers, unopened });
        expect(openedIn(paper, countFile(file, opened))).toEqual(opened);
      }),
    );
  });
  const asked: HandIn = {
    state: 'opening-due',
    course: { tellers: ['a', 'b', 'c'], handed: [], differed: 0 },
    caller: 'a',
    box: { paper, keyId: key.keyId, box: file.box, voted: 5 },
    count,
    digest: 'x',
  };
  const one = { ...asked.course, handed: [{ teller: 'a', digest: 'x' }] };
  const differed = { ...one, handed: [...one.handed, { teller: 'b', digest: 'y' }], differed: 1 };
  test.each<[string, Partial<HandIn>, unknown]>([
    ['the first is kept', {}, 'first'],
    ['that comes twice is the same', { course: one }, 'same'],
    ['the same by another is the result', { caller: 'b', course: one }, 'agreed'],
    ['another by another is told to both', { caller: 'b', digest: 'y', course: one }, 'differ'],
    ['a third that agrees with one of two is the result', { caller: 'c', course: differed }, 'agreed'],
    [
      'a third that agrees with none is told to all',
      { caller: 'c', digest: 'z', course: differed },
      'differ',
    ],
    ['one that comes again after they differed changes nothing', { course: differed }, 'same'],
    ['after they differed somebody may count anew', { caller: 'b', course: differed }, 'agreed'],
  ])('%s', (_name, change, what) => {
    expect(handIn({ ...asked, ...change })).toEqual({ ok: true, value: what });
  });
  test.each<[string, Partial<HandIn>, string[]]>([
    ['of somebody else is refused', { caller: 'd' }, ['teller-not-named']],
    ['before the box is due is refused', { state: 'objections' }, ['box-not-due']],
    ['after the end is refused', { state: 'done' }, ['box-not-due']],
    ['another by the same teller is refused', { digest: 'y', course: one }, ['count-own']],
    ['of another vote is refused', { count: { ...count, vote: 'other' } }, ['count-not-of-box']],
    ['of another key is refused', { count: { ...count, keyId: 'other' } }, ['count-not-of-box']],
    ['of another box is refused', { count: { ...count, box: 'other' } }, ['count-not-of-box']],
    ['with a paper too many is refused', { count: { ...count, spoilt: 2 } }, ['count-not-of-box']],
    [
      'whose answers are more than its papers is refused',
      { count: { ...count, questions: [{ question: 'motion', counts: [1, 2, 2, 0] }] } },
      ['count-not-of-box'],
    ],
    ['without the question is refused', { count: { ...count, questions: [] } }, ['count-not-of-box']],
    [
      'with an answer that the paper has not is refused',
      { count: { ...count, questions: [{ question: 'motion', counts: [1, 2, 1, 0, 0] }] } },
      ['count-not-of-box'],
    ],
  ])('%s', (_name, change, codes) => {
    expect(codesOf(handIn({ ...asked, ...change }))).toEqual(codes);
  });
});
