// Votes on paper: what may happen to a paper, how each line of the roll ends, the codes, the two counts.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { countOpened, LEFT_BLANK, motionPaper } from '../sealed/index.ts';
import {
  assist,
  CODE_LENGTH,
  CODE_LETTERS,
  codePrinted,
  codesIn,
  differencesOf,
  endNumbers,
  endOf,
  giveBack,
  handOut,
  isDouble,
  joined,
  lastEnded,
  livingOf,
  mayBallot,
  mayTakeBack,
  packOut,
  paperRoutes,
  papersTaken,
  putIn,
  reasonOf,
  routesOf,
  sendPack,
  surelyMade,
  suspends,
  tallyFaults,
  tallyText,
  whyNoCall,
  whyNotSurely,
  whyNotLate,
  whyNotReceive,
  whyNoTally,
  type Paper,
  type PaperMoment,
  type Tally,
} from './index.ts';

const open: PaperMoment = {
  openedAt: 1000,
  closesAt: 2000,
  closed: false,
  arrivedAt: 1500,
  routes: paperRoutes,
};
const codesOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? [] : result.refusals!.map(({ code }) => code);
const post = (state: Paper['state']): Paper => ({ route: 'post', state });
const room = (state: Paper['state']): Paper => ({ route: 'room', state });
const helped: Paper = { route: 'assisted', state: 'in' };

describe('a paper', () => {
  test.each([
    ['nobody has one yet', [], [], []],
    ['a pack is in the post', [post('sent')], [], []],
    ['a room paper is in their hand', [room('out')], ['paper-out'], ['paper-out']],
    ['their room paper is in the box', [room('in')], ['paper-in'], ['paper-in']],
    ['their postal vote is in', [post('in')], ['paper-in'], ['paper-in']],
    ['they were helped', [helped], ['paper-in'], ['paper-in']],
    ['they gave one back unused', [room('back')], [], []],
    ['they are not on the roll', null, ['not-on-roll'], ['not-on-roll']],
  ] as const)('when %s', (_name, papers, pack, hand) => {
    expect(codesOf(sendPack({ moment: open, papers }))).toEqual(pack);
    expect(codesOf(handOut({ moment: open, papers }))).toEqual(hand);
    expect(codesOf(assist({ moment: open, papers }))).toEqual(hand);
  });
  test('that is handed out ends a pack that is in the post, and given back unused it lets the pack live again', () => {
    expect(handOut({ moment: open, papers: [post('sent')] })).toEqual({
      ok: true,
      value: { endsPack: true },
    });
    expect(giveBack({ moment: open, papers: [post('ended'), room('out')] })).toEqual({
      ok: true,
      value: { revivesPack: true },
    });
    expect(giveBack({ moment: open, papers: [room('out')] })).toEqual({
      ok: true,
      value: { revivesPack: false },
    });
  });
  test('is put in or given back only by who has one', () => {
    for (const act of [putIn, giveBack]) {
      expect(codesOf(act({ moment: open, papers: [room('out')] }))).toEqual([]);
      expect(codesOf(act({ moment: open, papers: [] }))).toEqual(['no-paper-out']);
      expect(codesOf(act({ moment: open, papers: [post('sent')] }))).toEqual(['no-paper-out']);
      expect(codesOf(act({ moment: open, papers: [room('in')] }))).toEqual(['paper-in']);
    }
  });
  test.each([
    ['before the opening', { openedAt: null }, 'vote-not-open'],
    ['that came before the opening', { arrivedAt: 999 }, 'vote-not-open'],
    ['from the close on', { arrivedAt: 2000 }, 'vote-closed'],
    ['after the box is fixed', { closed: true }, 'vote-closed'],
    ['by a route that the rules do not name', { routes: [] }, 'route-not-allowed'],
  ] as const)('is refused %s', (_name, change, code) => {
    const moment = { ...open, ...change };
    for (const act of [sendPack, handOut, assist])
      expect(codesOf(act({ moment, papers: [] }))).toEqual([code]);
    for (const act of [putIn, giveBack])
      expect(codesOf(act({ moment, papers: [room('out')] }))).toEqual([code]);
  });
  test('that is out or in suspends the envelope on the website; a pack in the post does not', () => {
    expect([[room('out')], [room('in')], [post('in')], [helped]].map(suspends)).toEqual(Array(4).fill(true));
    expect([[], [post('sent')], [post('ended')], [room('back')]].map(suspends)).toEqual(Array(4).fill(false));
  });
});

