/** Elections of the board until there is a voting paper: the call, nominations with all their steps, statements, questions, and the paper. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memberRow, officeRow } from '../../src/records/membership.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { cast, NOON, UNKNOWN } from './support/small-co-op.ts';

const DAY = 24 * 60 * 60 * 1000;
const CLOSES = '2026-07-06';
let coop: Coop;
let sian: Caller, nia: Caller, tom: Caller, ravi: Caller, omar: Caller;

/** People on the board, and when each was elected. Of the two who were elected on the same day one retires: lots are drawn. */
const board = [
  ['dai', 'families', '2023-09-01'],
  ['eve', 'families', '2024-09-01'],
  ['fay', 'volunteers', '2024-09-01'],
  ['gus', 'workers', '2025-09-01'],
  ['hal', 'supported', '2025-09-01'],
] as const;
const idOf = (name: string): string => `board${name}`.padEnd(15, '0');

beforeAll(async () => {
  coop = await startCoop();
  coop.write((insert) => {
    for (const [name, groupKey, from] of board) {
      const joinedAt = NOON - 2000 * DAY;
      const displayName = `${name[0]!.toUpperCase()}${name.slice(1)} Board`;
      insert('members', {
        id: idOf(name),
        ...memberRow({ displayName, groupKey, joinedAt, leftAt: null }),
      });
      const term = {
        member: idOf(name),
        displayName,
        office: 'board',
        fromAt: Date.parse(from),
        untilAt: null,
      } as const;
      insert('offices', { id: `term${name}`.padEnd(15, '0'), ...officeRow(term) });
    }
  });
  [sian, nia, tom, ravi, omar] = [
    await coop.as('sian'),
    await coop.as('nia'),
    await coop.as('tom'),
    await coop.as('ravi'),
    await coop.as('omar'),
  ];
});
afterAll(() => coop?.stop());

const look = async (caller: Caller): Promise<Seen> =>
  (await caller.get('/api/co-op/elections/elections')).body;
const read = async (caller: Caller): Promise<Seen> =>
  (await caller.get('/api/co-op/elections/candidates')).body;
const cards = async (caller: Caller): Promise<Seen[]> =>
  (await caller.get('/api/co-op/my-page/mine')).body.next.cards;
const tables = [
  'elections',
  'election_places',
  'election_again',
  'nominations',
  'nomination_answers',
  'nomination_seconds',
  'nomination_ends',
  'candidate_words',
  'election_questions',
  'election_papers',
  'election_candidates',
];
const stored = () => tables.map((table) => coop.query(`SELECT * FROM ${table} ORDER BY id`));

/** Does something that must be refused, and leaves everything as it was. */
async function refused(caller: Caller, door: string, input: object): Promise<readonly string[]> {
  const before = stored();
  const answer = await caller.post(door, input);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(stored()).toEqual(before);
  return answer.codes;
}
async function done(caller: Caller, door: string, input: object): Promise<Seen> {
  const answer = await caller.post(door, input);
  expect(answer.codes).toEqual([]);
  return answer.body;
}

let electionId: string;
const nominations: Record<string, string> = {};

