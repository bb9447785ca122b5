// Secret votes: the paper, the envelope from outside, the box, objections, the count, the slip and the second count.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { decide } from '../voting/index.ts';
import {
  deskDue,
  answerObjection,
  BALLOT_BYTES,
  castEnvelope,
  chooseSecret,
  countOpened,
  ENVELOPE_LENGTH,
  envelopeFault,
  envelopeHead,
  helpsOften,
  isVoid,
  motionPaper,
  NO_ENVELOPE,
  notProtectedFrom,
  objectionsUntil,
  objectToRoll,
  protectedBy,
  paperText,
  partResults,
  readBallot,
  RECORD_FORMAT,
  recount,
  sealedState,
  sealInfo,
  SLIP_WORDS,
  slipOf,
  tensOf,
  votesIn,
  whyNoHelpNow,
  writeBallot,
  type CastEnvelope,
  type Paper,
  type SealedCourse,
  type SealedRules,
  type DeskDue,
  type SecrecyFacts,
  type VoteRecord,
} from './index.ts';

const words = {
  titleEn: 'A bench',
  titleCy: 'Mainc',
  textEn: 'We buy a bench.',
  textCy: 'Rydym yn prynu mainc.',
};
const paper = motionPaper('Ashbrook', 'motion000000000', words);
const rules = {
  objectionDays: { value: 2, unit: 'days', rule: '7.30', en: '', cy: '' },
} as const satisfies SealedRules;
const hexOf = (bytes: readonly number[]) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
const keyId = '0123456789abcdef';
const codesOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? [] : result.refusals!.map(({ code }) => code);

/** Papers with several questions, and answers that they offer or that are left blank. */
const filledIn = fc
  .array(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 9 }), {
    minLength: 1,
    maxLength: 64,
  })
  .chain((all) => {
    const questions = all.map((options, at) => ({ key: `q${at}`, ...words, options }));
    const answers = all.map((options) => fc.option(fc.constantFrom(...options), { nil: null }));
    return fc.tuple(fc.constant<Paper>({ coop: 'c', vote: 'v', questions }), fc.tuple(...answers));
  });

describe('a filled-in paper', () => {
  test('reads as it was written, whatever was chosen or left blank', () => {
    fc.assert(
      fc.property(filledIn, ([asked, answers]) => {
        const bytes = writeBallot(asked, answers);
        expect(bytes).toHaveLength(BALLOT_BYTES);
        expect(readBallot(asked, bytes)).toEqual(answers);
      }),
    );
  });
  test('is spoilt when any byte is not one that the paper can have', () => {
    const whole = writeBallot(paper, ['for']);
    const changed = (at: number, byte: number) => whole.map((was, place) => (place === at ? byte : was));
    for (const bytes of [
      changed(0, 2),
      changed(1, 2),
      changed(2, 4),
      changed(2, 255),
      changed(BALLOT_BYTES - 1, 1), // a mark by which somebody could be told
      whole.slice(1),
      [...whole, 0],
      [],
    ])
      expect(readBallot(paper, bytes)).toBeNull();
  });
  test('takes no answer that the paper does not offer', () => {
    expect(() => writeBallot(paper, ['perhaps'])).toThrow();
    expect(() => writeBallot(paper, [])).toThrow();
  });
});

describe('the paper', () => {
  test('has another digest when a single letter of a question changes', () => {
    expect(paperText(motionPaper('Ashbrook', 'motion000000000', { ...words, textCy: 'X' }))).not.toBe(
      paperText(paper),
    );
  });
  test('is sealed for its co-op, its vote, its questions and its key', () => {
    const all = { coop: 'a', vote: 'b', paper: 'c', keyId };
    const infos = [
      all,
      { ...all, coop: 'x' },
      { ...all, vote: 'x' },
      { ...all, paper: 'x' },
      { ...all, keyId: 'x' },
    ].map(sealInfo);
    expect(new Set(infos).size).toBe(infos.length);
    expect(sealInfo({ ...all, coop: 'a","b' })).not.toBe(sealInfo({ ...all, coop: 'a', vote: 'b","b' }));
  });
});

