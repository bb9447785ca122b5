// How a meeting stands while it is on, and whose turn it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActKind, MeetingAct } from './acts.ts';
import { cardCounts, cardsUp, roomOf, speakersInOrder, type Card, type Room } from './room.ts';
import {
  goesOnWith,
  whyNotAdjourned,
  whyNotAsk,
  whyNotBegun,
  whyNotCard,
  whyNotClosed,
  whyNotEnded,
  whyNotLeft,
  whyNotOpened,
  whyNotPutOff,
  whyNotResumed,
  whyNotWord,
  whyNotWordEnded,
} from './room-steps.ts';

const START = Date.parse('2026-07-06T13:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Deed = Pick<MeetingAct, 'kind'> & Partial<MeetingAct>;
const happened = (...deeds: readonly Deed[]): Room =>
  roomOf(
    deeds.map((deed, at) => ({
      meeting: 'meeting',
      item: 0,
      about: '',
      facts: {},
      by: 'chair',
      at: START + at * MINUTE,
      number: at + 1,
      digest: '',
      ...deed,
    })),
  );
const opened: Deed = { kind: 'opened' };
const item = (number: number): Deed => ({ kind: 'item-begun', item: number });
const card = (by: string, kind: Card, up = true): Deed => ({ kind: 'card', by, facts: { card: kind, up } });
const asks = (by: string, up = true): Deed => ({ kind: 'asked-to-speak', by, facts: { up } });
const word = (about: string): Deed => ({ kind: 'word-given', about });
const done: Deed = { kind: 'word-ended' };
const decides = (procedure: string, how = 'carried'): Deed => ({
  kind: 'procedure',
  item: 1,
  facts: { procedure, how },
});
const everybody = new Set(['nia', 'tom', 'ravi', 'sian']);

describe('a meeting', () => {
  test.each<[string, readonly Deed[], Partial<Room>]>([
    ['in which nothing happened has not begun', [], { state: 'not-begun', item: 0, word: null }],
    ['that was opened is on, before its first item', [opened], { state: 'open', item: 0 }],
    [
      'talks about the item that began last',
      [opened, item(1), item(2)],
      { item: 2, itemSince: START + 2 * MINUTE },
    ],
    [
      'that decided to stop has to',
      [opened, item(1), decides('adjourn-meeting')],
      { decided: 'adjourn-meeting', state: 'open' },
    ],
    [
      'that said no to a stop goes on',
      [opened, item(1), decides('adjourn-meeting', 'lost')],
      { decided: null },
    ],
    [
      'that decided to stop and did has done so',
      [opened, item(1), decides('adjourn-meeting'), { kind: 'adjourned', facts: { until: START + DAY } }],
      { decided: null, state: 'adjourned' },
    ],
    [
      'that gave a motion back has left it, also after a stop',
      [opened, item(1), decides('refer-back'), { kind: 'adjourned', facts: { until: START + DAY } }],
      { decided: 'refer-back' },
    ],
    [
      'that gave a motion back votes on the next one',
      [opened, item(1), decides('refer-back'), item(2)],
      { decided: null },
    ],
    [
      'that stopped for a while says until when',
      [opened, item(1), { kind: 'adjourned', facts: { until: START + DAY } }],
      { state: 'adjourned', until: START + DAY, item: 1 },
    ],
    [
      'that went on talks about the same item',
      [opened, item(1), { kind: 'adjourned', facts: { until: START + DAY } }, { kind: 'resumed' }],
      { state: 'open', until: START + DAY, item: 1 },
    ],
    [
      'that was put off names the meeting that takes its place',
      [{ kind: 'put-off', about: 'another' }],
      { state: 'put-off', next: 'another', endedAt: START },
    ],
    ['that ended says when', [opened, { kind: 'ended' }], { state: 'ended', endedAt: START + MINUTE }],
    [
      'is not changed by what is counted in it',
      [opened, item(1), { kind: 'hands-counted' }],
      { state: 'open', item: 1 },
    ],
  ])('%s', (_name, deeds, expected) => {
    expect(happened(...deeds)).toMatchObject(expected);
  });
});

describe('a card', () => {
  const shown = (room: Room) => room.cards.map(({ member, card }) => `${member} ${card}`);

  test.each<[string, readonly Deed[], readonly string[]]>([
    ['stays up until it is taken back', [card('nia', 'stop'), card('nia', 'stop', false)], []],
    [
      'of one person leaves those of others',
      [card('nia', 'stop'), card('tom', 'stop'), card('nia', 'stop', false)],
      ['tom stop'],
    ],
    [
      'beside another is two cards',
      [card('nia', 'stop'), card('nia', 'slow-down')],
      ['nia stop', 'nia slow-down'],
    ],
    ['"I need more time" falls when the next item begins', [card('nia', 'more-time'), item(2)], []],
    [
      '"stop" and "slow down" stay up when the next item begins',
      [card('nia', 'stop'), card('tom', 'slow-down'), item(2)],
      ['nia stop', 'tom slow-down'],
    ],
    [
      'of any kind falls when the meeting stops for a while',
      [card('nia', 'stop'), { kind: 'adjourned', facts: { until: START } }],
      [],
    ],
  ])('%s', (_name, deeds, expected) => {
    expect(shown(happened(opened, item(1), ...deeds))).toEqual(expected);
  });

  test('of somebody who left holds nothing up', () => {
    const room = happened(opened, card('nia', 'stop'), card('tom', 'more-time'));
    expect(cardsUp(room, new Set(['tom']))).toEqual([{ member: 'tom', card: 'more-time' }]);
    expect(cardCounts(cardsUp(room, everybody))).toEqual({ stop: 1, 'slow-down': 0, 'more-time': 1 });
  });
});

describe('whose turn it is', () => {
  test.each<[string, readonly Deed[], readonly string[]]>([
    ['whoever asked first comes first', [asks('nia'), asks('tom')], ['nia', 'tom']],
    [
      'whoever has not spoken comes before whoever has',
      [asks('nia'), word('nia'), asks('nia'), asks('tom')],
      ['tom', 'nia'],
    ],
    [
      'whoever spoke once comes before whoever spoke twice',
      [
        asks('nia'),
        word('nia'),
        asks('nia'),
        word('nia'),
        asks('tom'),
        word('tom'),
        asks('nia'),
        asks('tom'),
      ],
      ['tom', 'nia'],
    ],
    ['whoever has the word waits no more', [asks('nia'), asks('tom'), word('nia')], ['tom']],
    ['whoever took it back waits no more', [asks('nia'), asks('tom'), asks('nia', false)], ['tom']],
    [
      'asking again after taking it back is asking last',
      [asks('nia'), asks('tom'), asks('nia', false), asks('nia')],
      ['tom', 'nia'],
    ],
    [
      'with the next item everybody begins anew',
      [asks('nia'), word('nia'), asks('tom'), item(2), asks('nia'), asks('tom')],
      ['nia', 'tom'],
    ],
  ])('%s', (_name, deeds, expected) => {
    expect(speakersInOrder(happened(opened, item(1), ...deeds), everybody)).toEqual(expected);
  });

  test('whoever left has no turn', () => {
    const room = happened(opened, item(1), asks('nia'), asks('tom'));
    expect(speakersInOrder(room, new Set(['tom']))).toEqual(['tom']);
  });

  test('of any meeting: nobody waits twice, and nobody who spoke more comes before who spoke less', () => {
    const people = [...everybody];
    const deeds = fc.array(
      fc.record({ deed: fc.constantFrom(asks, word), who: fc.constantFrom(...people) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(deeds, (list) => {
        const room = happened(opened, item(1), ...list.map(({ deed, who }) => deed(who)));
        const order = speakersInOrder(room, everybody);
        expect(new Set(order).size).toBe(order.length);
        const turns = order.map((member) => room.spoken.get(member) ?? 0);
        expect(turns).toEqual([...turns].sort((a, b) => a - b));
        const spoken = [...room.spoken.values()].reduce((sum, each) => sum + each, 0);
        expect(spoken).toBe(list.filter(({ deed }) => deed === word).length);
      }),
    );
  });
});

const codes = (refusals: readonly { readonly code: string }[]) => refusals.map(({ code }) => code);
const open = happened(opened, item(1), asks('nia'), card('tom', 'more-time'));
const notBegun = happened();
const stopped = happened(opened, { kind: 'adjourned', facts: { until: START + DAY } });
const over = (kind: ActKind) => happened(opened, { kind, about: 'another' });
const quorate = { state: 'quorate' } as const;

describe('a step', () => {
  const beginning = { room: notBegun, startsAt: START, quorum: quorate, there: 9, needed: 8 };
  test.each<[string, readonly string[], () => readonly { readonly code: string }[]]>([
    ['opening at its time with enough people is possible', [], () => whyNotOpened(beginning, START)],
    [
      'opening a second before its time is not',
      ['meeting-too-early'],
      () => whyNotOpened(beginning, START - 1000),
    ],
    [
      'opening it twice is not',
      ['meeting-open-already'],
      () => whyNotOpened({ ...beginning, room: open }, START),
    ],
    [
      'opening one that ended is not',
      ['meeting-ended'],
      () => whyNotOpened({ ...beginning, room: over('ended') }, START),
    ],
    [
      'opening with too few is not',
      ['quorum-missing'],
      () => whyNotOpened({ ...beginning, quorum: { state: 'waiting' }, there: 3 }, START),
    ],
    [
      'opening after the time to wait is over is not',
      ['quorum-time-over'],
      () => whyNotOpened({ ...beginning, quorum: { state: 'put-off' } }, START),
    ],
    [
      'going on when it was said is possible',
      [],
      () => whyNotResumed({ ...beginning, room: stopped }, START + DAY),
    ],
    [
      'going on before that is not',
      ['meeting-too-early'],
      () => whyNotResumed({ ...beginning, room: stopped }, START + DAY - 1),
    ],
    [
      'going on with too few is not',
      ['quorum-missing'],
      () => whyNotResumed({ ...beginning, room: stopped, quorum: { state: 'waiting' } }, START + DAY),
    ],
    [
      'going on with one that did not stop is not',
      ['meeting-not-adjourned'],
      () => whyNotResumed({ ...beginning, room: open }, START),
    ],
    [
      'stopping until later is possible',
      [],
      () => whyNotAdjourned(open, { state: 'quorate' }, START + MINUTE, START),
    ],
    [
      'stopping is not when it must be put off',
      ['quorum-time-over'],
      () => whyNotAdjourned(open, { state: 'put-off' }, START + MINUTE, START),
    ],
    [
      'stopping until now is not',
      ['adjourned-until-wrong'],
      () => whyNotAdjourned(open, { state: 'quorate' }, START, START),
    ],
    [
      'stopping for longer than 60 days is not',
      ['adjourned-until-wrong'],
      () => whyNotAdjourned(open, { state: 'quorate' }, START + 60 * DAY + 1, START),
    ],
    [
      'stopping one that stopped is not',
      ['meeting-adjourned'],
      () => whyNotAdjourned(stopped, { state: 'quorate' }, START + DAY, START),
    ],
    [
      'putting off after the time to wait is possible',
      [],
      () => whyNotPutOff(notBegun, { state: 'put-off' }, START + DAY, START),
    ],
    [
      'putting off one that lost its quorum for good is possible',
      [],
      () => whyNotPutOff(open, { state: 'put-off' }, START + DAY, START),
    ],
    [
      'putting off while there is time is not',
      ['quorum-time-not-over'],
      () => whyNotPutOff(notBegun, { state: 'waiting' }, START + DAY, START),
    ],
    [
      'putting off because somebody wants to is not',
      ['quorum-time-not-over'],
      () => whyNotPutOff(open, quorate, START + DAY, START),
    ],
    [
      'putting off to a day that has gone by is not',
      ['put-off-day-gone'],
      () => whyNotPutOff(notBegun, { state: 'put-off' }, START, START),
    ],
    [
      'putting off twice is not',
      ['meeting-put-off'],
      () => whyNotPutOff(over('put-off'), { state: 'put-off' }, START + DAY, START),
    ],
    [
      'ending with a card up that nobody saw is not',
      ['cards-are-up'],
      () => whyNotEnded(open, open.cards, 0),
    ],
    ['an item is left when no vote on it is on', [], () => whyNotLeft(false)],
    ['an item is not left in the middle of a vote', ['vote-not-declared'], () => whyNotLeft(true)],
    ['ending after the cards were seen is possible', [], () => whyNotEnded(open, open.cards, 1)],
    ['ending one that has not begun is not', ['meeting-not-begun'], () => whyNotEnded(notBegun, [], 0)],
    ['giving the word to who asked is possible', [], () => whyNotWord(open, 'nia', everybody)],
    ['giving it to who did not ask is not', ['not-asking'], () => whyNotWord(open, 'tom', everybody)],
    ['giving it to who left is not', ['not-asking'], () => whyNotWord(open, 'nia', new Set(['tom']))],
    [
      'ending the turn of nobody is not',
      ['not-your-turn'],
      () => whyNotWordEnded(open, { member: 'chair', leads: true }),
    ],
    [
      'ending one’s own turn is possible',
      [],
      () => whyNotWordEnded(happened(opened, word('nia')), { member: 'nia', leads: false }),
    ],
    [
      'ending somebody else’s turn is not',
      ['not-your-turn'],
      () => whyNotWordEnded(happened(opened, word('nia')), { member: 'tom', leads: false }),
    ],
    [
      'ending it for those who lead is possible',
      [],
      () =>
        whyNotWordEnded(happened(opened, word('nia'), item(2), word('tom')), { member: 'sian', leads: true }),
    ],
    [
      'a turn that ended cannot end again',
      ['not-your-turn'],
      () => whyNotWordEnded(happened(opened, word('nia'), done), { member: 'nia', leads: false }),
    ],
  ])('%s', (_name, expected, ask) => {
    expect(codes(ask())).toEqual(expected);
  });
});

describe('the next item', () => {
  const next = { room: open, items: 3, item: 2, quorum: quorate, up: [], seen: 0 } as const;
  test.each<[string, Partial<Parameters<typeof whyNotBegun>[0]>, readonly string[]]>([
    ['begins', {}, []],
    ['begins once when two press at once', { item: 1 }, ['item-not-next']],
    ['cannot be left out', { item: 3 }, ['item-not-next']],
    ['is not there after the last one', { room: happened(opened, item(3)), item: 4 }, ['item-not-next']],
    ['begins also while too few are there for a while: people may talk', { quorum: { state: 'lost' } }, []],
    ['does not begin when the time to wait is over', { quorum: { state: 'put-off' } }, ['quorum-time-over']],
    [
      'does not begin once the meeting decided to stop',
      { room: happened(opened, item(1), decides('adjourn-meeting')) },
      ['stop-decided'],
    ],
    [
      'begins once the meeting has left a motion',
      { room: happened(opened, item(1), decides('in-parts')) },
      [],
    ],
    ['waits while a card is up that nobody saw', { up: open.cards }, ['cards-are-up']],
    ['begins after the card was seen', { up: open.cards, seen: 1 }, []],
    [
      'waits when another card came up since',
      { up: [...open.cards, { member: 'nia', card: 'stop' }], seen: 1 },
      ['cards-are-up'],
    ],
    ['does not begin in a meeting that stopped', { room: stopped }, ['meeting-adjourned']],
  ])('%s', (_name, change, expected) => {
    expect(codes(whyNotBegun({ ...next, ...change }))).toEqual(expected);
  });

  test('the question says how many need what', () => {
    const up = [
      { member: 'nia', card: 'more-time' },
      { member: 'tom', card: 'more-time' },
      { member: 'tom', card: 'stop' },
    ] as const;
    expect(whyNotClosed(up, 0)[0]?.params).toEqual({ cards: 3, stop: 1, slowDown: 0, moreTime: 2 });
  });
});

describe('showing and asking', () => {
  const nia = { member: 'nia', there: true, up: true } as const;
  test.each<[string, readonly string[], () => readonly { readonly code: string }[]]>([
    ['a card is possible for who is there', [], () => whyNotCard(open, { ...nia, card: 'stop' })],
    [
      'a card of who is not there is not',
      ['you-not-there'],
      () => whyNotCard(open, { ...nia, there: false, card: 'stop' }),
    ],
    [
      'the same card twice is not',
      ['card-up-already'],
      () => whyNotCard(open, { ...nia, member: 'tom', card: 'more-time' }),
    ],
    [
      'taking back what is not up is not',
      ['card-not-up'],
      () => whyNotCard(open, { ...nia, up: false, card: 'stop' }),
    ],
    [
      'taking back is possible also after leaving',
      [],
      () => whyNotCard(open, { member: 'tom', there: false, up: false, card: 'more-time' }),
    ],
    [
      'a card before the meeting is not',
      ['meeting-not-begun'],
      () => whyNotCard(notBegun, { ...nia, card: 'stop' }),
    ],
    ['asking to speak is possible for who is there', [], () => whyNotAsk(open, { ...nia, member: 'tom' })],
    ['asking twice is not', ['asked-already'], () => whyNotAsk(open, nia)],
    [
      'taking back what was not asked is not',
      ['not-asking'],
      () => whyNotAsk(open, { ...nia, member: 'tom', up: false }),
    ],
    ['asking before the first item is not', ['no-item-yet'], () => whyNotAsk(happened(opened), nia)],
    [
      'asking while one has the word is not',
      ['has-the-word'],
      () => whyNotAsk(happened(opened, item(1), word('nia')), nia),
    ],
    [
      'asking of who is not there is not',
      ['you-not-there'],
      () => whyNotAsk(open, { ...nia, member: 'tom', there: false }),
    ],
  ])('%s', (_name, expected, ask) => {
    expect(codes(ask())).toEqual(expected);
  });
});

test.each([
  ['begins with the first item when none had begun', 0, false, 1],
  ['begins with what was talked about when too few were left', 3, false, 3],
  ['does not decide again what was decided', 3, true, 4],
])('the meeting that takes the place of another %s', (_name, item, isDecided, first) => {
  expect(goesOnWith({ item }, isDecided)).toBe(first);
});
