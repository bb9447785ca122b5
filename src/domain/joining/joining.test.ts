// What an application may become, and when: each test is a sentence that somebody who applies could dispute.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, londonInstant, type CivilDate } from '../kernel/index.ts';
import type { MembershipRules } from '../membership/index.ts';
import {
  answerQuestion,
  answersFaults,
  appeal,
  decide,
  dueOf,
  hasPart,
  isApplicationCode,
  isOver,
  likenessOf,
  maybeSame,
  mayBegin,
  mayWriteTo,
  nextStep,
  noAnswers,
  printedCode,
  sendApplication,
  stateOf,
  states,
  tidyAnswers,
  tidyApplicationCode,
  withdraw,
  type Answers,
  type EventKind,
  type GroupRules,
  type HistoryRow,
  type State,
} from './index.ts';
import { stateAfter, stepsFrom, type Step } from './history.ts';

const days = (value: number) => ({ value, unit: 'days', rule: '3.4', en: '', cy: '' }) as const;
const rules = {
  decideWithinDays: days(42),
  answerWithinDays: days(60),
  appealWithinDays: days(28),
  payWithinDays: days(28),
} as unknown as MembershipRules;

const groups: GroupRules = {
  groups: [
    { key: 'supported' },
    { key: 'families' },
    { key: 'workers' },
    { key: 'organisations', ofOrganisations: true },
  ],
  mayBeInTwo: [['families', 'workers']],
};

const full: Answers = {
  ...noAnswers,
  calledName: 'Mair',
  fullName: 'Mair Elen Tudor',
  address: '4 Well Street\nAshbrook\nAB1 2CD',
  email: 'mair@elsewhere.example',
  group: 'families',
  payHow: 'bank',
  agreed: true,
  othersRead: 'no',
};

const START: CivilDate = '2026-06-01';
const row = (kind: EventKind, on: CivilDate, more: Partial<HistoryRow> = {}): HistoryRow => ({
  kind,
  on,
  at: londonInstant(on, 12 * 60),
  by: 'applicant',
  reason: '',
  words: '',
  ...more,
});
const sent = [row('started', START), row('sent', START)];
const asked = [...sent, row('asked', '2026-06-05', { words: 'Which street?' })];
const refused = [...sent, row('refused', '2026-06-05', { reason: 'other', words: 'Because.' })];
const codesOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  (result.refusals ?? []).map(({ code }) => code);

describe('what is asked before an application goes out', () => {
  test('all that is needed is enough, and nothing more is asked', () => {
    expect(answersFaults(full, groups)).toEqual([]);
    expect(answersFaults({ ...full, email: '', phone: '' }, groups)).toEqual([]);
  });

  test('everything that is missing is said at once', () => {
    expect(answersFaults(noAnswers, groups).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'joining-called-missing calledName',
      'joining-name-missing fullName',
      'joining-address-missing address',
      'joining-group-missing group',
      'joining-pay-missing payHow',
      'joining-agree-missing agreed',
      'joining-others-missing othersRead',
    ]);
  });

  test.each<[Partial<Answers>, string]>([
    [{ ways: ['phone'] }, 'joining-phone-missing'],
    [{ email: 'mair at home' }, 'email-wrong'],
    [{ email: 'mair@home' }, 'email-wrong'],
    [{ group: 'dragons' }, 'group-unknown'],
    [{ alsoGroup: 'supported' }, 'joining-two-groups'],
    [{ group: 'organisations' }, 'joining-voice-missing'],
    [{ helperName: 'Ann' }, 'joining-helper-reach'],
    [{ helperReach: '01632 960 111' }, 'joining-helper-name'],
    [{ why: 'a'.repeat(2001) }, 'joining-too-long'],
    [{ fullName: 'a'.repeat(121) }, 'joining-too-long'],
    [{ address: Array.from({ length: 9 }, (_, at) => `line ${at}`).join('\n') }, 'joining-address-lines'],
    [{ address: 'a'.repeat(101) }, 'joining-too-long'],
  ])('%o is named: %s', (change, code) => {
    expect(answersFaults({ ...full, ...change }, groups).map((each) => each.code)).toEqual([code]);
  });

  test('what was typed is tidied, and a name for an organisation goes when somebody is none', () => {
    const typed = {
      ...full,
      calledName: '  Mair  ',
      email: ' Mair@Elsewhere.Example ',
      address: '\n 4 Well Street \n\n Ashbrook',
      voice: 'Ann',
      alsoGroup: 'families',
      ways: ['bsl', 'letter', 'bsl'] as Answers['ways'],
    };
    expect(tidyAnswers(typed, groups)).toMatchObject({
      calledName: 'Mair',
      email: 'mair@elsewhere.example',
      address: '4 Well Street\nAshbrook',
      voice: '',
      alsoGroup: '',
      ways: ['letter', 'bsl'],
    });
    expect(tidyAnswers({ ...typed, group: 'organisations' }, groups).voice).toBe('Ann');
  });

  test('two groups that the co-op lets go together are no fault', () => {
    expect(answersFaults({ ...full, alsoGroup: 'workers' }, groups)).toEqual([]);
  });
});

