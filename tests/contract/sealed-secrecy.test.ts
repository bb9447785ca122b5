/**
 * Is a secret vote secret? Two hundred members vote, some twice, half of them for. At each stage everything that this server
 * keeps or sends is taken: the database file with its log and free pages, every table, the log of requests, what open pages
 * hear, and a backup. Before the close nothing opens without the key, and the key is in none of it. After the count,
 * whoever guesses from what is left does no better than a coin: each way of guessing is tried, with its p-value.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addCrowd } from '../../src/cli/parts/crowd.ts';
import { seededRandom } from '../../src/domain/kernel/index.ts';
import { NO_ENVELOPE } from '../../src/domain/sealed/index.ts';
import { seal } from '../../src/lib/seal.ts';
import { startCoop, type Caller, type Coop, type Seen } from './support/co-op.ts';
import { countTwice, holds, tally, votesInRoom } from './support/papers.ts';
import { CLOSED, look, OPENED, openSecretVote, secret } from './support/secret-vote.ts';
import { NOON } from './support/small-co-op.ts';

const VOTERS = 200;
const AT_ONCE = 8;
/** A way of guessing that does so well by luck alone once in a hundred thousand runs is a leak. */
const LUCK = 1e-5;

interface Voted {
  readonly member: string;
  readonly answer: 'for' | 'against';
  readonly envelope: string;
  /** In which order the last envelope of each came in. */
  readonly turn: number;
}

let coop: Coop;
let voted: Voted[] = [];
let heard = '';
let heardWhileVoting = '';
let privateKey = '';
let backup = '';
/** Every byte of the data folder at a stage, as text in which each byte is a letter. */
const taken = new Map<string, string>();
const tables = new Map<string, Record<string, Seen[]>>();

function bytesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'latin1'))
    .join('\n');
}

function tablesOf(folder: string): Record<string, Seen[]> {
  const dump: Record<string, Seen[]> = {};
  for (const file of ['data.db', 'auxiliary.db']) {
    const database = new DatabaseSync(join(folder, file), { readOnly: true, timeout: 5000 });
    try {
      const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
      for (const { name } of names as { name: string }[])
        dump[`${file}/${name}`] = database.prepare(`SELECT rowid AS place, * FROM "${name}"`).all();
    } finally {
      database.close();
    }
  }
  return dump;
}

function take(stage: string): void {
  taken.set(stage, bytesOf(coop.folder));
  tables.set(stage, tablesOf(coop.folder));
}

/** So many of them vote in the room after all, on a paper with the same answer: their envelopes are never opened. */
const ON_PAPER = 40;
let onPaper: ReadonlySet<string> = new Set();

/** Everybody votes in an order of their own, a third of them twice; the first choice is another than the last. */
async function everybodyVotes(callers: readonly { who: Caller; member: string }[]): Promise<void> {
  const random = seededRandom(11);
  const waiting = callers
    .map((caller) => ({
      ...caller,
      answer: random.pick(['for', 'against'] as const),
      place: random.between(0, 1e6),
    }))
    .sort((a, b) => a.place - b.place);
  let turn = 0;
  const one = async ({ who, member, answer }: (typeof waiting)[number]) => {
    const other = answer === 'for' ? 'against' : 'for';
    for (const each of turn % 3 === 0 ? [other, answer] : [answer]) {
      const { paper, own } = await look(who);
      const envelope = await seal(paper.paper, [each], paper.publicKey);
      const sent = await who.post('sealed/cast', { motionId: secret.id, turn: own.turn, envelope });
      if (sent.status !== 200) throw new Error(sent.text);
      voted = [
        ...voted.filter((one) => one.member !== member),
        { member, answer, envelope, turn: (turn += 1) },
      ];
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, AT_ONCE).map(one));
}

/** Hears what an open page hears, until the co-op stops. */
async function listen(who: Caller): Promise<void> {
  const { body } = await who.get('/api/co-op/live/ticket?topics=votes');
  const answer = await fetch(`${coop.server.address}/api/co-op/live/hear?ticket=${body.ticket}`);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  void (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      heard += value;
    }
  })().catch(() => undefined);
}