describe('a line of the roll ends', () => {
  test.each([
    ['as not voted, with nothing', false, [], 'not-voted', false],
    ['online, with an envelope', true, [], 'online', false],
    ['online, with an envelope and a pack that never came back', true, [post('sent')], 'online', false],
    ['by post, with an envelope and a postal vote: the paper counts', true, [post('in')], 'post', true],
    ['in the room, with an envelope and a room paper', true, [room('in')], 'room', true],
    ['as not voted, with a room paper that was never put in', true, [room('out')], 'not-voted', true],
    ['online, with a room paper that was given back', true, [room('back')], 'online', false],
    ['as assisted, with a paper filled in with help', false, [post('ended'), helped], 'assisted', false],
  ] as const)('%s', (_name, envelope, papers, end, double) => {
    expect(endOf({ envelope, papers })).toBe(end);
    expect(isDouble({ envelope, papers })).toBe(double);
  });
});

describe('any life of a roll', () => {
  type Act = 'cast' | 'pack' | 'receive' | 'hand' | 'put' | 'back' | 'help' | 'close';
  interface Line {
    envelope: boolean;
    papers: Paper[];
  }
  const acts: readonly Act[] = ['cast', 'pack', 'receive', 'hand', 'put', 'back', 'help', 'close'];

  /** Does to a line what the doors do, where the rules let them. */
  function does(line: Line, act: Act, closed: boolean): Line {
    const moment = { ...open, closed };
    const { papers } = line;
    const asked = { moment, papers };
    const become = (from: Paper, to: Paper['state']) =>
      papers.map((paper) => (paper === from ? { ...paper, state: to } : paper));
    const pack = papers.find(({ route, state }) => route === 'post' && state === 'sent');
    const ended = papers.find(({ route, state }) => route === 'post' && state === 'ended');
    const out = papers.find(({ state }) => state === 'out');
    switch (act) {
      case 'cast':
        return closed || suspends(papers) ? line : { ...line, envelope: true };
      case 'pack': {
        const sent = sendPack(asked);
        return sent.ok && sent.value === 'new' ? { ...line, papers: [...papers, post('sent')] } : line;
      }
      case 'receive':
        return closed || !pack ? line : { ...line, papers: become(pack, 'in') };
      case 'hand':
      case 'help': {
        const made = act === 'hand' ? handOut(asked) : assist(asked);
        if (!made.ok) return line;
        expect(made.value.endsPack).toBe(pack !== undefined);
        const rest = pack ? become(pack, 'ended') : papers;
        return { ...line, papers: [...rest, act === 'hand' ? room('out') : helped] };
      }
      case 'put':
        return putIn(asked).ok ? { ...line, papers: become(out!, 'in') } : line;
      case 'back': {
        const back = giveBack(asked);
        if (!back.ok) return line;
        const rest = become(out!, 'back');
        return {
          ...line,
          papers: back.value.revivesPack
            ? rest.map((paper) => (paper === ended ? { ...paper, state: 'sent' as const } : paper))
            : rest,
        };
      }
      default:
        return line;
    }
  }

  const lives = fc.tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.array(fc.tuple(fc.nat({ max: 7 }), fc.constantFrom(...acts)), { maxLength: 120 }),
  );

  test('the roll is voted by each route and not voted, nobody has two votes, no suspended envelope is opened, and nothing changes after the close', () => {
    fc.assert(
      fc.property(lives, ([size, steps]) => {
        let lines: Line[] = Array.from({ length: size }, () => ({ envelope: false, papers: [] }));
        let closed = false;
        let fixed = '';
        for (const [who, act] of steps) {
          if (act === 'close' && !closed) [closed, fixed] = [true, JSON.stringify(lines)];
          lines = lines.map((line, at) => (at === who % size ? does(line, act, closed) : line));
          for (const { papers } of lines) {
            const living = papers.filter(({ state }) => ['sent', 'out', 'in'].includes(state));
            expect(living.length).toBeLessThanOrEqual(1);
            expect(livingOf(papers)).toBe(living[0] ?? null);
          }
        }
        if (closed) expect(JSON.stringify(lines)).toBe(fixed);
        const numbers = endNumbers(lines);
        const voted = numbers.online + papersTaken(numbers);
        expect(voted + numbers['not-voted']).toBe(size);
        const opened = lines.filter((line) => endOf(line) === 'online');
        expect(opened.some(({ papers }) => suspends(papers))).toBe(false);
        expect(lines.filter(isDouble).every((line) => endOf(line) !== 'online')).toBe(true);
      }),
    );
  });
});

