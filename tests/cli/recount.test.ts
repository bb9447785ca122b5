// The second count at the terminal, and the spare of a key on paper: what a person types and reads.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createECDH, createHash } from 'node:crypto';
import rulebooks from 'virtual:rulebook';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../src/cli/parts/root.ts';
import { keyFrom, keyIdOf, partsOf, readPart } from '../../src/cli/vote-key/parts.ts';
import { seededLot } from '../../src/domain/counting/index.ts';
import {
  ELECTION_FORMAT,
  outcomeOf,
  seedOf,
  type ElectionRecord,
} from '../../src/domain/election-votes/index.ts';
import {
  actText,
  electionPaper,
  motionPaper,
  paperText,
  RECORD_FORMAT,
  type SealedAct,
  type VoteRecord,
} from '../../src/domain/sealed/index.ts';
import { recountElectionWhole, recountWhole } from '../../src/lib/recount-whole.ts';
import { testRulebook } from '../support/test-rulebook.ts';

/** Runs a command as a person does, who types `typed`. */
function run(name: string, args: string[], typed = ''): { code: number | null; output: string } {
  const command = [join(root, 'src', 'cli', `${name}.ts`), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    input: typed,
    encoding: 'utf8',
  });
  return { code: status, output: stdout + stderr };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-care-recount-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = { titleEn: 'A bench', titleCy: 'Mainc', textEn: '', textCy: '' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const fingerprints = ['1', '2'].map((digit) => digit.repeat(64));
/** A chain of acts, each with its digest over the one before it. */
const chained = (...happened: Pick<SealedAct, 'kind' | 'facts'>[]): SealedAct[] =>
  happened.reduce<SealedAct[]>((acts, { kind, facts }) => {
    const act = { number: acts.length + 1, kind, facts, by: '', at: 1_000 } as const;
    const digest = sha256(actText('motion000000000', acts.at(-1)?.digest ?? '', act));
    return [...acts, { ...act, digest }];
  }, []);
const boxFixed = {
  kind: 'box-fixed',
  facts: { box: sha256(fingerprints.join('\n')), voted: 2, post: 1, room: 0, assisted: 0 },
} as const;
const boxOpened = { kind: 'box-opened', facts: { outcome: 'opened', valid: 3, spoilt: 0 } } as const;
const record: VoteRecord = {
  format: RECORD_FORMAT,
  paper: motionPaper('Ashbrook', 'motion000000000', words),
  rules: testRulebook({ quorumMembers: 1, quorumPercent: 0 }),
  roll: { size: 4, voted: 3 },
  routes: { online: 2, post: 1, room: 0, assisted: 0 },
  fingerprints,
  valid: 3,
  spoilt: 0,
  questions: [{ question: 'motion', answers: ['against', 'for', 'for'] }],
  acts: chained(boxFixed, boxOpened),
  result: {
    votesFor: 2,
    votesAgainst: 1,
    abstained: 0,
    notVoted: 1,
    quorumNeeded: 1,
    quorumMet: true,
    carried: true,
    reason: 'more-for-than-against',
  },
};
const saved = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

describe('a second count', () => {
  test('agrees with a record that is right, and says so', () => {
    const { code, output } = run('recount', [saved('right.json', JSON.stringify(record))]);
    expect([code, output]).toEqual([0, expect.stringContaining('The second count agrees')]);
    expect(output).toContain('For 2, against 1, abstained 0: carried.');
  });
  test('names what a record was changed in', () => {
    const changed = { ...record, result: { ...record.result, votesFor: 3 } };
    const { code, output } = run('recount', [saved('changed.json', JSON.stringify(changed))]);
    expect([code, output]).toEqual([1, expect.stringContaining('DISAGREES: The published numbers')]);
  });
  test.each([
    ['all that happened was taken out', { acts: [] }],
    ['the close was taken out', { acts: chained(boxOpened) }],
    ['the opening was taken out', { acts: chained(boxFixed) }],
    [
      'a paper moved from one route to another',
      { acts: chained({ ...boxFixed, facts: { ...boxFixed.facts, post: 0, room: 1 } }, boxOpened) },
    ],
    [
      'a fingerprint was exchanged',
      { acts: chained({ ...boxFixed, facts: { ...boxFixed.facts, box: sha256('another') } }, boxOpened) },
    ],
    ['an act was written anew', { acts: [{ ...record.acts[0]!, at: 2_000 }, record.acts[1]!] }],
  ])('does not agree when %s', async (_name, change) => {
    expect((await recountWhole(record)).disagreements).toEqual([]);
    expect((await recountWhole({ ...record, ...change })).disagreements).toEqual(['acts']);
  });
  test.each([
    ['no file', () => 'nowhere.json', 'cannot be read as a record'],
    ['other text', () => saved('other.json', '{}'), 'is no record of a secret vote'],
  ])('says in one sentence that %s is no record', (_name, file, sentence) => {
    const { code, output } = run('recount', [file()]);
    expect([code, output]).toEqual([1, expect.stringContaining(sentence)]);
  });
});

describe('a second count of an election', () => {
  const names = ['Ann', 'Bo', 'Cai'];
  const { elections } = rulebooks.at(-1)!;
  /** One place of one, for anybody. */
  const rules = {
    ...elections!,
    seats: { ...elections!.seats, value: 1 },
    leastOf: { ...elections!.leastOf, value: {} },
    mostOf: { ...elections!.mostOf, value: {} },
  };
  const closing = { seats: 1, standing: names.map(() => ({ groups: [] })), held: {} };
  const answers = ['1', '2 1', '3'];
  const lot = { secret: 'nobody knows', commitment: sha256('nobody knows'), box: boxFixed.facts.box };
  const paper = electionPaper('Ashbrook', 'motion000000000', words, names);
  const drawn = seededLot(seedOf(lot), sha256);
  const outcome = outcomeOf({ rules, closing, gone: [], names, answers, lot: drawn });
  const opened = { paper: sha256(paperText(paper)), rollSize: 4, lot: lot.commitment };
  const election: ElectionRecord = {
    format: ELECTION_FORMAT,
    paper,
    rules: { version: '2026-06-01', elections: rules },
    closing,
    gone: [],
    lot,
    roll: record.roll,
    routes: record.routes!,
    fingerprints,
    valid: 3,
    spoilt: 0,
    questions: [{ question: 'board', answers }],
    outcome,
    acts: chained({ kind: 'vote-opened', facts: opened }, boxFixed, boxOpened),
  };
  test('agrees with a record that is right, draws its lots again, and says who is elected', () => {
    // Three first choices, one each: the lot decides.
    expect(outcome.count!.stages.flatMap(({ ties }) => ties.map(({ by }) => by))).toContain('lot');
    const { code, output } = run('recount', [saved('election.json', JSON.stringify(election))]);
    expect([code, output]).toEqual([0, expect.stringContaining('The second count agrees')]);
    expect(output).toContain(`Elected: ${names[outcome.elected[0]!]!}.`);
  });
  test('holds the stages to each other where the rankings are not published', () => {
    const few = saved('few.json', JSON.stringify({ ...election, questions: null }));
    const { code, output } = run('recount', [few]);
    expect([code, output]).toEqual([0, expect.stringContaining('too few to be published')]);
  });
  test('names what a record was changed in', () => {
    const other = { ...outcome, elected: [(outcome.elected[0]! + 1) % 3] };
    const { code, output } = run('recount', [
      saved('other-election.json', JSON.stringify({ ...election, outcome: other })),
    ]);
    expect([code, output]).toEqual([1, expect.stringContaining('DISAGREES: From the rankings')]);
  });
  test.each<[string, Partial<ElectionRecord>, string[]]>([
    ['the secret of the lot is another', { lot: { ...lot, secret: 'chosen' } }, ['lot']],
    ['the lot has another box', { lot: { ...lot, box: 'b'.repeat(64) } }, ['acts']],
    [
      'the lot was committed to afterwards',
      { lot: { ...lot, secret: 'chosen', commitment: sha256('chosen') } },
      ['acts'],
    ],
    ['the paper had other words', { paper: { ...paper, coop: 'Elsewhere' } }, ['acts']],
  ])('does not agree when %s', async (_name, change, disagreements) => {
    expect(await recountElectionWhole(election)).toEqual([]);
    expect(await recountElectionWhole({ ...election, ...change })).toEqual(
      expect.arrayContaining(disagreements),
    );
  });
});

describe('the spare of a key', () => {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // A private key may begin with zeros, which are left out.
  const privateKey = Uint8Array.from(Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex'));
  const id = keyIdOf(privateKey);

  test('is three parts, of which each two make the key again', async () => {
    const [one, two, three] = (await partsOf(privateKey)) as [string, string, string];
    for (const [first, second] of [
      [one, two],
      [two, three],
      [three, one],
    ] as const)
      expect(await keyFrom(first, second.toUpperCase())).toEqual({ keyId: id, privateKey });
  });
  test('is refused when a letter is mistyped, a part comes twice, or two votes are mixed', async () => {
    const [one, two] = (await partsOf(privateKey)) as [string, string];
    const wrong = one.replace(/\/ (.)/, (_all, digit: string) => `/ ${digit === '0' ? '1' : '0'}`);
    await expect(keyFrom(wrong, two)).rejects.toThrow('Part 1 is mistyped');
    await expect(keyFrom(one, one)).rejects.toThrow('same part twice');
    const other = createECDH('prime256v1');
    other.generateKeys();
    const [foreign] = await partsOf(
      Uint8Array.from(Buffer.from(other.getPrivateKey('hex').padStart(64, '0'), 'hex')),
    );
    await expect(keyFrom(one, foreign!)).rejects.toThrow('two different votes');
    expect(() => readPart('', 1)).toThrow('Part 1 is mistyped');
  });
  test('is printed from the file of the key, and writes it again where it was lost', () => {
    const keys = mkdtempSync(join(folder, 'keys-'));
    const file = join(keys, `${id}.key`);
    const text = JSON.stringify({
      version: 1,
      id,
      privateKey: Buffer.from(privateKey).toString('base64url'),
    });
    writeFileSync(file, text);
    const printed = run('vote-key', ['parts', id, '--keys', keys]);
    const parts = printed.output
      .split('\n')
      .filter((line) => line.startsWith('    '))
      .map((line) => line.trim());
    expect(parts).toHaveLength(3);
    rmSync(file);
    const typed = `${parts[0]}\n${parts[2]}\n`;
    const restored = run('vote-key', ['restore', '--keys', keys], typed);
    expect([restored.code, JSON.parse(readFileSync(file, 'utf8'))]).toEqual([0, JSON.parse(text)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(run('vote-key', ['restore', '--keys', keys], typed).output).toContain('there already');
    rmSync(file);
    writeFileSync(join(keys, `${id}.destroyed`), '');
    expect(run('vote-key', ['restore', '--keys', keys], typed).output).toContain('was destroyed');
  });
});