const envelope = envelopeHead(keyId).padEnd(ENVELOPE_LENGTH, 'x');

describe('an envelope from outside', () => {
  test.each([
    ['is right', envelope, null],
    ['is wrong when it is shorter', envelope.slice(1), 'envelope-wrong'],
    ['is wrong when it is longer', `${envelope}x`, 'envelope-wrong'],
    ['is wrong when it is not spelled in base64url', `${envelope.slice(1)}+`, 'envelope-wrong'],
    ['is wrong when it is the sign for none', NO_ENVELOPE, 'envelope-wrong'],
    ['is wrong in another version', `B${envelope.slice(1)}`, 'envelope-wrong'],
    [
      'is for another key',
      envelopeHead('f123456789abcdef').padEnd(ENVELOPE_LENGTH, 'x'),
      'envelope-other-key',
    ],
  ] as const)('%s', (_name, text, fault) => {
    expect(envelopeFault(text, keyId)).toBe(fault);
  });
});

describe('casting', () => {
  const asked: CastEnvelope = {
    closesAt: 1000,
    openedAt: 100,
    closed: false,
    line: { envelope: NO_ENVELOPE, turn: 'now' },
    keyId,
    envelope,
    turn: 'now',
    seen: false,
    paper: null,
    surely: true,
    ownSignIn: true,
    arrivedAt: 500,
  };
  test.each<[string, Partial<CastEnvelope>, string[]]>([
    ['before the opening is refused', { arrivedAt: 99 }, ['vote-not-open']],
    [
      'before there is an opening is refused',
      { openedAt: null, line: null },
      ['vote-not-open', 'not-on-roll'],
    ],
    ['at the close is refused', { arrivedAt: 1000 }, ['vote-closed']],
    ['after the box was fixed is refused', { closed: true }, ['vote-closed']],
    ['without a line on the roll is refused', { line: null }, ['not-on-roll']],
    ['for an envelope that was replaced meanwhile is refused', { turn: 'before' }, ['envelope-late']],
    ['an envelope that was in the box before is refused', { seen: true }, ['envelope-used']],
    ['with a room paper in hand is refused', { paper: 'out' }, ['paper-out']],
    ['with a vote on paper that is in is refused', { paper: 'in' }, ['paper-in']],
    ['by somebody whose messages others read is refused', { surely: false }, ['not-surely-you']],
    ['with a token that was made for somebody is refused', { ownSignIn: false }, ['own-sign-in-needed']],
  ])('%s', (_name, change, codes) => {
    expect(codesOf(castEnvelope({ ...asked, ...change }))).toEqual(codes);
  });
  test('in the last moment counts', () => {
    expect(castEnvelope({ ...asked, arrivedAt: 999 })).toEqual({ ok: true, value: 'placed' });
  });
  test('the same envelope again is the same vote, with whatever turn, and also after the close', () => {
    const again = { ...asked, line: { envelope, turn: 'next' }, seen: true, arrivedAt: 2000 };
    expect(castEnvelope(again)).toEqual({ ok: true, value: 'same' });
  });
  test('no order of old and new requests puts an old vote back', () => {
    // Each request carries the turn that its page read. They arrive in any order, and any of them again.
    fc.assert(
      fc.property(fc.array(fc.nat(4), { minLength: 1, maxLength: 20 }), (arrivals) => {
        let line = { envelope: NO_ENVELOPE, turn: 't0' };
        const seen = new Set<string>();
        let newest = -1;
        for (const at of arrivals) {
          // Request `at` was made when `at` envelopes had been placed.
          const own = envelope.slice(0, -1) + String(at);
          const cast = castEnvelope({ ...asked, line, turn: `t${at}`, envelope: own, seen: seen.has(own) });
          if (!cast.ok || cast.value === 'same') continue;
          expect(at).toBeGreaterThan(newest);
          newest = at;
          seen.add(own);
          line = { envelope: own, turn: `t${at + 1}` };
        }
      }),
    );
  });
});

