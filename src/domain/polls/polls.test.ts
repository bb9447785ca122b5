// Voting on an item of a meeting: tables for each step, and random meetings in which nobody may count twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testMeetings } from '../../../tests/support/test-meetings.ts';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import { DAY, HOUR } from '../kernel/index.ts';
import type { Giving } from '../proxies/index.ts';
import { decideMatter, type Choice, type Matter } from '../voting/index.ts';
import {
  countedProxies,
  handsOf,
  isDecided,
  needsPoll,
  papersOf,
  pollIsAsked,
  pollVotes,
  routeOf,
  standingEarly,
  votersBy,
  waitsForChair,
  whyNotAsked,
  whyNotCast,
  whyNotCounted,
  whyNotDeclared,
  whyNotEarly,
  whyNotVote,
  type EarlyCasting,
  type EarlyVote,
  type ItemVote,
  type Opening,
  type Poll,
  type PollVote,
} from './index.ts';

const rules = testMeetings();
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);
const count = (votesFor: number, votesAgainst: number, abstained = 0) => ({
  votesFor,
  votesAgainst,
  abstained,
});
const by = (teller: string, round: number, votesFor: number, votesAgainst: number) => ({
  teller,
  round,
  ...count(votesFor, votesAgainst),
});
const ordinary: Matter = { kind: 'ordinary', forum: 'members', stage: 'only' };
const transfer: Matter = { kind: 'transfer', forum: 'members', stage: 'first' };

describe('a show of hands', () => {
  const tellers = ['tom', 'ann'];
  test.each([
    ['waits for both tellers', [], 'counting', 1, ['tom', 'ann']],
    ['waits for the other when one has counted', [by('tom', 1, 5, 3)], 'counting', 1, ['ann']],
    ['stands when both counted the same', [by('tom', 1, 5, 3), by('ann', 1, 5, 3)], 'agreed', 1, []],
    [
      'is counted again by both when they differ',
      [by('tom', 1, 5, 3), by('ann', 1, 5, 4)],
      'counting',
      2,
      tellers,
    ],
    [
      'stands when they agree the second time',
      [by('tom', 1, 5, 3), by('ann', 1, 5, 4), by('tom', 2, 5, 4), by('ann', 2, 5, 4)],
      'agreed',
      2,
      [],
    ],
  ] as const)('%s', (_name, counts, state, round, waiting) => {
    expect(handsOf(tellers, counts)).toMatchObject({ state, round, waiting });
  });

  test.each([
    ['from somebody who is no teller', { teller: 'nia' }, ['not-a-teller']],
    ['a second time in one round', { counts: [by('tom', 1, 5, 3)] }, ['counted-already']],
    ['after both agreed', { counts: [by('tom', 1, 5, 3), by('ann', 1, 5, 3)] }, ['hands-agreed']],
    ['of more hands than people', { of: count(8, 3) }, ['hands-too-many']],
    ['of half a hand', { of: count(1.5, 0) }, ['hands-wrong']],
    ['of less than none', { of: count(-1, 0) }, ['hands-wrong']],
  ])('takes no numbers %s', (_name, { teller = 'tom', counts = [], of = count(5, 3) }: Seen, refused) => {
    const hands = handsOf(tellers, counts);
    expect(codes(whyNotCounted({ hands, teller, tellers, there: 10, ...of }))).toEqual(refused);
  });

  test('needs tellers', () => expect(() => handsOf([], [])).toThrow('tellers'));
});
interface Seen {
  teller?: string;
  counts?: ReturnType<typeof by>[];
  of?: ReturnType<typeof count>;
}