describe('the call for candidates', () => {
  test('is for the secretary or the returning officer, who see what is open before', async () => {
    expect(await refused(tom, 'elections/call', { closesOn: CLOSES, drawn: [] })).toEqual([
      'not-your-office',
    ]);
    expect((await look(tom)).callable).toBeNull();
    expect((await look(sian)).callable).toMatchObject({
      seats: 6,
      retire: [{ name: 'Dai Board', why: 'in-turn' }],
      equal: [
        { id: idOf('eve'), name: 'Eve Board' },
        { id: idOf('fay'), name: 'Fay Board' },
      ],
      toDraw: 1,
      firstOn: CLOSES,
    });
  });

  test.each<[string, object, string]>([
    ['too soon', { closesOn: '2026-07-05', drawn: [] }, 'election-too-soon'],
    ['on no day', { closesOn: '2026-06-31', drawn: [] }, 'election-day-wrong'],
    ['with no lot drawn', { closesOn: CLOSES, drawn: [] }, 'election-lot-wrong'],
    ['with a lot on somebody else', { closesOn: CLOSES, drawn: [idOf('gus')] }, 'election-lot-wrong'],
    ['with too many drawn', { closesOn: CLOSES, drawn: [idOf('eve'), idOf('fay')] }, 'election-lot-wrong'],
  ])('%s is refused', async (_name, input, code) => {
    expect(await refused(sian, 'elections/call', input)).toEqual([code]);
  });

  test('goes out once, though ten presses come at once; all members hear', async () => {
    const input = { closesOn: CLOSES, drawn: [idOf('eve')] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => sian.post('elections/call', input)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await refused(sian, 'elections/call', input)).toEqual(['election-under-way']);
    const { election, runs } = await look(nia);
    electionId = election.id;
    expect(runs).toBe(false);
    expect(election).toMatchObject({
      stage: 'open',
      seats: 6,
      closesOn: CLOSES,
      again: false,
      outcome: null,
    });
    expect(election.retire).toEqual([
      { name: 'Dai Board', why: 'in-turn' },
      { name: 'Eve Board', why: 'drawn' },
    ]);
    // Two families and one supported retire or are missing: Fay, Gus and Hal stay.
    expect(election.reserved).toEqual([
      { group: 'supported', needed: 1, standing: 0 },
      { group: 'families', needed: 2, standing: 0 },
    ]);
    const told = coop.query("SELECT member FROM notices WHERE template = 'election-called'");
    expect(told.map(({ member }) => member)).toEqual(expect.arrayContaining([cast.nia.id, cast.ravi.id]));
    expect(told.map(({ member }) => member)).not.toContain(cast.gwen.id);
  });

  test('the disk’s own hand can change nothing of it', () => {
    for (const sql of [
      'UPDATE elections SET seats = 9',
      'DELETE FROM election_places',
      `INSERT OR REPLACE INTO election_places (id, election, member, groups, what) VALUES ('other0000000000', '${electionId}', '${idOf('dai')}', '', 'stays')`,
    ])
      expect(() => coop.write((_insert, database) => database.exec(sql))).toThrow('append-only');
  });
});

describe('nominating', () => {
  test('finds those who agreed to be found, by two letters or more, and nobody else', async () => {
    const found = async (name: string) =>
      (await nia.get(`/api/co-op/elections/people?name=${name}`)).body.people.map(
        ({ name: one }: Seen) => one,
      );
    expect(await found('Tom')).toEqual(['Tom Hale']);
    expect(await found('Ravi')).toEqual([]);
    expect(await found('T')).toEqual([]);
    expect((await nia.get(`/api/co-op/elections/people?name=${'x'.repeat(101)}`)).codes).toEqual([
      'text-too-long',
    ]);
  });

  test.each<[string, () => Caller, () => object, string]>([
    ['somebody unknown', () => nia, () => ({ candidate: UNKNOWN }), 'candidate-unknown'],
    ['a member who is not to be found', () => nia, () => ({ candidate: cast.ravi.id }), 'candidate-unknown'],
    ['somebody who left', () => nia, () => ({ candidate: cast.gwen.id }), 'candidate-unknown'],
    ['oneself after a day as a member', () => omar, () => ({ candidate: '' }), 'candidate-too-new'],
    ['in no election', () => nia, () => ({ electionId: UNKNOWN, candidate: '' }), 'election-unknown'],
  ])('%s is refused', async (_name, who, input, code) => {
    expect(await refused(who(), 'elections/nominate', { electionId, ...input() })).toEqual([code]);
  });

  test('another tells them, and shows the name to nobody else before they agree', async () => {
    nominations.tom = (
      await done(nia, 'elections/nominate', { electionId, candidate: cast.tom.id })
    ).nominationId;
    expect(await refused(ravi, 'elections/nominate', { electionId, candidate: cast.tom.id })).toEqual([
      'nomination-there',
    ]);
    expect((await look(tom)).election.nominations).toMatchObject([
      { name: 'Tom Hale', state: 'proposed', byName: 'Nia Prys', mine: true },
    ]);
    expect((await look(nia)).election.nominations).toMatchObject([{ state: 'proposed', mine: false }]);
    for (const caller of [ravi, sian])
      expect((await look(caller)).election).toMatchObject({ nominations: [], waiting: 1 });
    expect((await read(ravi)).candidates).toEqual([]);
    expect((await cards(tom)).find(({ kind }) => kind === 'nomination-answer')).toMatchObject({
      params: { name: 'Nia Prys' },
      path: '/elections/',
    });
    expect(coop.query("SELECT member FROM notices WHERE template = 'nominated'")).toEqual([
      { member: cast.tom.id },
    ]);
  });

  test('cannot be seconded before they agree, and another cannot answer', async () => {
    const nominationId = nominations.tom!;
    expect(await refused(ravi, 'elections/second', { nominationId })).toEqual(['seconding-not-yet']);
    const yes = { nominationId, agreed: true, group: 'families', interests: 'None.', language: 'en' };
    expect(await refused(nia, 'elections/answer', yes)).toEqual(['nomination-unknown']);
  });
});