describe('choosing a secret vote', () => {
  const asked = {
    state: 'notice',
    ballot: 'open',
    rulebook: { version: '2026-06-01', sealed: rules },
  } as const;
  test('is possible between the notice and the opening, under rules that have it', () => {
    expect(codesOf(chooseSecret(asked))).toEqual([]);
    expect(codesOf(chooseSecret({ ...asked, ballot: 'secret' }))).toEqual(['vote-already-secret']);
    expect(codesOf(chooseSecret({ ...asked, state: 'open' }))).toEqual(['vote-already-open']);
    expect(codesOf(chooseSecret({ ...asked, rulebook: { version: '2026-05-01' } }))).toEqual([
      'no-secret-rule',
    ]);
  });
});

describe('the course after the close', () => {
  const box = { at: 100, objectionsUntil: 200 };
  const course: SealedCourse = { box, objections: [], opening: null, destroyed: false };
  test.each<[string, Partial<SealedCourse>, number, string]>([
    ['collects before the close', { box: null }, 50, 'collecting'],
    ['hears objections until their time is over', {}, 199, 'objections'],
    ['opens from then on', {}, 200, 'opening-due'],
    ['waits for an answer', { objections: [{ answered: false, right: false }] }, 300, 'answers-due'],
    ['goes on with an answer', { objections: [{ answered: true, right: false }] }, 300, 'opening-due'],
    ['waits for the papers to be counted', { papers: { taken: 3, agreed: false } }, 300, 'count-due'],
    ['opens when two people counted the same', { papers: { taken: 3, agreed: true } }, 300, 'opening-due'],
    ['opens when there is no paper to count', { papers: { taken: 0, agreed: false } }, 300, 'opening-due'],
    [
      'counts no paper of a vote that is void',
      { papers: { taken: 3, agreed: false }, objections: [{ answered: true, right: true }] },
      300,
      'opening-due',
    ],
    ['destroys after the opening, whatever the time', { opening: { outcome: 'opened' } }, 0, 'destroying'],
    ['is done when all is destroyed', { opening: { outcome: 'void' }, destroyed: true }, 0, 'done'],
  ])('%s', (_name, change, now, state) => {
    expect(sealedState({ ...course, ...change }, now)).toBe(state);
  });
  test('is void when an objection is right', () => {
    expect(isVoid({ objections: [{ answered: true, right: true }] })).toBe(true);
    expect(isVoid({ objections: [{ answered: true, right: false }] })).toBe(false);
  });
  test('objections are heard for the days of the rulebook', () => {
    expect(objectionsUntil(0, rules)).toBe(2 * 86_400_000);
  });
  test('the turnout is told in whole tens', () => {
    expect([0, 9, 10, 19, 200].map(tensOf)).toEqual([0, 0, 10, 10, 200]);
  });
});

describe('objections', () => {
  test('are for who is on the roll, once, between the close and the opening', () => {
    const asked = { state: 'objections', onRoll: true, objected: false } as const;
    expect(codesOf(objectToRoll(asked))).toEqual([]);
    expect(codesOf(objectToRoll({ state: 'done', onRoll: false, objected: true }))).toEqual([
      'not-on-roll',
      'no-objections-now',
      'objected-already',
    ]);
  });
  test('are answered once, and never by who made them', () => {
    expect(codesOf(answerObjection({ state: 'answers-due', answered: false, own: false }))).toEqual([]);
    expect(codesOf(answerObjection({ state: 'done', answered: true, own: true }))).toEqual([
      'no-objections-now',
      'objection-answered',
      'objection-own',
    ]);
  });
});