describe('a vote is opened', () => {
  const present = new Set(['tom', 'ann', 'nia', 'sian']);
  const hands = (change: Partial<ItemVote> = {}): ItemVote => ({
    id: 'one',
    method: 'hands',
    tellers: ['tom', 'ann'],
    counted: true,
    declared: null,
    computed: null,
    ...change,
  });
  const opening = (change: Partial<Opening> = {}): Opening => ({
    rules,
    room: { state: 'open', item: 2 },
    item: 2,
    matter: ordinary,
    method: 'hands',
    votes: [],
    asked: [],
    tellers: ['tom', 'ann'],
    present,
    notTellers: ['sian', 'mover'],
    words: [],
    ...change,
  });
  const two = [
    { member: 'nia', as: 'member' },
    { member: 'tom', as: 'member' },
  ] as const;

  test.each<[string, Partial<Opening>, string[]]>([
    ['by hands first', {}, []],
    ['by hands on no other item than the one that is on', { item: 3 }, ['item-not-on']],
    ['in no meeting that is stopped', { room: { state: 'adjourned', item: 2 } }, ['item-not-on']],
    ['on nothing that decides nothing', { matter: null }, ['nothing-to-decide']],
    ['with two tellers, not one', { tellers: ['tom'] }, ['tellers-wrong']],
    ['with two tellers, not one twice', { tellers: ['tom', 'tom'] }, ['tellers-wrong']],
    ['with no teller who is not there', { tellers: ['tom', 'ravi'] }, ['tellers-wrong']],
    ['with nobody as teller who leads it', { tellers: ['tom', 'sian'] }, ['tellers-wrong']],
    ['not a second time while the first goes on', { votes: [hands()] }, ['vote-under-way']],
    ['not again once it is declared', { votes: [hands({ declared: 'lost' })] }, ['item-decided']],
    [
      'again when nothing was decided',
      { votes: [hands({ declared: 'not-decided', computed: 'not-decided' })] },
      [],
    ],
    [
      'not again when only the chair says that nothing was decided',
      { votes: [hands({ declared: 'not-decided', computed: 'lost' })] },
      ['item-decided'],
    ],
    [
      'not before each change to the words is decided',
      { words: [{ code: 'amendments-wait', field: null, params: {} }] },
      ['amendments-wait'],
    ],
    [
      'on no motion that the meeting has left',
      { room: { state: 'open', item: 2, decided: 'refer-back' } },
      ['motion-left'],
    ],
    [
      'on nothing once the meeting decided to stop',
      { room: { state: 'open', item: 2, decided: 'adjourn-meeting' } },
      ['stop-decided'],
    ],
    ['as a full count not before somebody asks', { method: 'poll', votes: [hands()] }, ['poll-not-asked']],
    ['as a full count not before the hands', { method: 'poll' }, ['poll-not-asked']],
    ['as a full count when enough asked', { method: 'poll', votes: [hands()], asked: two }, []],
    [
      'as a full count when the chair asks alone',
      { method: 'poll', votes: [hands()], asked: [{ member: 'sian', as: 'chair' }] },
      [],
    ],
    ['by hands on joining with another co-op too: those in the room count', { matter: transfer }, []],
  ])('%s', (_name, change, refused) => {
    expect(codes(whyNotVote(opening(change)))).toEqual(refused);
  });

  test('where hands count nobody there is a full count at once', () => {
    const only = testMeetings({ handsRoutes: ['joined'] });
    expect(needsPoll(only, transfer)).toBe(true);
    expect(codes(whyNotVote(opening({ rules: only, matter: transfer })))).toEqual(['hands-not-here']);
    expect(codes(whyNotVote(opening({ rules: only, matter: transfer, method: 'poll' })))).toEqual([]);
  });

  test.each([
    ['two members are enough', two, true],
    ['one member is not', two.slice(0, 1), false],
    ['the board is, alone', [{ member: 'nia', as: 'board' }], true],
    ['the secretary counts as a member', [{ member: 'sian', as: 'secretary' }], false],
  ] as const)('to ask for a full count: %s', (_name, asked, is) => {
    expect(pollIsAsked(rules, asked)).toBe(is);
  });

  test.each([
    ['after the hands', hands(), [], true, []],
    ['not before them', undefined, [], true, ['poll-no-hands']],
    ['not after the chair has declared', hands({ declared: 'carried' }), [], true, ['poll-no-hands']],
    ['not twice', hands(), two.slice(0, 1), true, ['poll-asked-already']],
    ['not by somebody who is not there', hands(), [], false, ['you-not-there']],
  ] as const)('somebody asks for it %s', (_name, vote, asked, mayVote, refused) => {
    expect(codes(whyNotAsked({ vote, asked, member: 'nia', mayVote }))).toEqual(refused);
  });

  test.each([
    ['once it is counted', hands(), []],
    ['not before', hands({ counted: false }), ['vote-not-counted']],
    ['not twice', hands({ declared: 'lost' }), ['item-decided']],
    ['not when there was none', undefined, ['vote-not-counted']],
  ] as const)('the chair declares it %s', (_name, vote, refused) => {
    expect(codes(whyNotDeclared(vote))).toEqual(refused);
  });
});