describe('a code', () => {
  const code = 'B2C3D4F5G6';
  test('is read as it is typed, scanned or read out, each once', () => {
    expect(codesIn(' b2c3d 4f5g6\nB2C3D-4F5G6; H7J8K9M2N3,\n\n')).toEqual([code, 'H7J8K9M2N3']);
    expect(codePrinted(code)).toBe('B2C3D 4F5G6');
  });
  test('has no letters that are mistaken for others and no vowels', () => {
    expect([...CODE_LETTERS].filter((letter) => '01AEIOULSY'.includes(letter))).toEqual([]);
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
  });
  test.each([
    ['is taken', code, { vote: 'm', state: 'sent' }, null],
    ['is too short', code.slice(1), { vote: 'm', state: 'sent' }, 'code-wrong'],
    ['has a letter that no code has', 'B2C3D4F5GA', { vote: 'm', state: 'sent' }, 'code-wrong'],
    ['belongs to no pack', code, null, 'code-unknown'],
    ['belongs to another vote', code, { vote: 'n', state: 'sent' }, 'code-other-vote'],
    ['was used', code, { vote: 'm', state: 'in' }, 'code-used'],
    ['ended, because its member has another paper', code, { vote: 'm', state: 'ended' }, 'code-ended'],
  ] as const)('%s', (_name, typed, pack, why) => {
    expect(typed.length === CODE_LENGTH || why === 'code-wrong').toBe(true);
    expect(whyNotReceive(typed, pack, 'm')?.code ?? null).toBe(why);
  });
});

const words = { titleEn: 'A', titleCy: 'A', textEn: 'a', textCy: 'a' };
const paper = motionPaper('Ashbrook', 'motion000000000', words);
const tally = (f: number, a: number, n: number, blank: number, spoilt: number): Tally => ({
  questions: [{ question: 'motion', answers: { for: f, against: a, abstain: n, [LEFT_BLANK]: blank } }],
  spoilt,
});
const taken = { post: 3, room: 2, assisted: 1 };

