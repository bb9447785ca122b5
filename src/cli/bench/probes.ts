/**
 * `npm run bench -- probes`: can the time of an answer tell what the asker may not see? For each question 200 probes
 * that are true and 200 that are false, in mixed order: a member who chose not to be found against a name that nobody
 * has; somebody else's entry against one that is not there; a filter of 24 November that is true against one that is
 * false. It states the test that says whether they differ: Mann-Whitney, two sides, at 1 in 100, and a difference
 * that an observer could use, more than 55 right guesses in 100 (which 200 against 200 reach by chance about once in
 * twenty tries: a question that differs is asked again, and counts only when it differs twice).
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { demoPeople } from '../../../site/demo/generate.ts';
import { crashCoop } from '../crash/co-op.ts';
import type { Client, Session } from '../parts/client.ts';
import { ALPHA, mannWhitney, quantiles, USEFUL } from './doors.ts';
import { rounded, type Measured } from './report.ts';

const EACH = 200;
const WARM_UP = 20;

interface Probe {
  readonly question: string;
  /** The address that is true of somebody, and one as long that is false. */
  readonly yes: (turn: number) => string;
  readonly no: (turn: number) => string;
}

interface Secrets {
  /** Names of members who chose not to be found. */
  readonly unlisted: readonly string[];
  /** Entries that are none of the asker's. */
  readonly entries: readonly string[];
  /** Members who voted on the open motion, and the motion. */
  readonly voters: readonly string[];
  readonly motion: string;
}

function secretsOf(data: string, asker: Session): Secrets {
  const database = new DatabaseSync(join(data, 'data.db'), { readOnly: true });
  const texts = (sql: string, ...params: string[]): string[] =>
    database
      .prepare(sql)
      .all(...params)
      .map((row) => String(Object.values(row)[0]));
  try {
    const [motion = ''] = texts(
      'SELECT o.motion FROM vote_openings o WHERE NOT EXISTS (SELECT 1 FROM vote_closures c WHERE c.motion = o.motion)',
    );
    return {
      unlisted: texts(
        "SELECT displayName FROM members WHERE leftAt = '' AND id NOT IN (SELECT member FROM listings) ORDER BY id",
      ),
      entries: texts(
        'SELECT id FROM time_exchanges WHERE giver NOT IN (SELECT id FROM time_accounts WHERE member = ?1) ' +
          'AND receiver NOT IN (SELECT id FROM time_accounts WHERE member = ?1) ORDER BY id LIMIT 50',
        asker.member,
      ),
      voters: texts('SELECT member FROM votes WHERE motion = ? ORDER BY id LIMIT 50', motion),
      motion,
    };
  } finally {
    database.close();
  }
}

/** The same letters in another order: as long as what is true, and false. */
const shuffled = (text: string): string => [...text].reverse().join('');

function probesFor({ unlisted, entries, voters, motion }: Secrets): Probe[] {
  const of = (list: readonly string[]) => (turn: number) => list[turn % list.length] ?? '';
  const pair = (question: string, list: readonly string[], address: (value: string) => string): Probe => ({
    question,
    yes: (turn) => address(encodeURIComponent(of(list)(turn))),
    no: (turn) => address(encodeURIComponent(shuffled(of(list)(turn)))),
  });
  const filter = (member: string) =>
    `/api/collections/motions/records?perPage=1&filter=${encodeURIComponent(`id="${motion}"&&votes_via_motion.member?="`)}${member}%22`;
  return [
    pair(
      'is this person a member, though unlisted',
      unlisted,
      (name) => `/api/co-op/time-bank/people?name=${name}`,
    ),
    pair('is there such an entry', entries, (id) => `/api/co-op/time-bank/entry?id=${id}`),
    pair('has this person voted', voters, filter),
    pair(
      'has this person voted, asked of a door',
      voters,
      (id) => `/api/co-op/my-page/mine?filter=votes.member%3D${id}`,
    ),
  ];
}

interface Found {
  readonly question: string;
  readonly yes: readonly number[];
  readonly no: readonly number[];
  /** Answers of the two that differed in status or bytes. */
  readonly different: number;
}

async function ask(client: Client, as: Session, { question, yes, no }: Probe): Promise<Found> {
  const times = { yes: [] as number[], no: [] as number[] };
  let different = 0;
  for (let turn = 0; turn < WARM_UP + EACH; turn += 1) {
    // Who comes first is a coin's choice, so that no rhythm of the machine favours one.
    const order = Math.random() < 0.5 ? (['yes', 'no'] as const) : (['no', 'yes'] as const);
    const said: Record<string, string> = {};
    for (const which of order) {
      const address = (which === 'yes' ? yes : no)(turn);
      const before = performance.now();
      const { status, body } = await client.read(address, as);
      const took = performance.now() - before;
      if (turn >= WARM_UP) times[which].push(took);
      said[which] = `${status} ${JSON.stringify(body)}`;
    }
    if (said['yes'] !== said['no']) different += 1;
  }
  return { question, ...times, different };
}

const differs = ({ yes, no }: Found): boolean => {
  const { p, rightGuesses } = mannWhitney(yes, no);
  return p < ALPHA && rightGuesses > USEFUL;
};

/** Asks on a server of its own with the demo co-op in it. */
export async function benchProbes(say: (line: string) => void): Promise<Measured> {
  const coop = await crashCoop();
  try {
    await coop.start();
    const asker = await coop.client.signIn(demoPeople.find(({ role }) => role === 'volunteer')!.email);
    const all: { found: Found; alike: boolean }[] = [];
    for (const probe of probesFor(secretsOf(coop.data, asker))) {
      say(`  ${probe.question}`);
      const first = await ask(coop.client, asker, probe);
      const found = differs(first) ? await ask(coop.client, asker, probe) : first;
      all.push({ found, alike: !differs(found) });
    }
    const judged = all.map(({ found, alike }) => ({ ...found, ...mannWhitney(found.yes, found.no), alike }));
    return {
      title: `Questions about what the asker may not see: ${EACH} true against ${EACH} false, ms`,
      columns: [
        '',
        'p50 true',
        'p50 false',
        'p99 true',
        'p99 false',
        'Mann-Whitney p',
        'right guesses',
        'other bytes',
      ],
      rows: judged.map(({ question, yes, no, p, rightGuesses, different }) => [
        question,
        quantiles(yes).p50,
        quantiles(no).p50,
        quantiles(yes).p99,
        quantiles(no).p99,
        rounded(p),
        `${Math.round(rightGuesses * 1000) / 10} in 100`,
        different,
      ]),
      missed: judged.flatMap(({ question, alike, different }) => [
        ...(alike ? [] : [`${question}: the time tells`]),
        ...(different ? [`${question}: ${different} answers had other bytes`] : []),
      ]),
      numbers: judged.map(({ yes, no, ...rest }) => ({ ...rest, yes: quantiles(yes), no: quantiles(no) })),
    };
  } finally {
    await coop.remove();
  }
}