describe('help', () => {
  test('is pointed out from the third request on', () => {
    expect([1, 2, 3, 4].map(helpsOften)).toEqual([false, false, true, true]);
  });
  test('is noted while the vote is open, for who is on the roll', () => {
    const none = { onRoll: false, opened: false, closed: true };
    expect(whyNoHelpNow(none).map(({ code }) => code)).toEqual([
      'not-on-roll',
      'vote-not-open',
      'vote-closed',
    ]);
    expect(whyNoHelpNow({ onRoll: true, opened: true, closed: false })).toEqual([]);
  });
});

describe('the count', () => {
  const papers = ['for', 'against', 'for', 'abstain', null].map((answer) =>
    hexOf(writeBallot(paper, [answer])),
  );
  test('sorts the answers, counts a blank one as an abstention and shows nothing of what is spoilt', () => {
    const opened = countOpened(paper, { papers: [...papers, 'ff'.repeat(BALLOT_BYTES)], unopened: 2 });
    expect(opened).toEqual({
      valid: 5,
      spoilt: 3,
      questions: [{ question: 'motion', answers: ['abstain', 'against', 'blank', 'for', 'for'] }],
    });
    expect(votesIn(opened)).toEqual({ votesFor: 2, votesAgainst: 1, abstained: 2 });
  });
  test('is the same in whatever order the envelopes were opened, and voted = valid + spoilt', () => {
    const some = fc.array(fc.constantFrom(...papers, 'ff'.repeat(BALLOT_BYTES)), { maxLength: 30 });
    fc.assert(
      fc.property(some, fc.nat(5), (box, unopened) => {
        const opened = countOpened(paper, { papers: box, unopened });
        expect(countOpened(paper, { papers: [...box].reverse(), unopened })).toEqual(opened);
        expect(opened.valid + opened.spoilt).toBe(box.length + unopened);
        const { votesFor, votesAgainst, abstained } = votesIn(opened);
        expect(votesFor + votesAgainst + abstained).toBe(opened.valid);
      }),
    );
  });
  test('throws for an answer that no motion has', () => {
    expect(() => votesIn({ questions: [{ question: 'motion', answers: ['toString'] }] })).toThrow();
  });
});

describe('a motion that is voted on in parts', () => {
  const parts = motionPaper('Ashbrook', 'motion000000000', words, [words, { ...words, titleEn: 'A ramp' }]);
  const rulebook = testRulebook();
  test('asks about the whole first, then about each part, with the same answers', () => {
    expect(parts.questions.map(({ key }) => key)).toEqual(['motion', 'part-1', 'part-2']);
    expect(new Set(parts.questions.map(({ options }) => options.join()))).toEqual(
      new Set(['for,against,abstain']),
    );
    expect(motionPaper('Ashbrook', 'motion000000000', words)).toEqual(paper);
  });
  test('is as long on paper as any other, and is counted question by question', () => {
    const all = [
      ['for', 'against', null],
      ['for', 'for', 'against'],
      ['against', 'against', 'for'],
    ].map((answers) => writeBallot(parts, answers));
    expect(all.map((one) => one.length)).toEqual([BALLOT_BYTES, BALLOT_BYTES, BALLOT_BYTES]);
    const opened = countOpened(parts, { papers: all.map(hexOf), unopened: 0 });
    expect(votesIn(opened)).toEqual({ votesFor: 2, votesAgainst: 1, abstained: 0 });
    expect(partResults(opened, 3, rulebook)).toMatchObject([
      { question: 'part-1', votesFor: 1, votesAgainst: 2, abstained: 0, carried: false },
      { question: 'part-2', votesFor: 1, votesAgainst: 1, abstained: 1, carried: false },
    ]);
  });
  test('each part is decided by the same rule as the whole', () => {
    const answers = (votesFor: number, votesAgainst: number) => [
      ...Array.from({ length: votesAgainst }, () => 'against'),
      ...Array.from({ length: votesFor }, () => 'for'),
    ];
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), (votesFor, votesAgainst) => {
        const questions = [
          { question: 'motion', answers: [] },
          { question: 'part-1', answers: answers(votesFor, votesAgainst) },
        ];
        const { carried } = decide({ votesFor, votesAgainst, abstained: 0, rollSize: 20 }, rulebook);
        expect(partResults({ questions }, 20, rulebook)).toMatchObject([{ carried }]);
      }),
    );
  });
});