beforeAll(async () => {
  let crowd: ReturnType<typeof addCrowd> = [];
  coop = await startCoop([], { prepare: (folder) => (crowd = addCrowd(folder, VOTERS, NOON)) });
  holds(coop, 'tom', 'teller');
  holds(coop, 'ravi', 'returning-officer');
  const tellers = [await coop.as('tom'), await coop.as('ravi')] as const;
  await openSecretVote(coop);
  const keyFile = readdirSync(coop.keys).find((name) => name.endsWith('.key'))!;
  privateKey = (JSON.parse(readFileSync(join(coop.keys, keyFile), 'utf8')) as { privateKey: string })
    .privateKey;
  const callers = crowd.map(({ token, member }) => ({ who: coop.with(token), member }));
  await listen(callers[0]!.who);
  const before = heard.length;
  await everybodyVotes(callers);
  heardWhileVoting = heard.slice(before);
  const inRoom = voted.filter((_one, at) => at % (VOTERS / ON_PAPER) === 0);
  for (const { member } of inRoom) await votesInRoom(tellers[0], member);
  onPaper = new Set(inRoom.map(({ member }) => member));
  const papersFor = inRoom.filter(({ answer }) => answer === 'for').length;
  take('open');
  backup = mkdtempSync(join(tmpdir(), 'common-care-backup-'));
  cpSync(coop.folder, backup, { recursive: true });
  mkdirSync(join(coop.folder, 'backups'), { recursive: true });
  cpSync(join(coop.folder, 'data.db'), join(coop.folder, 'backups', 'before.zip'));
  await coop.setClock(CLOSED);
  await coop.due();
  take('closed');
  await coop.setClock(OPENED);
  await coop.due();
  await countTwice(tellers, tally(papersFor, ON_PAPER - papersFor, 0, 0, 0, ON_PAPER));
  take('counted');
  await coop.due();
  take('opened');
}, 300_000);
afterAll(async () => {
  await coop?.stop();
  if (backup) rmSync(backup, { recursive: true, force: true });
});

test('everybody’s last vote was counted', () => {
  const [result] = coop.query('SELECT votesFor, votesAgainst FROM vote_results WHERE motion = ?', secret.id);
  const votesFor = voted.filter(({ answer }) => answer === 'for').length;
  expect(onPaper.size).toBe(ON_PAPER);
  expect([voted.length, result]).toEqual([VOTERS, { votesFor, votesAgainst: VOTERS - votesFor }]);
});

test('the key is nowhere in the data, the log or a backup, at any stage, and after the count it is nowhere', () => {
  const asHex = Buffer.from(privateKey, 'base64url').toString('hex');
  const asBytes = Buffer.from(privateKey, 'base64url').toString('latin1');
  for (const [stage, text] of taken)
    for (const spelled of [privateKey, asHex, asBytes])
      expect([stage, text.includes(spelled)]).toEqual([stage, false]);
  expect(readdirSync(coop.keys).filter((name) => name.endsWith('.key'))).toEqual([]);
});

test('while people vote nothing is sent, and no line is written anywhere that follows a vote', () => {
  // That the vote has opened may still be told, a second later; 266 votes in many seconds would be told each second.
  expect(heardWhileVoting.match(/^event:/gm)?.length ?? 0).toBeLessThan(2);
  const now = tables.get('open')!;
  const lines = Object.entries(now).flatMap(([table, rows]) =>
    rows.filter((row) => JSON.stringify(row).includes('sealed/cast')).map(() => table),
  );
  expect(lines).toEqual([]);
  expect(
    now['data.db/idempotency_keys']!.filter(({ verb }) => String(verb).startsWith('sealed/cast')),
  ).toEqual([]);
});

test('fingerprints lie in the order of what they say and not in that of the votes', () => {
  const seen = tables.get('open')!['data.db/sealed_seen']!;
  expect(seen.length).toBeGreaterThan(VOTERS);
  const prints = [...seen]
    .sort((a, b) => a.place - b.place)
    .map(({ fingerprint }) => String(fingerprint).slice(0, 12));
  expect(prints).toEqual([...prints].sort());
});