describe('counting papers', () => {
  test('takes numbers that are as many as the papers, with the spoilt ones', () => {
    expect(tallyFaults(paper, tally(3, 1, 0, 1, 1), taken)).toEqual([]);
  });
  test('shows the difference, with the papers taken in by each route', () => {
    expect(tallyFaults(paper, tally(3, 1, 0, 0, 1), taken)).toEqual([
      {
        code: 'tally-differs',
        field: 'question-0',
        params: { question: 1, counted: 5, taken: 6, ...taken },
      },
    ]);
  });
  test.each([
    ['a number below nothing', tally(7, -1, 0, 0, 0)],
    ['half a paper', tally(5.5, 0.5, 0, 0, 0)],
    ['spoilt papers below nothing', tally(7, 0, 0, 0, -1)],
    [
      'another question',
      { questions: [{ ...tally(6, 0, 0, 0, 0).questions[0]!, question: 'x' }], spoilt: 0 },
    ],
    ['no question', { questions: [], spoilt: 6 }],
    [
      'an answer that the paper does not offer',
      { questions: [{ question: 'motion', answers: { for: 6, maybe: 0, abstain: 0, blank: 0 } }], spoilt: 0 },
    ],
    ['an answer that is missing', { questions: [{ question: 'motion', answers: { for: 6 } }], spoilt: 0 }],
  ] as const)('refuses %s', (_name, counted) => {
    expect(tallyFaults(paper, counted as Tally, taken).map(({ code }) => code)).toEqual(['tally-wrong']);
  });
  test('says where two counts differ', () => {
    expect(differencesOf(tally(3, 1, 1, 0, 1), tally(3, 1, 1, 0, 1))).toEqual([]);
    expect(differencesOf(tally(3, 1, 1, 0, 1), tally(2, 2, 1, 0, 1))).toEqual([
      { question: 'motion', answer: 'for' },
      { question: 'motion', answer: 'against' },
    ]);
    expect(differencesOf(tally(3, 1, 1, 0, 1), tally(3, 1, 1, 1, 0))).toEqual([
      { question: 'motion', answer: LEFT_BLANK },
      { question: null, answer: 'spoilt' },
    ]);
    expect(tallyText(tally(1, 0, 0, 0, 0))).toBe(
      tallyText({
        spoilt: 0,
        questions: [{ answers: { blank: 0, against: 0, for: 1, abstain: 0 }, question: 'motion' }],
      }),
    );
  });
  test('joined with the envelopes, nothing is left of which answer came on paper', () => {
    const opened = countOpened(paper, { papers: [], unopened: 1 });
    const online = { ...opened, valid: 2, questions: [{ question: 'motion', answers: ['against', 'for'] }] };
    expect(joined(online, tally(2, 1, 0, 1, 2))).toEqual({
      valid: 6,
      spoilt: 3,
      questions: [{ question: 'motion', answers: ['against', 'against', 'blank', 'for', 'for', 'for'] }],
    });
    expect(joined(online, null)).toBe(online);
  });
  test('voted is valid and spoilt, whatever two people agree on', () => {
    const number = fc.nat({ max: 40 });
    fc.assert(
      fc.property(
        fc.tuple(number, number, number, number, number),
        number,
        number,
        (counted, f, unopened) => {
          const papers = counted.reduce((sum, one) => sum + one, 0);
          const all = tally(...counted);
          expect(tallyFaults(paper, all, { post: papers, room: 0, assisted: 0 })).toEqual([]);
          const online = {
            valid: f,
            spoilt: unopened,
            questions: [{ question: 'motion', answers: Array<string>(f).fill('for') }],
          };
          const both = joined(online, all);
          expect(both.valid + both.spoilt).toBe(papers + f + unopened);
          expect(both.questions[0]!.answers).toHaveLength(both.valid);
          expect(both.questions[0]!.answers).toEqual([...both.questions[0]!.answers].sort());
        },
      ),
    );
  });
  test.each([
    ['is taken from somebody who has not counted', {}, []],
    ['is refused before the objections were heard', { due: false }, ['count-not-due']],
    ['is refused from somebody who counted before', { counted: ['a'] }, ['tally-same-person']],
    ['is taken from a second person', { counted: ['b'] }, []],
    ['is refused from somebody who has not seen all doubles', { doublesSeen: 1 }, ['doubles-not-seen']],
  ] as const)('a count %s', (_name, change, codes) => {
    const asked = { due: true, by: 'a', counted: [], doublesSeen: 2, doubles: 2, ...change };
    expect(whyNoTally(asked).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a pack that is in the post', () => {
  const post = (state: Paper['state']): Paper => ({ route: 'post', state });
  const room = (state: Paper['state']): Paper => ({ route: 'room', state });
  test.each<[string, Paper[] | null, string[]]>([
    ['is written down by name, or replaced when it is lost', [post('sent')], []],
    ['may have taken the place of one that was lost', [post('ended'), post('sent')], []],
    ['is neither when there is none', [], ['no-pack-out']],
    ['is neither once it came', [post('in')], ['paper-in']],
    ['is neither while its member has a room paper', [post('ended'), room('out')], ['no-pack-out']],
    ['is neither for somebody who is not on the roll', null, ['not-on-roll', 'no-pack-out']],
  ])('%s', (_name, papers, codes) => {
    expect(codesOf(packOut({ moment: open, papers }))).toEqual(codes);
  });
  test.each([
    ['after the close', { arrivedAt: 2000 }, 'vote-closed'],
    ['before the opening', { openedAt: null }, 'vote-not-open'],
    ['where the rules have no votes by post', { routes: ['room'] }, 'route-not-allowed'],
  ] as const)('is neither %s', (_name, change, code) => {
    expect(codesOf(packOut({ moment: { ...open, ...change }, papers: [post('sent')] }))).toEqual([code]);
  });
  test('that was lost never comes back into use: when a room paper is given back the last pack does', () => {
    const [lost, last] = [
      { ...post('ended'), id: 'lost' },
      { ...post('ended'), id: 'last' },
    ];
    expect(lastEnded([lost, last, { ...room('out'), id: 'room' }])?.id).toBe('last');
    expect(lastEnded([{ ...post('sent'), id: 'out' }])).toBeNull();
  });
});

describe('an envelope that is found after the close', () => {
  const code = 'B2C3D4F5G6';
  const pack = { vote: 'here', state: 'sent', late: false } as const;
  test.each([
    ['is noted as set aside', pack, null],
    ['is noted too when its pack had ended', { ...pack, state: 'ended' }, null],
    ['is noted once', { ...pack, late: true }, 'code-noted'],
    ['of a pack that ended is noted once too', { ...pack, state: 'ended', late: true }, 'code-noted'],
    ['was taken in before: it counts', { ...pack, state: 'in' }, 'code-used'],
    ['is of another vote', { ...pack, vote: 'there' }, 'code-other-vote'],
    ['has a code that nobody was sent', null, 'code-unknown'],
  ] as const)('%s', (_name, found, why) => {
    expect(whyNotLate(code, found, 'here')?.code ?? null).toBe(why);
  });
  test('has a code that was not typed to its end', () => {
    expect(whyNotLate('B2C3', null, 'here')?.code).toBe('code-wrong');
  });
});

describe('a paper is sent to', () => {
  const nobody = { asked: false, othersRead: false, hasEmail: true, wantsLetters: false };
  test.each([
    ['nobody who reads their own e-mail', {}, null],
    ['who asked for one', { asked: true, othersRead: true }, 'asked'],
    ['who says that others read their post', { othersRead: true, hasEmail: false }, 'others-read'],
    ['who has no e-mail', { hasEmail: false, wantsLetters: true }, 'no-email'],
    ['who gets letters', { wantsLetters: true }, 'letters'],
  ] as const)('%s', (_name, change, why) => {
    expect(reasonOf({ ...nobody, ...change })).toBe(why);
  });
});

describe('somebody else reads their post', () => {
  const began = (way: string, second: string | null = null, passkeySure = false) => ({
    way,
    second,
    passkeySure,
  });
  const session = began('message');
  test.each([
    ['a message is not enough', session, 0, false],
    ['nor is a code on paper', began('code'), 0, false],
    ['nor is a card alone', began('card'), 0, false],
    ['nor is a second step by message', began('card', 'message'), 0, false],
    ['a passkey that is surely theirs is', began('passkey', null, true), 0, true],
    ['a passkey that they could have made is not', began('passkey'), 0, false],
    ['nor is it after the message with which it was made', began('passkey', 'message'), 0, false],
    ['nor with a code on paper, which anybody signed in can make', began('passkey', 'code'), 0, false],
    ['any passkey with the card from the office is', began('passkey', 'card'), 0, true],
    ['one call is not', session, 1, false],
    ['two people who called are', session, 2, true],
  ] as const)('%s', (_name, how, calls, may) => {
    expect(mayBallot({ othersRead: true, session: how, calls })).toBe(may);
    expect(mayBallot({ othersRead: false, session: how, calls })).toBe(true);
  });
  test.each([
    ['nobody votes before a meeting after a message', session, 'one', 'not-surely-you-here'],
    ['nor with a passkey that they could have made', began('passkey'), 'one', 'not-surely-you-here'],
    ['with a passkey that is surely theirs they do', began('passkey', null, true), 'one', undefined],
    ['never in a session that is not their own', began('passkey', null, true), '', 'own-sign-in-needed'],
  ] as const)('%s', (_name, how, device, why) => {
    expect(whyNotSurely({ othersRead: true, session: { ...how, device } })?.code).toBe(why);
    expect(whyNotSurely({ othersRead: false, session: { ...how, device: 'one' } })).toBeNull();
  });
  test.each([
    ['by a message cannot be taken back', session, false, false],
    ['by a card alone neither', began('card'), false, false],
    ['by a passkey that they could have made neither', began('passkey', 'message'), false, false],
    ['by a passkey that is surely theirs can be', began('passkey', null, true), false, true],
    ['by a supporter never', began('passkey', null, true), true, false],
  ] as const)('%s', (_name, how, bySupporter, may) => {
    expect(mayTakeBack({ othersRead: true, session: how, bySupporter })).toBe(may);
    expect(mayTakeBack({ othersRead: false, session: how, bySupporter })).toBe(true);
  });
  test.each([
    ['after a message is not surely theirs', session, false],
    ['after a code on paper neither', began('code'), false],
    ['in a session with a passkey that is not surely theirs neither', began('passkey', 'message'), false],
    ['in a session with one that is, is too', began('passkey', null, true), true],
    ['after their card is', began('card'), true],
    ['beside their card is', began('passkey', 'card'), true],
  ] as const)('a passkey made %s', (_name, how, sure) => {
    expect(surelyMade({ othersRead: true, session: how })).toBe(sure);
    expect(surelyMade({ othersRead: false, session: how })).toBe(true);
  });
  test.each([
    ['is noted', {}, []],
    ['is not noted for who is not on the roll', { onRoll: false }, ['not-on-roll']],
    ['is not noted while no vote is open', { open: false }, ['vote-not-open']],
    ['is not noted where nobody else reads the post', { othersRead: false }, ['call-not-needed']],
    ['is not noted by the member themselves', { own: true }, ['call-own']],
    ['is not noted twice by one person', { phonedBy: ['a'] }, ['call-noted']],
  ] as const)('a call %s', (_name, change, codes) => {
    const asked = { onRoll: true, open: true, othersRead: true, own: false, by: 'a', phonedBy: [] };
    expect(whyNoCall({ ...asked, ...change }).map(({ code }) => code)).toEqual(codes);
  });
});

describe('the rulebook', () => {
  test('names the routes; one without a section on papers takes none', () => {
    const { meetings, ...without } = testRulebook({ version: '2026-06-01' });
    const entry = { rule: '7.31', en: '', cy: '' };
    const papers = {
      paperOrWebsite: { value: 'paper-counts', unit: 'choice', ...entry },
      countedBy: { value: 2, unit: 'members', ...entry },
    } as const;
    const book = { ...without, meetings: meetings!, papers };
    expect(routesOf(book)).toEqual(['post', 'room', 'assisted']);
    expect(routesOf({ ...without, meetings: meetings! })).toEqual([]);
    expect(routesOf({ ...without, papers })).toEqual([]);
    const ordinaryRoutes = { ...meetings!.ordinaryRoutes, value: ['online', 'post'] as const };
    const only = { ...meetings!, ordinaryRoutes };
    expect(routesOf({ ...book, meetings: only })).toEqual(['post']);
  });
});