describe('what a secret vote waits for', () => {
  const open = {
    motion: 'open',
    sealed: 'collecting',
    keyHolder: 'server',
    keyReady: true,
    unanswered: false,
  } as const;
  const closed = { ...open, motion: 'closed' } as const;
  const tellers = { ...closed, keyHolder: 'tellers' } as const;
  test.each<[string, Parameters<typeof deskDue>[0], DeskDue | null]>([
    ['for nothing before it opens with a key', { ...open, motion: 'notice' }, null],
    ['for a key that tellers have not made', { ...tellers, motion: 'notice', keyReady: false }, 'key'],
    ['for nothing once it was missed', { ...tellers, motion: 'missed', keyReady: false }, null],
    ['for its close', open, 'voting'],
    ['for the end of objections', { ...closed, sealed: 'objections' }, 'objections'],
    [
      'for an answer, also while others may still object',
      { ...closed, sealed: 'objections', unanswered: true },
      'answers',
    ],
    ['for an answer', { ...closed, sealed: 'answers-due', unanswered: true }, 'answers'],
    ['for those who count papers', { ...closed, sealed: 'count-due' }, 'count'],
    ['for nobody where the clock opens the box', { ...closed, sealed: 'opening-due' }, null],
    ['for two tellers', { ...tellers, sealed: 'opening-due' }, 'open'],
    ['for nothing when all is over', { ...tellers, sealed: 'done' }, null],
  ])('is %s', (_name, vote, due) => {
    expect(deskDue(vote)).toBe(due);
  });
});

describe('what is said about secrecy', () => {
  const facts: SecrecyFacts = {
    rollSize: 60,
    groupSizes: [25, 35],
    smallGroup: 20,
    keyHolder: 'server',
    helped: false,
    onPaper: true,
  };
  const limits = (change: Partial<SecrecyFacts>) =>
    notProtectedFrom({ ...facts, ...change }).map(({ key }) => key);
  test('always names the server that could be altered, the person beside you, home and paper', () => {
    for (const key of ['secrecy-altered', 'secrecy-beside', 'secrecy-home', 'secrecy-paper'] as const)
      expect(limits({})).toContain(key);
  });
  test('warns of a small roll, a small group and a helper when there are such', () => {
    expect(limits({})).not.toContain('secrecy-small');
    expect(limits({ rollSize: 19 })).toContain('secrecy-small');
    expect(limits({ groupSizes: [19, 41] })).toContain('secrecy-no-groups');
    expect(limits({ helped: true })).toContain('secrecy-helped');
    expect(limits({ helped: true })).not.toContain('secrecy-beside');
  });
  const kept = (change: Partial<SecrecyFacts>) => protectedBy({ ...facts, ...change }).map(({ key }) => key);
  test('says who holds the key, and of a key that tellers hold not that the portal destroys it', () => {
    expect(kept({})).toEqual(['secrecy-sealed', 'secrecy-key-server', 'secrecy-destroyed']);
    expect(kept({ keyHolder: 'tellers' })).toEqual([
      'secrecy-sealed',
      'secrecy-key-tellers',
      'secrecy-destroyed-tellers',
    ]);
  });
  test('says of tellers what they see, what two of them could do, and that nobody sees a part torn up', () => {
    const tellers = ['secrecy-tellers-see', 'secrecy-two-tellers', 'secrecy-parts-kept'] as const;
    expect(limits({ keyHolder: 'tellers' })).toEqual(expect.arrayContaining([...tellers]));
    expect(limits({ keyHolder: 'tellers' })).not.toContain('secrecy-copies');
    for (const key of tellers) expect(limits({})).not.toContain(key);
    expect(limits({})).toContain('secrecy-copies');
  });
  test('offers paper, and says who sees it, only where the rules take paper', () => {
    expect(limits({})).toEqual(expect.arrayContaining(['secrecy-counters', 'secrecy-paper']));
    expect(limits({ onPaper: false })).not.toContain('secrecy-counters');
    expect(limits({ onPaper: false })).not.toContain('secrecy-paper');
    expect(limits({ onPaper: false })).toContain('secrecy-phone');
  });
});