test('what was counted on paper can be read nowhere while it waits', () => {
  const waiting = tables.get('counted')!['data.db/paper_tallies']!;
  expect(waiting).toHaveLength(2);
  expect(taken.get('counted')).not.toMatch(/"answers":\{"abstain":0/);
  expect(tables.get('opened')!['data.db/paper_tallies']).toEqual([]);
  for (const { sealed } of waiting) {
    expect(taken.get('counted')!.includes(String(sealed))).toBe(true);
    expect(taken.get('opened')!.includes(String(sealed))).toBe(false);
  }
});

test('of a paper it is known whose it is and where it is, and no time follows it', () => {
  const lines = tables.get('opened')!['data.db/vote_papers']!;
  expect(lines).toHaveLength(ON_PAPER);
  expect(new Set(lines.map(({ route, state, double }) => `${route} ${state} ${double}`))).toEqual(
    new Set(['room in 1']),
  );
  expect(Object.keys(lines[0]!).filter((column) => /at$|time/i.test(column) && column !== 'state')).toEqual([
    'at',
  ]);
  expect(new Set(lines.map(({ member }) => member))).toEqual(onPaper);
});

describe('after the count', () => {
  test.each([
    ['an envelope that was counted', () => voted.map(({ envelope }) => envelope)],
    [
      'the part of an envelope that holds the answer',
      () => voted.map(({ envelope }) => envelope.slice(-60, -4)),
    ],
  ] as const)('no file of the data has %s', (_name, texts) => {
    const found = taken.get('opened')!;
    expect(texts().filter((text) => found.includes(text))).toEqual([]);
    // They were there before: the search can find them.
    expect(texts().filter((text) => taken.get('open')!.includes(text)).length).toBeGreaterThan(VOTERS * 0.9);
  });
  test('the backups that this server made before the count are gone', () => {
    expect(readdirSync(join(coop.folder, 'backups'))).toEqual([]);
  });
  test('of each voter it is known that they voted, and nothing else', () => {
    const lines = tables.get('opened')!['data.db/vote_rolls']!.filter(({ motion }) => motion === secret.id);
    const crowd = lines.filter(({ member }) => String(member).startsWith('crowd'));
    expect(new Set(crowd.map(({ envelope, turn, voted }) => `${envelope}|${turn}|${voted}`))).toEqual(
      new Set([`${NO_ENVELOPE}||1`]),
    );
  });
});

/** How likely so many right guesses or more are for somebody who tosses a coin (exact, one side). */
function luckOf(right: number, all: number): number {
  let [term, sum] = [2 ** -all, 0];
  for (let k = 0; k <= all; k += 1) {
    if (k >= right) sum += term;
    term = (term * (all - k)) / (k + 1);
  }
  return sum;
}

/** What is left of the answers: so many against, then so many for, as they are stored. */
const answersLeft = (): string[] =>
  JSON.parse(String(tables.get('opened')!['data.db/sealed_answers']![0].answers)) as string[];

const numberOf = (text: string): number => Number.parseInt(Buffer.from(text).toString('hex').slice(-12), 16);

/** Each gives every voter a number out of what is left or was published; whoever has a low one is guessed to be first. */
const linkers: Record<string, (one: Voted, place: number) => number> = {
  'the order of the roll': (_one, place) => place,
  'the id of the line on the roll': ({ member }) => numberOf(String(lineOf(member).id)),
  'the row number of the line': ({ member }) => Number(lineOf(member).place),
  'the order in which people voted, from a log in front of the server': ({ turn }) => turn,
  'the fingerprint, for who has the envelope': ({ member }, place) => rankOfFingerprint.get(member) ?? place,
  'whether somebody voted on paper': ({ member }, place) => (onPaper.has(member) ? 0 : VOTERS) + place,
  'the row number of the paper': ({ member }, place) => paperOf(member)?.place ?? VOTERS * 2 + place,
  'the id of the paper': ({ member }, place) =>
    onPaper.has(member) ? numberOf(String(paperOf(member)!.id)) : place,
  'the envelope, as it lay in a backup from before the close': ({ envelope }) =>
    numberOf(envelope.slice(-10)),
  'the envelope’s first free letters': ({ envelope }) => numberOf(envelope.slice(12, 20)),
};
const lineOf = (member: string): Seen =>
  tables
    .get('opened')!
    ['data.db/vote_rolls']!.find((line) => line.motion === secret.id && line.member === member);
const paperOf = (member: string): Seen | undefined =>
  tables.get('opened')!['data.db/vote_papers']!.find((paper) => paper.member === member);
const rankOfFingerprint = new Map<string, number>();

describe('guessing', () => {
  beforeAll(async () => {
    const { fingerprintOf } = await import('../../src/lib/seal.ts');
    const box = JSON.parse(
      String(tables.get('opened')!['data.db/sealed_boxes']![0].fingerprints),
    ) as string[];
    for (const { member, envelope } of voted.filter((one) => !onPaper.has(one.member)))
      rankOfFingerprint.set(member, box.indexOf(await fingerprintOf(envelope)));
    expect([...rankOfFingerprint.values()].filter((rank) => rank < 0)).toEqual([]);
  });

  test.each(Object.keys(linkers))('by %s does no better than a coin', (name) => {
    const left = answersLeft();
    expect(left).toHaveLength(VOTERS);
    const inOrder = [...voted].sort((a, b) => (a.member < b.member ? -1 : 1));
    const ranked = inOrder
      .map((one, place) => ({ one, rank: linkers[name]!(one, place) }))
      .sort((a, b) => a.rank - b.rank);
    const right = ranked.filter(({ one }, at) => one.answer === left[at]).length;
    // Also the other way round: a link is a link when it is turned.
    const best = Math.max(right, VOTERS - right);
    const p = Math.min(1, 2 * luckOf(best, VOTERS));
    console.log(`${name}: ${right} of ${VOTERS} right, p = ${p.toFixed(4)}`);
    expect(p).toBeGreaterThan(LUCK);
  });

  test('is noticed where there is a link: the order of the answers would be one', () => {
    const right = voted.filter(({ answer }) => answer === 'for').length;
    expect(luckOf(VOTERS, VOTERS)).toBeLessThan(LUCK);
    expect(right).toBeGreaterThan(0);
  });
});

test('a backup from before the close opens nothing: it has no key, and the vote stays closed', async () => {
  const before = coop.query('SELECT * FROM vote_results WHERE motion = ?', secret.id);
  expect(before).toHaveLength(1);
  await coop.putBack(backup);
  await coop.setClock(OPENED);
  const who = coop.with((await coop.as('nia')).token!);
  const { own, state } = await look(who);
  expect([own, state]).toEqual([null, 'closing-due']);
  await coop.due(); // it closes again, by the clock
  await coop.setClock(OPENED + 3 * 86_400_000);
  await coop.due();
  const { after } = await look(who);
  expect([after.outcome, after.result]).toEqual(['key-gone', null]);
  expect(coop.query('SELECT * FROM sealed_answers')).toEqual([]);
}, 60_000);