const startsAt = Date.parse('2026-07-06T13:00:00Z');
const giving = (giver: string, holder: string, number: number, change: Partial<Giving> = {}): Giving => ({
  id: `${giver}-${holder}`,
  number,
  giver,
  holder,
  directions: {},
  receivedOn: '2026-06-20',
  givenAt: startsAt - 10 * DAY,
  end: null,
  ...change,
});
const poll = (change: Partial<Poll> = {}): Poll => ({
  rules,
  item: 2,
  startsAt,
  beganAt: startsAt + HOUR,
  closed: false,
  tellers: ['ann'],
  roll: new Set(['tom', 'ann', 'nia', 'ravi', 'gwen', 'omar']),
  present: new Map([
    ['tom', 'room'],
    ['ann', 'room'],
    ['omar', 'joined'],
  ]),
  givings: [giving('nia', 'tom', 1), giving('ravi', 'tom', 2, { directions: { 2: 'against' } })],
  votes: [],
  takesProxies: true,
  early: new Map(),
  amended: 'no',
  ...change,
});
const cast = (voter: string, caster: string, route: PollVote['route'], choice: Choice): PollVote => ({
  voter,
  by: caster,
  route,
  choice,
});

describe('an item', () => {
  const vote = (declared: ItemVote['declared'], computed = declared, counted = true) => ({
    declared,
    computed,
    counted,
  });
  test.each([
    ['that nobody voted on is not decided', [], false, false],
    ['that was carried is', [vote('carried')], true, false],
    ['that was lost is', [vote('lost')], true, false],
    ['of which chair and rules say that it was not is not', [vote('not-decided')], false, false],
    ['of which only the rules say that it was is', [vote('not-decided', 'lost')], true, false],
    ['that was not and then was is', [vote('not-decided'), vote('lost')], true, false],
    ['that is counted waits for the chair', [vote(null)], false, true],
    ['that is not counted yet does not', [vote(null, null, false)], false, false],
    [
      'of which a full count has begun after the hands does not',
      [vote(null), vote(null, null, false)],
      false,
      false,
    ],
  ])('%s', (_name, votes, decided, waits) => {
    expect([isDecided(votes), waitsForChair(votes)]).toEqual([decided, waits]);
  });
});

describe('in a full count', () => {
  test('whoever is there has a paper of their own and one for each free proxy; a written one needs none', () => {
    expect(papersOf(poll(), 'tom').map(({ voter }) => voter)).toEqual(['tom', 'nia']);
    expect(papersOf(poll(), 'omar').map(({ voter }) => voter)).toEqual(['omar']);
    expect(papersOf(poll(), 'gwen')).toEqual([]);
  });

  test('a giver who comes votes themselves, and the proxy falls', () => {
    const came = poll({ present: new Map([...poll().present, ['nia', 'room']]) });
    expect(papersOf(came, 'tom').map(({ voter }) => voter)).toEqual(['tom']);
    expect(papersOf(came, 'nia').map(({ voter }) => voter)).toEqual(['nia']);
  });

  test('where no proxy counts nobody votes for others', () => {
    expect(papersOf(poll({ takesProxies: false }), 'tom').map(({ voter }) => voter)).toEqual(['tom']);
    expect(countedProxies(poll({ takesProxies: false }))).toEqual([]);
  });

  test.each([
    ['one votes for oneself', 'tom', 'tom', {}, []],
    ['a proxy votes for who named them', 'tom', 'nia', {}, []],
    ['a proxy does not vote where it is written', 'tom', 'ravi', {}, ['paper-not-yours']],
    ['nobody votes for anybody else', 'omar', 'nia', {}, ['paper-not-yours']],
    ['who is not there does not vote', 'gwen', 'gwen', {}, ['you-not-there']],
    ['a teller writes down the vote of somebody in the room', 'ann', 'tom', {}, []],
    ['a teller writes down no vote of somebody who joined', 'ann', 'omar', {}, ['voter-not-there']],
    [
      'a teller does not change what somebody chose',
      'ann',
      'tom',
      { votes: [cast('tom', 'tom', 'room', 'for')] },
      ['voted-themselves'],
    ],
    ['nothing is cast after the close', 'tom', 'tom', { closed: true }, ['poll-not-open']],
  ] as const)('%s', (_name, caster, voter, change, refused) => {
    expect(codes(whyNotCast({ poll: poll(change), by: caster, voter, choice: 'for' }))).toEqual(refused);
  });

  test('a choice is one of three', () => {
    expect(codes(whyNotCast({ poll: poll(), by: 'tom', voter: 'tom', choice: 'maybe' }))).toEqual([
      'choice-missing',
    ]);
  });

  test('the last choice counts, whoever wrote it down, and proxies count as they were written or voted', () => {
    const votes = [
      cast('tom', 'ann', 'room', 'against'),
      cast('tom', 'tom', 'room', 'for'),
      cast('omar', 'omar', 'joined', 'abstain'),
      cast('nia', 'tom', 'proxy', 'for'),
      cast('nia', 'tom', 'proxy', 'against'),
    ];
    const counted = poll({ votes });
    expect(pollVotes(counted).votes).toEqual({
      room: count(1, 0),
      joined: count(0, 0, 1),
      online: count(0, 0),
    });
    expect(countedProxies(counted).map(({ giver, choice }) => [giver, choice])).toEqual([
      ['nia', 'against'],
      ['ravi', 'against'],
    ]);
    expect(votersBy(counted, 'for')).toEqual(['tom']);
    expect(votersBy(counted, 'against')).toEqual([]);
  });
});

