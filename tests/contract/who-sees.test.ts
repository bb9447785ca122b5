/**
 * Who may see what, asked at every door: each query and each command that leaves nothing behind is asked by somebody of
 * each kind about a person of whom every fact carries a word of its own. A word in the answer must be one that the table
 * (domain/membership/who-sees.ts) shows them. A new door is asked without a line here.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLE_ID } from '../../src/commands/door.ts';
import { allCommands } from '../../src/commands/index.ts';
import {
  mayShow,
  officeKeys,
  personFacts,
  seenByOffice,
  type PersonFact,
} from '../../src/domain/membership/index.ts';
import { allQueries } from '../../src/queries/index.ts';
import { startCoop, type Answer, type Caller, type Coop } from './support/co-op.ts';
import { addMarked, askers, marked, markers } from './support/marked.ts';
import { motions } from './support/small-co-op.ts';

type Door = (typeof allCommands)[number] | (typeof allQueries)[number];

/** Doors that are not asked, each with the reason. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  'sign-in/leave-all-devices': 'would end the session of whoever asks',
  'sign-in/leave-device': 'would end a session',
  'sign-in/renew': 'gives whoever asks another session and nothing else',
};

const asked: readonly Door[] = [
  ...allQueries,
  ...allCommands.filter(({ repetition }) => repetition === 'natural'),
].filter(({ name }) => !(name in NOT_ASKED));

/** Whatever an id in an input could stand for. */
const allIds = [marked.member, ...Object.values(marked.ids), motions.open.id, motions.closed.id];
/** Words that a search could be asked with. */
const searches = ['zq', ''];

/** The example of a door, asked about the marked person in every way that its fields allow. */
function inputsOf(door: Door): object[] {
  const example = door.example as Record<string, unknown>;
  const ids = Object.keys(example).filter((field) => example[field] === EXAMPLE_ID);
  if (ids.length > 0)
    return allIds.map((id) => ({ ...example, ...Object.fromEntries(ids.map((field) => [field, id])) }));
  if ('name' in example) return searches.map((name) => ({ ...example, name }));
  return [example];
}

let coop: Coop;
const callers = new Map<string, Caller>();

beforeAll(async () => {
  coop = await startCoop();
  coop.write((insert, database) => addMarked(insert, database));
  for (const { name, email, inPlaceOf } of askers) {
    const caller = email === null ? coop.nobody : await coop.signIn(email);
    callers.set(name, inPlaceOf ? caller.inPlaceOf(inPlaceOf) : caller);
  }
  await grantInspection();
}, 60_000);
afterAll(() => coop?.stop());

/** The secretary lets the one who may inspect look into the register. */
async function grantInspection(): Promise<void> {
  const [wants, grants] = ['a member who may inspect the register', 'the holder of secretary'];
  await callers.get(wants)!.post('register/ask-to-inspect', { purpose: 'To see how many we are.' });
  const { body } = await callers.get(grants)!.get('/api/co-op/register/inspections');
  const [request] = body.waiting;
  const answer = { requestId: request.id, granted: true, untilOn: '2026-06-30' };
  const granted = await callers.get(grants)!.post('register/answer-inspection', answer);
  expect(granted.status).toBe(200);
}

async function answerOf(caller: Caller, door: Door, input: object): Promise<Answer> {
  if (door.kind === 'command') return caller.post(door.name, input);
  const fields = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
  return caller.get(`/api/co-op/${door.name}?${fields}`);
}

/** True when a word stands in a text by itself: a number is not found inside a longer one. */
const has = (text: string, word: string): boolean =>
  /^\d+$/.test(word) ? new RegExp(`(?<!\\d)${word}(?!\\d)`).test(text) : text.includes(word);

/** What each kind of viewer saw, over all doors. */
const seen = new Map<string, Set<PersonFact>>();

describe.each(askers)('$name', ({ name, viewer }) => {
  test.each(asked.map((door) => [door.name, door] as const))(
    'reads at %s only what the table shows',
    async (_name, door) => {
      const caller = callers.get(name)!;
      const leaks: string[] = [];
      const facts = seen.get(name) ?? new Set();
      seen.set(name, facts);
      for (const input of inputsOf(door)) {
        const { status, text } = await answerOf(caller, door, input);
        expect(status).not.toBe(500);
        // What somebody sent is not told to them by its coming back.
        const sent = JSON.stringify(input);
        for (const [word, fact] of Object.entries(markers)) {
          if (!has(text, word) || has(sent, word)) continue;
          if (fact !== null) facts.add(fact);
          const may = fact === null ? viewer.self === true : mayShow(fact, viewer) !== null;
          if (!may) leaks.push(`${word} (${fact})`);
        }
      }
      expect(leaks).toEqual([]);
    },
  );
});

describe('the table', () => {
  test('names nothing that cannot be recognised', () => {
    const known = new Set(Object.values(markers));
    expect(personFacts.filter((fact) => !known.has(fact) && !WITHOUT_WORD.includes(fact))).toEqual([]);
  });

  test('shows a person what is theirs: these doors were not silent', () => {
    expect([...seen.get('the person themselves')!].sort()).toEqual(
      expect.arrayContaining(['balance', 'calledName', 'messages', 'timeBankEntries']),
    );
    expect([...seen.get('a supporter with every ability')!].sort()).toEqual(
      expect.arrayContaining(['balance', 'calledName', 'messages', 'timeBankEntries']),
    );
    expect([...seen.get('a supporter who reads the page')!]).toEqual(['calledName']);
    expect([...seen.get('the one who helped them')!]).toContain('timeBankEntries');
    expect([...seen.get('a member')!].sort()).toEqual(['listing', 'motions', 'offices', 'openVotes']);
    const register = ['email', 'group', 'joinedOn', 'name', 'postalAddress'];
    expect([...seen.get('a member who may inspect the register')!]).toEqual(expect.arrayContaining(register));
  });

  test('gives no office a right that no door uses, but for those that are named here', () => {
    const unused = officeKeys.flatMap((office) =>
      seenByOffice(office)
        .filter(({ fact }) => !seen.get(`the holder of ${office}`)!.has(fact) && !WITHOUT_WORD.includes(fact))
        .map(({ fact }) => fact),
    );
    expect([...new Set(unused)].filter((fact) => !(fact in NOT_USED_YET))).toEqual([]);
  });
});

/** Rights without a door so far, each with what it is for. */
const NOT_USED_YET: { readonly [Fact in PersonFact]?: string } = {
  phone: 'to phone somebody whom no letter reaches',
  consents: 'to ask before a picture or a story is used',
  preferredWays: 'to print a voting paper as its voter needs it',
  postalAddress: 'to address a letter, by the coordinator too',
  rollMembership: 'to say on the phone why somebody is on a roll or not',
};

/** Facts that are a yes or a no, or that other tests try with words of their own. */
const WITHOUT_WORD: readonly PersonFact[] = [
  'othersRead',
  'leftOn',
  'supporters',
  'card',
  'officePasskey',
  'votingPaper',
  'looks',
  'meetings',
  'meetingCards',
  'elections',
];