describe('sending', () => {
  test('the same application sent twice is one', () => {
    expect(sendApplication({ state: null, answers: full, rules: groups })).toEqual({
      ok: true,
      value: 'send',
    });
    expect(sendApplication({ state: 'begun', answers: full, rules: groups })).toEqual({
      ok: true,
      value: 'send',
    });
    expect(sendApplication({ state: 'waiting', answers: full, rules: groups })).toEqual({
      ok: true,
      value: 'sent-before',
    });
  });

  test.each(states.filter((state) => state !== 'begun' && state !== 'waiting'))(
    'one that is %s is not sent again',
    (state) => {
      expect(codesOf(sendApplication({ state, answers: full, rules: groups }))).toEqual(['joining-not-open']);
    },
  );

  test('a household may begin 40 a day, and an address gets three letters a day', () => {
    expect([mayBegin(39), mayBegin(40), mayWriteTo(2), mayWriteTo(3)]).toEqual([true, false, true, false]);
  });
});

/** Any history that the table allows: turns choose among what may follow. */
const histories = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(fc.nat(20), fc.nat(40)), { maxLength: 12 }))
  .map(([entered, turns]) => {
    const history = [row(entered ? 'entered' : 'started', START)];
    let on = START;
    for (const [turn, later] of turns) {
      const steps = stepsFrom(stateOf(history));
      if (steps.length === 0) break;
      on = addDays(on, later);
      const step = steps[turn % steps.length]!;
      const decided = step === 'upheld' || step === 'not-upheld';
      history.push(decided ? row('appeal-decided', on, { reason: step }) : row(step as EventKind, on));
    }
    return history;
  });

describe('what happens next', () => {
  test('is known in every state that an application can reach: who, what, and by when', () => {
    const met = new Set<State>();
    fc.assert(
      fc.property(histories, fc.nat(400), (history, later) => {
        const today = addDays(history.at(-1)!.on, later);
        const next = nextStep({ history, touchedOn: history.at(-1)!.on, today, rules });
        met.add(next.state);
        expect(next.by >= START).toBe(true);
        expect(['you', 'board', 'members', 'office']).toContain(next.owner);
        expect(next.deed).not.toBe('');
      }),
      { numRuns: 800 },
    );
    expect([...met].sort()).toEqual([...states].sort());
  });

  test('no application stays for ever: the clock ends each of them, unless the board or the members are late', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const all = [...history];
        let today = all.at(-1)!.on;
        for (let turn = 0; turn < 6; turn += 1) {
          today = addDays(today, 400);
          const standing = { history: all, touchedOn: START, today, rules };
          const due = dueOf(standing);
          if (due.what === 'take-away') return;
          if (due.what === 'lapse') all.push(row('lapsed', today, { by: 'clock' }));
          if (due.what === 'remind') {
            all.push(row('reminded', today, { by: 'clock', reason: due.reminder }));
            expect(dueOf({ ...standing, history: all }).what).not.toBe('remind');
          }
          if (due.what === 'nothing') {
            expect(['board', 'members']).toContain(nextStep(standing).owner);
            return;
          }
        }
        throw new Error('It never ended.');
      }),
    );
  });

  test.each<[string, HistoryRow[], CivilDate, object]>([
    [
      'begun: I finish within 60 days',
      [row('started', START)],
      START,
      { owner: 'you', deed: 'finish', by: '2026-07-31' },
    ],
    [
      'sent: the board decides within 42 days',
      sent,
      START,
      { owner: 'board', deed: 'decide', by: '2026-07-13' },
    ],
    ['asked: I answer within 60 days', asked, START, { owner: 'you', deed: 'answer', by: '2026-08-04' }],
    [
      'answered: the board’s days begin anew',
      [...asked, row('answered', '2026-06-10')],
      START,
      { owner: 'board', deed: 'decide', by: '2026-07-22' },
    ],
    [
      'refused: I may ask the members within 28 days',
      refused,
      '2026-07-03',
      { deed: 'appeal', by: '2026-07-03' },
    ],
    ['refused, and too late: the no stays', refused, '2026-07-04', { deed: 'take-away', by: '2026-12-02' }],
    [
      'appealed: the members look again',
      [...refused, row('appealed', '2026-06-10')],
      START,
      { owner: 'members', deed: 'look-again' },
    ],
    [
      'accepted: I pay within 28 days',
      [...sent, row('accepted', '2026-06-05')],
      START,
      { deed: 'pay', by: '2026-07-03' },
    ],
    [
      'withdrawn: it is taken away',
      [...sent, row('withdrawn', START)],
      START,
      { deed: 'take-away', by: '2026-11-28' },
    ],
  ])('%s', (_name, history, today, wanted) => {
    expect(nextStep({ history, touchedOn: START, today, rules })).toMatchObject(wanted);
  });
});