describe('a vote before the meeting', () => {
  const before = (change: Partial<EarlyCasting> = {}): EarlyCasting => ({
    rules,
    matter: ordinary,
    meeting: { startsAt, calledOffAt: null },
    mayVote: true,
    current: null,
    choice: 'for',
    turn: 0,
    seen: 0,
    arrivedAt: startsAt - DAY,
    ...change,
  });
  test.each<[string, Partial<EarlyCasting>, string[]]>([
    ['is taken on a motion for which the rules count votes from this website', {}, []],
    ['is taken until the moment at which the meeting begins', { arrivedAt: startsAt - 1 }, []],
    ['is not taken from that moment on', { arrivedAt: startsAt }, ['early-over']],
    ['is changed as often as its voter likes', { current: 'against' }, []],
    ['is taken back', { current: 'for', choice: 'taken-back' }, []],
    ['is not put in the place of a later one', { current: 'against', turn: 2, seen: 1 }, ['early-late']],
    ['is not put again after it was taken back', { turn: 2, seen: 1 }, ['early-late']],
    ['that stands already is the same again', { current: 'for', turn: 2, seen: 1 }, []],
    ['that was never cast is not taken back', { choice: 'taken-back' }, ['early-none']],
    ['is not taken where the law counts only who is there', { matter: transfer }, ['early-not-here']],
    ['is not taken for a board', { matter: { ...ordinary, forum: 'board' } }, ['early-not-here']],
    ['is not taken where nothing is decided', { matter: null }, ['nothing-to-decide']],
    ['is not taken from somebody who may not vote', { mayVote: false }, ['meeting-not-yours']],
    [
      'is not taken for a meeting that was called off',
      { meeting: { startsAt, calledOffAt: startsAt - DAY } },
      ['meeting-called-off'],
    ],
  ])('%s', (_name, change, refused) => {
    expect(codes(whyNotEarly(before(change)))).toEqual(refused);
  });

  const vote = (voter: string, choice: EarlyVote['choice']): EarlyVote => ({ voter, choice });
  test('stands as it was cast last, and not at all once it is taken back', () => {
    const votes = [
      vote('nia', 'for'),
      vote('tom', 'for'),
      vote('tom', 'against'),
      vote('nia', 'taken-back'),
      vote('omar', 'taken-back'),
      vote('omar', 'abstain'),
    ];
    expect([...standingEarly(votes)]).toEqual([
      ['tom', 'against'],
      ['omar', 'abstain'],
    ]);
  });

  const early = new Map<string, Choice>([
    ['tom', 'against'],
    ['gwen', 'for'],
    ['nia', 'for'],
    ['left', 'for'],
  ]);
  const decided = (of: Poll) =>
    decideMatter({ ...testRulebook(), version: '2026-06-01' }, ordinary, {
      mayVote: of.roll.size,
      method: 'poll',
      ...pollVotes(of),
      meeting: {
        kind: 'special',
        on: '2026-07-06',
        there: { room: 2, joined: 0, proxy: 0 },
        putOff: true,
        faults: [],
      },
    });
  const said = (of: Poll) =>
    decided(of).reasons.flatMap(({ key, params }) => (key.startsWith('early') ? [[key, params]] : []));

  test('counts with the room and the proxies; whoever comes keeps it, and sees it on their paper', () => {
    const kept = poll({ early });
    expect(pollVotes(kept).votes.online).toEqual(count(2, 1));
    expect(papersOf(kept, 'tom')[0]).toEqual({ voter: 'tom', choice: null, early: 'against' });
    expect(votersBy(kept, 'for').sort()).toEqual(['gwen', 'nia']);
    expect(votersBy(kept, 'against')).toEqual(['tom']);
    expect(decided(kept).counted).toEqual(count(2, 2));
    expect(said(kept)).toEqual([['early-not-on-roll', { votes: 1 }]]);
  });

  test('is replaced by the vote of whoever comes and votes again, and it is said that it was', () => {
    const again = poll({ early, votes: [cast('tom', 'tom', 'room', 'for')] });
    expect(pollVotes(again).votes).toMatchObject({ room: count(1, 0), online: count(2, 0) });
    expect(votersBy(again, 'against')).toEqual([]);
    expect(said(again)).toContainEqual(['early-replaced', { votes: 1 }]);
  });

  test('takes the place of a proxy that its voter gave', () => {
    expect(papersOf(poll({ early }), 'tom').map(({ voter }) => voter)).toEqual(['tom']);
    expect(decided(poll({ early })).reasons).toContainEqual(
      expect.objectContaining({ key: 'proxy-voted-self' }),
    );
  });

  test('does not count once the meeting has changed what the words do; then the proxy holds again', () => {
    const changed = poll({ early, amended: 'substance' });
    expect(papersOf(changed, 'tom')).toEqual([
      { voter: 'tom', choice: null, early: null },
      { voter: 'nia', choice: null, early: null },
    ]);
    expect(votersBy(changed, 'for')).toEqual([]);
    expect(decided(changed).counted).toEqual(count(0, 1));
    expect(said(changed)).toContainEqual(['early-votes-void', { votes: 3 }]);
  });

  test('counts all the same when the chair declared the change clerical', () => {
    expect(decided(poll({ early, amended: 'clerical' })).counted).toEqual(count(2, 2));
  });
});