describe('the candidate’s answer', () => {
  const yes = (change: object = {}) => ({
    nominationId: nominations.tom,
    agreed: true,
    group: 'volunteers',
    interests: 'I am paid by a charity.',
    language: 'en',
    ...change,
  });

  test.each<[string, object, string[]]>([
    ['without what could pull them two ways', { interests: ' ' }, ['interests-missing']],
    ['with too much of it', { interests: 'x'.repeat(1001) }, ['interests-long']],
    ['for another group', { group: 'workers' }, ['candidate-group-wrong']],
    ['neither yes nor no', { agreed: 'perhaps' }, ['nomination-answer-missing']],
  ])('%s is refused', async (_name, change, codes) => {
    expect(await refused(tom, 'elections/answer', yes(change))).toEqual(codes);
  });

  test('yes shows them to all members, with their words', async () => {
    await done(tom, 'elections/answer', yes());
    expect(await refused(tom, 'elections/answer', yes())).toEqual(['nomination-answered']);
    const [seen] = (await look(ravi)).election.nominations;
    expect(seen).toMatchObject({
      name: 'Tom Hale',
      state: 'consented',
      groups: ['volunteers'],
      missing: 2,
      interests: 'I am paid by a charity.',
      whyNotSecond: null,
      canWithdraw: false,
    });
    expect(coop.query("SELECT member FROM notices WHERE template = 'nomination-agreed'")).toEqual([
      { member: cast.nia.id },
    ]);
    expect((await cards(tom)).map(({ kind }) => kind)).toContain('candidate-statement');
  });

  test('no ends it, and somebody else can nominate them again', async () => {
    const first = await done(ravi, 'elections/nominate', { electionId, candidate: cast.nia.id });
    await done(nia, 'elections/answer', {
      nominationId: first.nominationId,
      agreed: false,
      group: '',
      interests: '',
      language: 'en',
    });
    expect((await look(ravi)).election.nominations).toMatchObject([
      { name: 'Tom Hale' },
      { name: 'Nia Prys', state: 'declined' },
    ]);
    expect((await look(tom)).election.nominations).toHaveLength(1);
    nominations.nia = (await done(nia, 'elections/nominate', { electionId, candidate: '' })).nominationId;
    const agreed = {
      nominationId: nominations.nia,
      agreed: true,
      group: 'supported',
      interests: 'Dim.',
      language: 'cy',
    };
    await done(nia, 'elections/answer', agreed);
    expect((await look(tom)).election.nominations.at(-1)).toMatchObject({
      byName: '',
      interestsLanguage: 'cy',
    });
  });
});