describe('the clock', () => {
  const on = (history: HistoryRow[], today: CivilDate) => dueOf({ history, touchedOn: START, today, rules });

  test('ends an application whose question nobody answered, on the day after the last one', () => {
    const reminded = [...asked, row('reminded', '2026-07-22', { reason: 'answer-soon' })];
    expect(on(reminded, '2026-08-04').what).toBe('nothing');
    expect(on(reminded, '2026-08-05').what).toBe('lapse');
  });

  test('reminds who has to answer once, 14 days before', () => {
    expect(on(asked, '2026-07-20').what).toBe('nothing');
    expect(on(asked, '2026-07-21')).toEqual({ what: 'remind', reminder: 'answer-soon', by: '2026-08-04' });
  });

  test('reminds the office a week before the board must decide, and again when it is late', () => {
    expect(on(sent, '2026-07-05').what).toBe('nothing');
    expect(on(sent, '2026-07-06')).toMatchObject({ reminder: 'decide-soon' });
    const reminded = [...sent, row('reminded', '2026-07-06', { reason: 'decide-soon' })];
    expect(on(reminded, '2026-07-13').what).toBe('nothing');
    expect(on(reminded, '2026-07-14')).toMatchObject({ reminder: 'decide-late' });
  });

  test('takes away what was begun and never sent after 60 days, and what is over after 180', () => {
    expect(on([row('started', START)], '2026-07-31').what).toBe('nothing');
    expect(on([row('started', START)], '2026-08-01').what).toBe('take-away');
    const gone = [...sent, row('withdrawn', START)];
    expect([on(gone, '2026-11-28').what, on(gone, '2026-11-29').what]).toEqual(['nothing', 'take-away']);
    const taken = [...sent, row('accepted', START)];
    expect([on(taken, '2026-11-28').what, on(taken, '2026-11-29').what]).toEqual(['nothing', 'take-away']);
  });
});

describe('what who applies may do', () => {
  const saying = (history: HistoryRow[], today: CivilDate, words = 'In Well Street.') => ({
    history,
    today,
    words,
    rules,
  });

  test('they answer a question until the last day', () => {
    expect(answerQuestion(saying(asked, '2026-08-04')).ok).toBe(true);
    expect(codesOf(answerQuestion(saying(asked, '2026-08-05')))).toEqual(['joining-too-late']);
    expect(codesOf(answerQuestion(saying(asked, '2026-06-06', '')))).toEqual(['joining-answer-missing']);
    expect(codesOf(answerQuestion(saying(sent, '2026-06-06')))).toEqual(['joining-not-open']);
  });

  test('they ask the members until the last day, and once', () => {
    expect(appeal(saying(refused, '2026-07-03')).ok).toBe(true);
    expect(codesOf(appeal(saying(refused, '2026-07-04')))).toEqual(['joining-too-late']);
    expect(codesOf(appeal(saying([...refused, row('appealed', '2026-06-10')], '2026-06-11')))).toEqual([
      'joining-not-open',
    ]);
  });

  test('they take it back at any time before a decision; twice is once', () => {
    expect(withdraw(asked)).toEqual({ ok: true, value: 'withdrawn' });
    expect(withdraw([...asked, row('withdrawn', START)])).toEqual({ ok: true, value: 'withdrawn-before' });
    expect(codesOf(withdraw([...sent, row('accepted', START)]))).toEqual(['joining-not-open']);
  });
});