test('a slip is four places in the list of words, and the same for the same envelope', () => {
  expect(slipOf('fc0fff'.padEnd(64, '0'))).toEqual([63, 0, 63, 63]);
  expect(slipOf('000001'.padEnd(64, 'f'))).toEqual([0, 0, 0, 1]);
  for (const place of slipOf('9a3b'.repeat(16))) expect(place).toBeLessThan(SLIP_WORDS);
});

describe('the second count', () => {
  const rulebook = testRulebook();
  const answers = ['against', 'blank', 'for', 'for'];
  const result = decide(
    { ...votesIn({ questions: [{ question: 'motion', answers }] }), rollSize: 7 },
    rulebook,
  );
  const record: VoteRecord = {
    format: RECORD_FORMAT,
    paper,
    rules: rulebook,
    roll: { size: 7, voted: 5 },
    fingerprints: ['1', '2', '3', '4', '5'].map((digit) => digit.repeat(64)),
    valid: 4,
    spoilt: 1,
    questions: [{ question: 'motion', answers }],
    acts: [],
    result: { ...result, notVoted: 2 },
  };
  test('agrees with a record that is right', () => {
    expect(recount(record)).toEqual({
      votesFor: 2,
      votesAgainst: 1,
      abstained: 1,
      carried: false,
      parts: [],
      disagreements: [],
    });
  });
  const questions = (...given: string[]) => ({ questions: [{ question: 'motion', answers: given }] });
  test.each<[string, Partial<VoteRecord>, string[]]>([
    [
      'the ways to vote do not make those who voted',
      { routes: { online: record.fingerprints.length, post: 1, room: 0, assisted: 0 } },
      ['routes-voted'],
    ],
    [
      'an envelope is counted as a paper',
      { routes: { online: record.fingerprints.length - 1, post: 0, room: 1, assisted: 0 } },
      ['fingerprints-voted'],
    ],
    ['an envelope is missing', { fingerprints: record.fingerprints.slice(1) }, ['fingerprints-voted']],
    [
      'an envelope is there twice',
      { fingerprints: [...record.fingerprints.slice(0, 4), '4'.repeat(64)] },
      ['fingerprints-order'],
    ],
    ['a spoilt paper was left out', { spoilt: 0 }, ['valid-and-spoilt']],
    ['an answer was changed', questions('against', 'against', 'for', 'for'), ['votes']],
    ['an answer was taken away', questions('against', 'for', 'for'), ['answers-valid', 'votes']],
    [
      'the answers lie in the order in which they came',
      questions('for', 'against', 'blank', 'for'),
      ['answers-order'],
    ],
    ['an answer is not on the paper', questions('against', 'blank', 'for', 'so'), ['answers-paper']],
    ['the result is another', { result: { ...record.result, carried: true } }, ['decision']],
    ['who did not vote was counted wrongly', { result: { ...record.result, notVoted: 3 } }, ['not-voted']],
  ])('disagrees when %s', (_name, change, disagreements) => {
    expect(recount({ ...record, ...change }).disagreements).toEqual(disagreements);
  });
  test('takes nothing else for a record', () => {
    expect(() => recount({ ...record, format: 'other' as typeof RECORD_FORMAT })).toThrow();
  });
});