describe('seconding', () => {
  test('is for others, once, and ten presses are one', async () => {
    const nominationId = nominations.tom!;
    for (const caller of [tom, nia])
      expect(await refused(caller, 'elections/second', { nominationId })).toEqual(['seconding-own']);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ravi.post('elections/second', { nominationId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await refused(ravi, 'elections/second', { nominationId })).toEqual(['seconding-there']);
    await done(omar, 'elections/second', { nominationId });
    const [seen] = (await look(sian)).election.nominations;
    expect(seen).toMatchObject({ state: 'seconded', missing: 0, seconders: ['Ravi Sen', 'Omar Dean'] });
    for (const caller of [tom, ravi])
      await done(caller, 'elections/second', { nominationId: nominations.nia });
  });

  test('of nothing is refused', async () => {
    expect(await refused(ravi, 'elections/second', { nominationId: UNKNOWN })).toEqual([
      'nomination-unknown',
    ]);
  });
});

describe('what candidates say', () => {
  test('is written by themselves, in one language or both, and the last words count', async () => {
    const nominationId = nominations.tom!;
    expect(await refused(nia, 'elections/write', { nominationId, en: 'Mine.', cy: '' })).toEqual([
      'nomination-unknown',
    ]);
    expect(await refused(tom, 'elections/write', { nominationId, en: ' ', cy: '' })).toEqual([
      'statement-missing',
    ]);
    expect(await refused(tom, 'elections/write', { nominationId, en: 'word '.repeat(201), cy: '' })).toEqual([
      'statement-long',
    ]);
    await done(tom, 'elections/write', { nominationId, en: 'I grow things.', cy: 'Rwy’n tyfu pethau.' });
    await done(tom, 'elections/write', { nominationId, en: 'I grow beans.', cy: '' });
    const { candidates, mostWords } = await read(ravi);
    expect(mostWords).toBe(200);
    expect(candidates.find(({ name }: Seen) => name === 'Tom Hale')).toMatchObject({
      statement: { en: 'I grow beans.', cy: '' },
      interests: 'I am paid by a charity.',
      mine: false,
      number: null,
    });
    expect((await read(tom)).write).toEqual({ nominationId, said: { en: 'I grow beans.', cy: '' } });
    expect((await read(ravi)).write).toBeNull();
  });

  test('stands in an order that is each reader’s own and stays, and by name for paper', async () => {
    const [first, second] = [await read(ravi), await read(ravi)];
    expect(second.candidates).toEqual(first.candidates);
    expect(first.paper).toEqual([nominations.tom, nominations.nia]);
  });

  test('questions are asked by members, and answered by candidates before all', async () => {
    const ask = { electionId, words: 'What comes first?', language: 'en' };
    const { questionId } = await done(ravi, 'elections/ask', ask);
    expect(await refused(ravi, 'elections/ask', { ...ask, words: ' ' })).toEqual(['question-missing']);
    expect(await refused(ravi, 'elections/ask', { ...ask, electionId: UNKNOWN })).toEqual([
      'election-unknown',
    ]);
    for (const words of ['Two?', 'Three?']) await done(ravi, 'elections/ask', { ...ask, words });
    expect(await refused(ravi, 'elections/ask', ask)).toEqual(['questions-enough']);
    expect((await read(ravi)).questionsLeft).toBe(0);
    const reply = { questionId, words: 'The bus.', language: 'en' };
    expect(await refused(ravi, 'elections/reply', reply)).toEqual(['nomination-over']);
    expect(await refused(tom, 'elections/reply', { ...reply, questionId: UNKNOWN })).toEqual([
      'question-unknown',
    ]);
    expect((await read(tom)).questions[0].canReply).toBe(true);
    await done(tom, 'elections/reply', reply);
    expect(await refused(tom, 'elections/reply', reply)).toEqual(['reply-there']);
    expect((await read(nia)).questions[0]).toMatchObject({
      words: 'What comes first?',
      byName: 'Ravi Sen',
      replies: [{ name: 'Tom Hale', words: 'The bus.' }],
    });
  });
});

describe('those who run the election', () => {
  test('take somebody off with a reason, but not while they stand themselves', async () => {
    const own = await done(sian, 'elections/nominate', { electionId, candidate: '' });
    const agreed = {
      nominationId: own.nominationId,
      agreed: true,
      group: 'families',
      interests: 'None.',
      language: 'cy',
    };
    expect((await look(sian)).runs).toBe(true);
    await done(sian, 'elections/answer', agreed);
    expect((await look(sian)).runs).toBe(false);
    const off = { nominationId: nominations.nia, reason: 'may-not-stand' };
    expect(await refused(sian, 'elections/take-off', off)).toEqual(['off-own-election']);
    expect(await refused(tom, 'elections/take-off', off)).toEqual(['not-your-office']);
    expect(await refused(ravi, 'elections/withdraw', { nominationId: own.nominationId })).toEqual([
      'nomination-unknown',
    ]);
    await done(sian, 'elections/withdraw', { nominationId: own.nominationId });
    expect(await refused(sian, 'elections/withdraw', { nominationId: own.nominationId })).toEqual([
      'nomination-over',
    ]);
    expect((await look(tom)).election.nominations).toHaveLength(2);
  });

  test('open nothing again and make no paper while nominations are open', async () => {
    expect(await refused(sian, 'elections/again', { electionId })).toEqual(['election-open']);
    expect(await refused(sian, 'elections/settle', { electionId })).toEqual(['election-open']);
    for (const door of ['elections/again', 'elections/settle'])
      expect(await refused(sian, door, { electionId: UNKNOWN })).toEqual(['election-unknown']);
  });
});

describe('when nominations close', () => {
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);

  test('nobody is nominated or seconded any more, and all see what happens next', async () => {
    await coop.setClock(at('2026-07-07'));
    expect(await refused(ravi, 'elections/nominate', { electionId, candidate: '' })).toEqual([
      'election-closed',
    ]);
    expect(await refused(omar, 'elections/second', { nominationId: nominations.nia })).toEqual([
      'election-closed',
    ]);
    const { election } = await look(tom);
    expect(election).toMatchObject({ stage: 'withdrawing', withdrawOn: '2026-07-09' });
    expect(election.nominations.map(({ state }: Seen) => state)).toEqual(['stands', 'stands']);
    // Six places, two candidates, no family: nominations have to be opened again.
    expect(election.outcome).toMatchObject({
      how: 'again',
      faults: [
        { code: 'too-few-standing', standing: 2, seats: 6 },
        { code: 'group-too-small', group: 'families', standing: 0, needed: 2 },
      ],
      untilOn: '2026-07-14',
    });
    expect((await cards(sian)).map(({ kind }) => kind)).toContain('election-again');
    expect(await refused(sian, 'elections/settle', { electionId })).toEqual(['election-open']);
  });

  test('they open again once, and all members hear', async () => {
    expect(await refused(tom, 'elections/again', { electionId })).toEqual(['not-your-office']);
    await done(sian, 'elections/again', { electionId });
    expect((await look(tom)).election).toMatchObject({ stage: 'open', again: true, closesOn: '2026-07-14' });
    expect(coop.query("SELECT id FROM notices WHERE template = 'election-again'").length).toBeGreaterThan(4);
    nominations.ravi = (await done(ravi, 'elections/nominate', { electionId, candidate: '' })).nominationId;
    const agreed = {
      nominationId: nominations.ravi,
      agreed: true,
      group: 'workers',
      interests: 'I work here.',
      language: 'en',
    };
    await done(ravi, 'elections/answer', agreed);
    for (const caller of [tom, nia])
      await done(caller, 'elections/second', { nominationId: nominations.ravi });
    await coop.setClock(at('2026-07-15'));
    expect(await refused(sian, 'elections/again', { electionId })).toEqual(['election-again-already']);
  });

  test('a candidate withdraws until the day, and not after', async () => {
    const nominationId = nominations.ravi!;
    expect((await look(ravi)).election.nominations.find(({ mine }: Seen) => mine).canWithdraw).toBe(true);
    await coop.setClock(at('2026-07-18'));
    expect(await refused(ravi, 'elections/withdraw', { nominationId })).toEqual(['withdraw-late']);
    expect((await look(sian)).election.stage).toBe('due');
    expect((await cards(sian)).map(({ kind }) => kind)).toContain('election-paper');
  });

  test('the paper is made once: by name, with the places that are filled and those that stay empty', async () => {
    expect(await refused(tom, 'elections/settle', { electionId })).toEqual(['not-your-office']);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sian.post('elections/settle', { electionId })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await refused(sian, 'elections/settle', { electionId })).toEqual(['election-settled']);
    const { election, callable } = await look(sian);
    expect(election).toMatchObject({
      stage: 'settled',
      // Three stand for six places: all are elected, and two places of families stay empty with a third.
      outcome: {
        how: 'elected',
        seats: 3,
        empty: 3,
        because: [{ code: 'reserved-empty', group: 'families', many: 2 }],
      },
    });
    expect(callable).not.toBeNull();
    const numbers = coop.query('SELECT nomination, number, groups FROM election_candidates ORDER BY number');
    expect(numbers).toEqual([
      { nomination: nominations.tom, number: 1, groups: 'volunteers' },
      { nomination: nominations.nia, number: 2, groups: 'supported' },
      { nomination: nominations.ravi, number: 3, groups: 'workers' },
    ]);
    expect((await read(omar)).paper).toEqual([nominations.tom, nominations.nia, nominations.ravi]);
  });

  test('nothing that they say changes after that, and questions are over when nobody has to vote', async () => {
    const nominationId = nominations.tom!;
    expect(await refused(tom, 'elections/write', { nominationId, en: 'More.', cy: '' })).toEqual([
      'statement-late',
    ]);
    expect(await refused(tom, 'elections/take-off', { nominationId, reason: 'died' })).toEqual([
      'not-your-office',
    ]);
    expect(await refused(sian, 'elections/take-off', { nominationId, reason: 'may-not-stand' })).toEqual([
      'off-reason-wrong',
    ]);
    const ask = { electionId, words: 'Late?', language: 'en' };
    expect(await refused(omar, 'elections/ask', ask)).toEqual(['questions-over']);
  });

  test('a candidate who dies is passed over, keeps their number, and nobody writes to them', async () => {
    const letters = () => coop.query('SELECT id FROM notices').length;
    const before = letters();
    await done(sian, 'elections/take-off', { nominationId: nominations.nia, reason: 'died' });
    expect(letters()).toBe(before);
    expect((await look(tom)).election.nominations.find(({ name }: Seen) => name === 'Nia Prys').state).toBe(
      'gone',
    );
    expect((await read(tom)).paper).toEqual([nominations.tom, nominations.ravi]);
    expect(
      await refused(sian, 'elections/take-off', { nominationId: nominations.nia, reason: 'died' }),
    ).toEqual(['nomination-over']);
  });
});