describe('the decision', () => {
  const deciding = (history: HistoryRow[], change: object = {}) =>
    decide({
      history,
      answers: full,
      decider: { displayName: 'Siân Moss', email: 'sian@small.example' },
      decision: 'accept',
      reason: '',
      words: '',
      decidedOn: '2026-06-10',
      today: '2026-06-15',
      ...change,
    });

  test('takes in, asks, or says no with a reason and words', () => {
    expect(deciding(sent)).toEqual({ ok: true, value: ['accepted'] });
    expect(deciding(sent, { decision: 'ask', words: 'Which street?' })).toEqual({
      ok: true,
      value: ['asked'],
    });
    expect(codesOf(deciding(sent, { decision: 'ask' }))).toEqual(['joining-words-missing']);
    expect(codesOf(deciding(sent, { decision: 'refuse' }))).toEqual([
      'joining-reason-missing',
      'joining-words-missing',
    ]);
  });

  test('after an appeal it is the members’: their yes takes in, their no is the end, and there is no question', () => {
    const appealed = [...refused, row('appealed', '2026-06-08')];
    expect(deciding(appealed)).toEqual({ ok: true, value: ['upheld', 'accepted'] });
    const no = deciding(appealed, { decision: 'refuse', reason: 'other', words: 'Still no.' });
    expect(no).toEqual({ ok: true, value: ['not-upheld'] });
    expect(codesOf(deciding(appealed, { decision: 'ask', words: 'What?' }))).toEqual(['joining-not-open']);
    expect(isOver(stateOf([...appealed, row('appeal-decided', START, { reason: 'not-upheld' })]))).toBe(true);
  });

  test('is of a day between the arrival of the application and today', () => {
    expect(codesOf(deciding(sent, { decidedOn: '2026-05-31' }))).toEqual(['joining-day-early']);
    expect(codesOf(deciding(sent, { decidedOn: '2026-06-16' }))).toEqual(['date-in-future']);
    expect(codesOf(deciding(sent, { decidedOn: '2026-02-30' }))).toEqual(['date-wrong']);
  });

  test('is not written down by who applies or who is named as the helper', () => {
    const sian = { displayName: 'Siân Moss', email: 'sian@small.example' };
    expect(hasPart(sian, full)).toBe(false);
    expect(hasPart(sian, { ...full, email: 'sian@small.example' })).toBe(true);
    expect(hasPart(sian, { ...full, helperName: 'sian moss', helperReach: 'at home' })).toBe(true);
    expect(hasPart(sian, { ...full, helperName: 'S.', helperReach: 'Sian@Small.example' })).toBe(true);
    expect(codesOf(deciding(sent, { answers: { ...full, helperName: 'Sian Moss' } }))).toEqual([
      'joining-has-part',
    ]);
  });

  test.each(states.filter((state) => !['waiting', 'asked', 'appealed'].includes(state)))(
    'cannot be taken on one that is %s',
    (state) => {
      const steps: Step[] = ['accepted', 'refused', 'asked'];
      expect(steps.map((step) => stateAfter(state, step))).toEqual([null, null, null]);
    },
  );
});

describe('two that may be one person', () => {
  const like = (change: Partial<Answers> = {}) => likenessOf({ ...full, ...change });

  test('one e-mail is enough, whatever its letters', () => {
    const other = like({
      fullName: 'Somebody Else',
      address: 'far\nZZ9 9ZZ',
      email: 'MAIR@elsewhere.example',
    });
    expect(maybeSame(like(), other)).toBe('email');
  });

  test.each<[string, Partial<Answers>]>([
    ['accents and capitals', { fullName: 'MAIR ÉLEN TUDOR' }],
    ['a postcode without its space', { address: 'Flat 2, 4 Well St\nab12cd' }],
    [
      'another place, and the same phone written otherwise',
      { address: 'far\nZZ9 9ZZ', phone: '+44 (0)1632 960111' },
    ],
  ])('one name is enough with one place or one phone: %s', (_name, change) => {
    const one = like({ email: '', phone: '01632 960 111' });
    expect(maybeSame(one, like({ email: '', ...change }))).toBe('name');
  });

  test('a name alone, a place alone and two empty keys are not', () => {
    expect(maybeSame(like({ email: '' }), like({ email: '', address: 'far\nZZ9 9ZZ' }))).toBeNull();
    expect(maybeSame(like({ email: '' }), like({ email: '', fullName: 'Huw Tudor' }))).toBeNull();
    expect(maybeSame(likenessOf(noAnswers), likenessOf(noAnswers))).toBeNull();
  });

  test('a name has to do where nothing else is known of somebody', () => {
    const old = like({ email: '', address: '', phone: '' });
    expect(maybeSame(like({ email: '' }), old)).toBe('name');
    expect(maybeSame(like({ email: '', fullName: 'Huw Tudor' }), old)).toBeNull();
  });
});

test('a code is typed as people type it, and printed in fours', () => {
  expect(tidyApplicationCode('kq7m-4xrt 9bhd')).toBe('KQ7M4XRT9BHD');
  expect([
    isApplicationCode('KQ7M4XRT9BHD'),
    isApplicationCode('KQ7M4XRT9BH'),
    isApplicationCode('KQ7M4XRT9BH1'),
  ]).toEqual([true, false, false]);
  expect(printedCode('KQ7M4XRT9BHD')).toBe('KQ7M 4XRT 9BHD');
});