describe('in every random meeting', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const person = fc.constantFrom(...people);
  const choice = fc.constantFrom<Choice>('for', 'against', 'abstain');
  const given = fc.record({
    giver: person,
    holder: person,
    written: fc.option(choice, { nil: undefined }),
    back: fc.boolean(),
  });
  const step = fc.oneof(
    fc.record({ kind: fc.constant('cast' as const), by: person, voter: person, choice }),
    fc.record({
      kind: fc.constant('come' as const),
      by: person,
      way: fc.constantFrom('room' as const, 'joined' as const),
    }),
    fc.record({ kind: fc.constant('go' as const), by: person }),
    fc.record({ kind: fc.constant('close' as const) }),
  );
  const votedBefore = fc.dictionary(person, choice);

  test('nobody counts twice, the roll is who voted and who did not, and nothing changes after the close', () => {
    fc.assert(
      fc.property(
        fc.subarray(people, { minLength: 2 }),
        fc.array(given, { maxLength: 8 }),
        fc.array(step, { maxLength: 40 }),
        votedBefore,
        fc.constantFrom('no' as const, 'clerical' as const, 'substance' as const),
        (members, givings, steps, early, amended) => {
          const roll = new Set(members);
          const present = new Map<string, 'room' | 'joined'>();
          const votes: PollVote[] = [];
          let closed: string | null = null;
          const now = (): Poll =>
            poll({
              roll,
              present: new Map(present),
              votes,
              closed: closed !== null,
              tellers: ['a'],
              early: new Map(Object.entries(early)),
              amended,
              givings: givings.map(({ giver, holder, written, back }, at) =>
                giving(giver, holder, at + 1, {
                  directions: written ? { 2: written } : {},
                  end: back ? { how: 'taken-back', at: startsAt } : null,
                }),
              ),
            });
          for (const one of steps) {
            if (one.kind === 'come' && closed === null) present.set(one.by, one.way);
            if (one.kind === 'go' && closed === null) present.delete(one.by);
            if (one.kind === 'close') closed ??= JSON.stringify(pollVotes(now()));
            if (one.kind === 'cast' && whyNotCast({ poll: now(), ...one }).length === 0) {
              expect(closed).toBeNull();
              votes.push({ ...one, route: routeOf({ poll: now(), by: one.by, voter: one.voter }) });
            }
          }
          const found = now();
          const facts = pollVotes(found);
          if (closed !== null) expect(JSON.stringify(facts)).toBe(closed);
          const voted = [
            ...(['for', 'against', 'abstain'] as const).flatMap((wanted) => votersBy(found, wanted)),
            ...countedProxies(found).flatMap(({ giver, choice: chosen }) => (chosen === null ? [] : [giver])),
          ];
          expect(new Set(voted).size).toBe(voted.length);
          expect(voted.every((member) => roll.has(member))).toBe(true);
          const decision = decideMatter({ ...testRulebook(), version: '2026-06-01' }, ordinary, {
            mayVote: roll.size,
            method: 'poll',
            ...facts,
            meeting: {
              kind: 'special',
              on: '2026-07-06',
              there: { room: 0, joined: 0, proxy: 0 },
              putOff: false,
              faults: [],
            },
          });
          const { votesFor, votesAgainst, abstained } = decision.counted;
          expect(votesFor + votesAgainst + abstained).toBe(voted.length);
          expect(roll.size - voted.length).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
