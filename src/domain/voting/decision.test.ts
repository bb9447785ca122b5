// What a vote decided, whatever its kind and route; and that no more votes against it ever help it.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testRulebook } from '../../../tests/support/test-rulebook.ts';
import {
  decide,
  decideMatter,
  matterKinds,
  type Matter,
  type MatterFacts,
  type RouteVotes,
  type VoteMethod,
} from './index.ts';

const book = testRulebook({ version: '2026-06-01' });
const ordinary: Matter = { kind: 'ordinary', forum: 'members', stage: 'only' };
const ballot = (votes: MatterFacts['votes'], mayVote: number): MatterFacts => ({
  mayVote,
  method: 'ballot',
  votes,
  meeting: null,
});

const sides = fc.record({ votesFor: fc.nat(60), votesAgainst: fc.nat(60), abstained: fc.nat(60) });

describe('an ordinary open vote', () => {
  test('is decided as it always was', () => {
    fc.assert(
      fc.property(sides, fc.nat(300), (votes, silent) => {
        const mayVote = votes.votesFor + votes.votesAgainst + votes.abstained + silent;
        const before = decide({ ...votes, rollSize: mayVote }, book);
        const now = decideMatter(book, ordinary, ballot({ online: votes }, mayVote));
        expect(now.outcome === 'carried').toBe(before.carried);
        expect(now.outcome).not.toBe('not-decided');
        expect(now.reasons.at(-1)?.rule).toBe(before.ruleRef);
      }),
    );
  });
});

const kinds = fc.constantFrom(...matterKinds);
const stages = fc.constantFrom<Matter['stage']>('only', 'first', 'second');
const matters: fc.Arbitrary<Matter> = fc.record({ kind: kinds, stage: stages }).map(({ kind, stage }) => ({
  kind,
  forum: 'members',
  stage: kind === 'transfer' || kind === 'conversion' ? (stage === 'only' ? 'first' : stage) : 'only',
}));

interface Life {
  readonly matter: Matter;
  readonly facts: MatterFacts;
}

const lives: fc.Arbitrary<Life> = fc
  .record({
    matter: matters,
    room: sides,
    online: sides,
    silent: fc.nat(200),
    late: fc.integer({ min: -3, max: 40 }),
  })
  .map(({ matter, room, online, silent, late }) => {
    const size = (votes: RouteVotes) => votes.votesFor + votes.votesAgainst + votes.abstained;
    const mayVote = size(room) + size(online) + silent + 20;
    return {
      matter,
      facts: {
        mayVote,
        method: 'poll' as VoteMethod,
        votes: { room, online },
        meeting: {
          kind: 'special',
          on: '2026-06-20',
          there: { room: Math.min(mayVote, size(room) + 20), joined: 0, proxy: 0 },
          putOff: false,
          faults: [],
        },
        auditorAskedOn: '2026-05-01',
        first: { on: late < 14 ? '2026-06-06' : '2026-05-25', carried: true },
      },
    };
  });

const change = (facts: MatterFacts, by: Partial<RouteVotes>): MatterFacts => {
  const { room } = facts.votes;
  const more = {
    votesFor: room!.votesFor + (by.votesFor ?? 0),
    votesAgainst: room!.votesAgainst + (by.votesAgainst ?? 0),
    abstained: room!.abstained + (by.abstained ?? 0),
  };
  return { ...facts, votes: { ...facts.votes, room: more } };
};

const outcome = ({ matter, facts }: Life) => decideMatter(book, matter, facts).outcome;
const keys = ({ matter, facts }: Life) => decideMatter(book, matter, facts).reasons.map(({ key }) => key);

describe('for any matter and any votes', () => {
  test('one more vote for it never turns carried into lost', () => {
    fc.assert(
      fc.property(lives, (life) => {
        if (outcome(life) !== 'carried') return;
        expect(outcome({ ...life, facts: change(life.facts, { votesFor: 1 }) })).toBe('carried');
      }),
      { numRuns: 500 },
    );
  });

  test('one more vote against it never turns lost into carried, but where too few had voted', () => {
    fc.assert(
      fc.property(lives, (life) => {
        if (outcome(life) !== 'lost' || keys(life).includes('turnout-not-reached')) return;
        expect(outcome({ ...life, facts: change(life.facts, { votesAgainst: 1 }) })).not.toBe('carried');
      }),
      { numRuns: 500 },
    );
  });

  test('who abstains in a meeting changes nothing', () => {
    fc.assert(
      fc.property(lives, (life) => {
        expect(outcome({ ...life, facts: change(life.facts, { abstained: 1 }) })).toBe(outcome(life));
      }),
      { numRuns: 500 },
    );
  });

  test('votes by a route that the rules do not name change nothing but the sentence about them', () => {
    fc.assert(
      fc.property(lives, sides, (life, online) => {
        fc.pre(['transfer', 'conversion', 'audit-exemption'].includes(life.matter.kind));
        const other = { ...life, facts: { ...life.facts, votes: { ...life.facts.votes, online } } };
        fc.pre(online.votesFor + online.votesAgainst + online.abstained <= 20);
        expect(outcome(other)).toBe(outcome(life));
        const without = (all: string[]) => all.filter((key) => key !== 'route-not-counted');
        expect(without(keys(other))).toEqual(without(keys(life)));
      }),
      { numRuns: 500 },
    );
  });

  test('nobody for it never carries anything', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { room, online } = life.facts.votes;
        const votes = { room: { ...room!, votesFor: 0 }, online: { ...online!, votesFor: 0 } };
        expect(outcome({ ...life, facts: { ...life.facts, votes } })).not.toBe('carried');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the words of the rules of meetings', () => {
  const folder = (name: string) => new URL(`../${name}/`, import.meta.url);
  const sources = ['meetings', 'voting'].flatMap((name) =>
    readdirSync(folder(name))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(new URL(file, folder(name)), 'utf8')),
  );
  const said = (lang: string) =>
    Object.keys(JSON.parse(readFileSync(`content/messages/${lang}/meeting-rules.json`, 'utf8')) as object);

  test.each(['en', 'cy'])('have a sentence for every reason (%s)', (lang) => {
    const used = sources.flatMap((text) =>
      [...text.matchAll(/reason\(\s*(?:[a-zA-Z]+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap((match) => [
        match[1]!,
        ...(match[2] === undefined ? [] : [match[2]]),
      ]),
    );
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => !said(lang).includes(key))).toEqual([]);
  });

  test.each(['en', 'cy'])('have a sentence for every reason of a decided case (%s)', (lang) => {
    const cases = JSON.parse(readFileSync('tests/vectors/decisions.json', 'utf8')) as {
      expect?: { reasons?: string[]; refused?: string[] };
    }[];
    const used = cases.flatMap(({ expect: to }) => [
      ...(to?.reasons ?? []).map((text) => text.split(' ')[0]!),
      ...(to?.refused ?? []).map((text) => text.split(' ')[1]!),
    ]);
    expect(used.length).toBeGreaterThan(100);
    expect([...new Set(used)].filter((key) => !said(lang).includes(key))).toEqual([]);
  });
});
