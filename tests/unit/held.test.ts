// Whether everything that is held about people is told to them, and goes or becomes nameless when they are erased.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import cy from '../../content/messages/cy/my-information.json';
import en from '../../content/messages/en/my-information.json';
import { shapes } from '../../src/types/shapes.ts';

/** As much of the parts of hooks as this test reads; their own types belong to the runtime of the server. */
type Holds = readonly {
  readonly section: string;
  readonly tables: readonly string[];
  readonly mayDelete: boolean;
  readonly remove?: unknown;
  readonly rows: (app: object, of: object, page: object) => unknown;
}[];
type Erase = { readonly tables: readonly string[] };

const hooksFolder = fileURLToPath(new URL('../../pocketbase/hooks', import.meta.url));

/** Tables that hold nothing about a person, each with the reason. A new table stands here or in a part of its feature. */
const NOBODYS: Readonly<Record<string, string>> = {
  demo_marker: 'says that this is the demo',
  election_papers: 'for how many places a paper was made, with the groups, in numbers',
  guide_checks: 'says that readers checked a guide, by the name of their group',
  guide_feedback: 'what readers said of guides, without anything about who they are',
  history_accepts: 'says that a backup was put back at the terminal',
  history_confirmations: 'says that two people have confirmed it',
  meeting_items: 'says what a meeting is about',
  meetings: 'says when and where members meet',
  requisition_enough: 'says on which day enough had asked, in numbers',
  paper_boxes: 'how many voted on paper by which way',
  paper_differences: 'where two counts of papers differed, until the opening',
  rulebook_confirmations: 'says which rulebooks count',
  sealed_answers: 'the opened answers of a secret vote, sorted: nothing leads from one to a person',
  sealed_boxes: 'the fingerprints of a box, sorted, and how many voted',
  sealed_destructions: 'says that envelopes and key were destroyed',
  sealed_openings: 'says how an opening ended, in numbers',
  sealed_papers: 'the questions of a secret vote',
  sealed_parts: 'the words of the parts of a motion',
  sealed_seen: 'fingerprints of envelopes, in the order of what they say, until the count',
  sealed_trials: 'envelopes on which the parts of a key are tried, until the vote opens',
  sealed_turnouts: 'how many have voted, in tens',
  sealed_votes: 'says that a vote is secret, and the key that anybody may seal for',
  vote_letters: 'says which letters to all went out for a motion',
  vote_results: 'numbers alone',
};
/** Tables that name a person who works for the co-op in an act of their office: erased, and shown on the page of the motion or the meeting. */
const SHOWN_ELSEWHERE = [
  'election_again',
  'elections',
  'meeting_calls',
  'meeting_ends',
  'minutes_approved',
  'minutes_shown',
  'motions',
  'requisition_calls',
  'vote_openings',
  'vote_closures',
];

async function parts<Part>(name: string): Promise<Part[]> {
  const folders = readdirSync(hooksFolder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== 'kit',
  );
  const found: Part[] = [];
  for (const folder of folders) {
    const file = join(hooksFolder, folder.name, `${name}.ts`);
    if (!readdirSync(join(hooksFolder, folder.name)).includes(`${name}.ts`)) continue;
    found.push(((await import(pathToFileURL(file).href)) as { default: Part }).default);
  }
  return found;
}

const held = (await parts<Holds>('holds')).flat();
const erased = await parts<Erase>('erase');

describe('every table', () => {
  test.each(Object.keys(shapes))('%s is told to the person it is about, or is nobody’s', (table) => {
    const covered = held.filter(({ tables }) => tables.includes(table)).length;
    const elsewhere = table in NOBODYS || SHOWN_ELSEWHERE.includes(table);
    expect(covered + Number(elsewhere)).toBe(1);
  });

  test.each(Object.keys(shapes))('%s is looked after when somebody is erased, or is nobody’s', (table) => {
    const covered = erased.filter(({ tables }) => tables.includes(table)).length;
    expect(covered + Number(table in NOBODYS)).toBe(1);
  });
});

test('no two sections have the same key', () => {
  const keys = held.map(({ section }) => section);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(held.map((part) => [part.section, part] as const))(
  '%s can be deleted by the person exactly when somebody wrote how',
  (_section, { mayDelete, remove }) => {
    expect(typeof remove === 'function').toBe(mayDelete);
  },
);

describe('on the page of what is held', () => {
  /** The columns that a part asks the database for. */
  let columns: readonly string[] = [];
  beforeAll(() => {
    const rows = (_app: object, _sql: string, _params: object, shape: object) => {
      columns = Object.keys(shape);
      return [];
    };
    Object.assign(globalThis, { platform: { rows } });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'platform');
  });

  test.each(held.map((part) => [part.section, part] as const))(
    '%s has a name, and so has each of its fields, in both languages',
    (section, part) => {
      part.rows({}, { member: '', account: '', email: '' }, { after: '', most: 1 });
      const keys = [
        `section-${section}`,
        ...columns.filter((name) => name !== 'cursor').map((name) => `field-${name}`),
      ];
      expect(keys.length).toBeGreaterThan(1);
      for (const words of [en, cy]) expect(keys.filter((key) => !(key in words))).toEqual([]);
    },
  );
});
