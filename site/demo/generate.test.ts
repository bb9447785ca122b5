// Whether the demo co-op keeps the rules it is there to show, on any day on which somebody starts it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import rulebooks from 'virtual:rulebook';
import {
  answersFaults,
  isApplicationCode,
  stateOf,
  type HistoryRow,
} from '../../src/domain/joining/index.ts';
import { addDays, DAY, isId, londonDate } from '../../src/domain/kernel/index.ts';
import { kindOf, quorumOf } from '../../src/domain/meetings/index.ts';
import { isMemberAt, officesAt, type Member } from '../../src/domain/membership/index.ts';
import { registerAsAt, rollOf, type Fact } from '../../src/domain/register/index.ts';
import { rulebookVersion, type Rulebook } from '../../src/domain/rulebook/index.ts';
import {
  balances,
  checkLedger,
  checkPaidAsConfirmed,
  exchangeState,
  sumOfAll,
} from '../../src/domain/time-bank/index.ts';
import { countVotes, decide, motionState } from '../../src/domain/voting/index.ts';
import { groups, mayBeInTwo } from '../co-op.ts';
import { demoPeople, generateDemo, type DemoCoop } from './generate.ts';

const TUESDAY = Date.parse('2026-11-24T10:30:00Z');
const demo = generateDemo({ seed: 1, now: TUESDAY, rulebooks });
const memberNamed = (coop: DemoCoop, name: string): Member =>
  coop.members.find(({ displayName }) => displayName === name) as Member;

describe('the members', () => {
  const current = demo.members.filter((member) => isMemberAt(member, TUESDAY));

  test('are about sixty, in four groups, most of them people whom the co-op supports', () => {
    const inGroup = (key: string): number => current.filter(({ groupKey }) => groupKey === key).length;
    expect(current).toHaveLength(60);
    expect(['supported', 'families', 'workers', 'volunteers'].map(inGroup)).toEqual([22, 14, 10, 14]);
  });

  test('have a board of seven with a chair and a secretary, a coordinator and a steward', () => {
    const held = demo.offices.filter(({ untilAt }) => untilAt === null || untilAt > TUESDAY);
    const holders = (office: string): number => held.filter((row) => row.office === office).length;
    expect(['board', 'chair', 'secretary', 'coordinator', 'steward'].map(holders)).toEqual([7, 1, 1, 1, 1]);
    for (const { member, displayName } of demo.offices) {
      expect(officesAt(demo.offices, memberNamed(demo, displayName), TUESDAY)).not.toEqual([]);
      expect(memberNamed(demo, displayName).id).toBe(member);
    }
  });

  test('mostly agreed to be found, but not all', () => {
    expect(demo.listings.length).toBeGreaterThan(current.length / 2);
    expect(demo.listings.length).toBeLessThan(current.length);
  });

  test('sign in with addresses that cannot exist, no two alike', () => {
    const emails = demo.accounts.map(({ email }) => email);
    expect(new Set(emails).size).toBe(emails.length);
    for (const email of emails) expect(email).toMatch(/^[a-z]+\.[a-z]+@ashbrook\.example$/);
  });

  test('include everyone whom a visitor can sign in as, with what they need', () => {
    for (const { name, email, line } of demoPeople) {
      const { id } = memberNamed(demo, name);
      expect(demo.accounts.find((account) => account.member === id)?.email).toBe(email);
      expect(demo.listings.some(({ member }) => member === id)).toBe(true);
      expect(demo.time_accounts.some(({ member }) => member === id)).toBe(true);
      expect(line.en).not.toBe(line.cy);
    }
  });
});

describe('the votes', () => {
  const states = demo.motions.map((motion) =>
    motionState(
      {
        motion,
        opening: demo.vote_openings.find((row) => row.motion === motion.id) ?? null,
        closure: demo.vote_closures.find((row) => row.motion === motion.id) ?? null,
        rulebook: rulebookVersion(rulebooks, motion.rulebook)!,
      },
      TUESDAY,
    ),
  );

  test('are one that is decided and two that stay open for days', () => {
    expect(states).toEqual(['closed', 'open', 'open']);
    for (const { closesAt } of demo.motions.slice(1)) expect(closesAt).toBeGreaterThan(TUESDAY + 4 * DAY);
  });

  test('have a result that a recount under the rulebook of their notice gives again', () => {
    expect(demo.vote_results).toHaveLength(1);
    for (const result of demo.vote_results) {
      const of = <Row extends { motion: string }>(rows: readonly Row[]): Row[] =>
        rows.filter(({ motion }) => motion === result.motion);
      const book = rulebookVersion(rulebooks, result.rulebook) as Rulebook;
      expect(decide(countVotes(of(demo.vote_rolls), of(demo.votes)), book)).toMatchObject({
        votesFor: result.votesFor,
        votesAgainst: result.votesAgainst,
        abstained: result.abstained,
        notVoted: result.notVoted,
        quorumNeeded: result.quorumNeeded,
        carried: true,
        reason: result.reason,
        ruleRef: result.ruleRef,
      });
    }
  });

  test('have a history that ends in the votes that count', () => {
    for (const { id } of demo.motions) {
      const events = demo.vote_events.filter(({ motion }) => motion === id);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      const last = new Map(events.map(({ member, choice }) => [member, choice]));
      const votes = demo.votes.filter(({ motion }) => motion === id);
      expect(new Map(votes.map(({ member, choice }) => [member, choice]))).toEqual(last);
    }
  });

  test('wait for the people whom a visitor can sign in as', () => {
    const [, second, third] = demo.motions;
    const gwen = memberNamed(demo, 'Gwen Parry').id;
    for (const motion of [second, third]) {
      expect(demo.vote_rolls.some((line) => line.motion === motion?.id && line.member === gwen)).toBe(true);
      expect(demo.votes.some((vote) => vote.motion === motion?.id && vote.member === gwen)).toBe(false);
    }
    expect(demo.votes.filter(({ motion }) => motion === second?.id).length).toBeGreaterThan(5);
  });

  test('are proposed and seconded by members, in words in both languages', () => {
    for (const motion of demo.motions) {
      expect(memberNamed(demo, motion.proposerName)).toBeDefined();
      expect(memberNamed(demo, motion.seconderName)).toBeDefined();
      for (const part of ['title', 'meaning', 'text', 'ifPassed', 'ifLost'] as const) {
        expect(motion[`${part}En`]).not.toBe('');
        expect(motion[`${part}Cy`]).not.toBe(motion[`${part}En`]);
      }
    }
  });
});

describe('the time bank', () => {
  const states = demo.time_exchanges.map((exchange) =>
    exchangeState(
      exchange,
      demo.time_answers.find((answer) => answer.exchange === exchange.id) ?? null,
      rulebooks[rulebooks.length - 1] as Rulebook,
      TUESDAY,
    ),
  );
  const share = (state: string): number => states.filter((one) => one === state).length;

  test('has a year of help, most of it confirmed, some wrong, taken back or waiting', () => {
    expect(demo.time_exchanges).toHaveLength(400);
    expect(share('confirmed')).toBeGreaterThan(320);
    for (const state of ['wrong', 'taken-back', 'waiting', 'run-out'])
      expect(share(state)).toBeGreaterThan(0);
  });

  test('has help that waits for Gwen and for Tom to confirm', () => {
    for (const name of ['Gwen Parry', 'Tom Okafor', 'Rhian Bowen']) {
      const waiting = demo.time_exchanges.filter(
        ({ receiverName }, index) => receiverName === name && states[index] === 'waiting',
      );
      expect(waiting.length).toBeGreaterThan(0);
    }
  });

  test('has one pool of the co-op, and accounts of members only', () => {
    expect(demo.time_accounts.filter(({ kind }) => kind === 'pool')).toHaveLength(1);
    const ids = new Set(demo.members.map(({ id }) => id));
    for (const { kind, member } of demo.time_accounts)
      expect(kind === 'pool' || ids.has(member ?? '')).toBe(true);
  });
});

describe('the offices', () => {
  const idOf = (name: string) => demo.members.find(({ displayName }) => displayName === name)!.id;
  const accountOf = (name: string) => demo.accounts.find(({ member }) => member === idOf(name))!.id;

  test('have a chair with a passkey', () => {
    expect(demo.passkeys.map(({ account }) => account)).toEqual([accountOf('Dafydd Llwyd')]);
  });

  test('have one thing that waits for a second person, and the secretary may be that person', () => {
    const [approval] = demo.approvals;
    const { act, askedBy, subject, expiresAt } = approval!;
    expect([act, askedBy, subject]).toEqual([
      'my-information/erase',
      idOf('Dafydd Llwyd'),
      idOf('Megan Prosser'),
    ]);
    expect(expiresAt).toBeGreaterThan(TUESDAY);
  });

  test('have a member who lets his sister help him', () => {
    const [support] = demo.supporters;
    expect([support!.member, support!.account]).toEqual([idOf('Ifan Bowen'), accountOf('Rhian Bowen')]);
  });
});

describe('the register', () => {
  const entries = registerAsAt({ facts: demo.register_facts, on: londonDate(TUESDAY), knownAt: TUESDAY });
  const entry = (name: string) => entries.find((one) => one.name === name)!;

  test('has an entry for everybody, with a name, an address, a group and a share', () => {
    expect(entries).toHaveLength(demo.members.length);
    for (const { name, lines, group, spells } of entries) {
      expect([name, group].every((text) => text !== '') && lines.length > 0).toBe(true);
      expect(spells.length).toBeGreaterThan(0);
    }
  });

  test('shows what can happen: somebody owes, lent, came back, changed group, speaks for many', () => {
    expect(entry('Ruth Abara').holding).toEqual({ shares: 1, duePence: 100, paidPence: 0 });
    expect(entry('Hannah Goldberg').property).toEqual([{ of: 'loan', pence: 50_000 }]);
    expect(entry('Emyr Price').spells).toHaveLength(2);
    expect(entry('Mill Lane Library').voice).toEqual({
      of: 'organisation',
      name: 'Joyce Appiah',
      people: [],
    });
    expect(entry('Priya Sandhu and Arjun Sandhu').voice).toMatchObject({ of: 'joint', name: 'Priya Sandhu' });
    expect(entry('Ellen Hale')).toMatchObject({ group: 'families', also: 'volunteers' });
    expect(entry('Alan Stoker')).toMatchObject({ ceasedWhy: 'left', holding: { shares: 0, paidPence: 0 } });
    const before = addDays(londonDate(TUESDAY), -310);
    const then = registerAsAt({ facts: demo.register_facts, on: before, knownAt: TUESDAY });
    expect(then.find(({ name }) => name === 'Ellen Hale')!.group).toBe('volunteers');
  });

  test('shows who spoke for an organisation before', () => {
    const then = registerAsAt({
      facts: demo.register_facts,
      on: addDays(londonDate(TUESDAY), -91),
      knownAt: TUESDAY,
    });
    expect(then.find(({ name }) => name === 'Mill Lane Library')!.voice.name).toBe('Desmond Achebe');
  });

  test('keeps the name that was misspelt as it was known then', () => {
    const { knownAt } = demo.register_facts.find(({ words }) => words?.name === 'Katarzina Novak')!;
    const then = registerAsAt({ facts: demo.register_facts, on: londonDate(knownAt), knownAt });
    expect(then.some(({ name }) => name === 'Katarzina Novak')).toBe(true);
    expect(entries.some(({ name }) => name === 'Katarzina Novak')).toBe(false);
  });
});

/** The rows of members and offices and every roll follow from the facts. */
function checkRegister(coop: DemoCoop, facts: readonly Fact[], now: number): void {
  expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_fact, at) => at + 1));
  expect(facts.every(({ knownAt }) => knownAt <= now)).toBe(true);
  for (const { motion, at } of coop.vote_openings) {
    const fixed = coop.vote_rolls.filter((line) => line.motion === motion).map(({ member }) => member);
    const computed = rollOf({ facts, on: londonDate(at), knownAt: at }).filter(({ on }) => on);
    expect(fixed.sort()).toEqual(computed.map(({ person }) => person).sort());
  }
}

/** Everything that must hold in a demo made at any moment, from any seed. */
function checkDemo(coop: DemoCoop, now: number): void {
  expect(sumOfAll(coop.time_postings)).toBe(0);
  expect(checkLedger(coop.time_postings, coop.time_accounts)).toEqual([]);
  expect(checkPaidAsConfirmed(coop.time_postings, coop.time_exchanges, coop.time_answers)).toEqual([]);
  for (const minutes of balances(coop.time_postings).values()) expect(minutes).toBeGreaterThanOrEqual(-1200);
  const { register_facts: facts, ...collections } = coop;
  checkRegister(coop, facts, now);
  const all = Object.values(collections).flat() as { id: string }[];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.every(({ id }) => isId(id))).toBe(true);
  const happened = [...coop.votes.map(({ castAt }) => castAt), ...coop.time_answers.map(({ at }) => at)];
  expect(Math.max(...happened)).toBeLessThan(now);
  expect(coop.time_exchanges.every(({ loggedAt }) => loggedAt < now)).toBe(true);
  expect(coop.time_exchanges.every(({ helpedOn }) => helpedOn <= addDays(londonDate(now), -1))).toBe(true);
}

describe('the demo made on any day, from any seed', () => {
  test('keeps every rule', () => {
    const moment = fc.integer({ min: Date.parse('2025-06-01'), max: Date.parse('2030-12-31') });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 1_000_000 }), (now, seed) => {
        checkDemo(generateDemo({ seed, now, rulebooks }), now);
      }),
      { numRuns: 25 },
    );
  });

  test('comes out the same for the same seed and moment', () => {
    expect(generateDemo({ seed: 1, now: TUESDAY, rulebooks })).toEqual(demo);
    expect(generateDemo({ seed: 2, now: TUESDAY, rulebooks })).not.toEqual(demo);
  });

  test('is refused for a day before there were rules', () => {
    const early = Date.parse('2024-03-01');
    expect(() => generateDemo({ seed: 1, now: early, rulebooks })).toThrow('No rulebook was in force');
  });
});

describe('the meetings', () => {
  const [held, coming] = demo.meetings as [DemoCoop['meetings'][number], DemoCoop['meetings'][number]];
  const rules = rulebookVersion(rulebooks, held.rulebook)!.meetings!;

  test('are one that was held and whose minutes members can read, and the annual one to come', () => {
    expect([held.plan.kind, coming.plan.kind]).toEqual(['special', 'annual']);
    expect(held.plan.startsAt).toBeLessThan(TUESDAY);
    expect(coming.plan.startsAt).toBeGreaterThan(TUESDAY);
    expect(demo.minutes_shown.map(({ meeting }) => meeting)).toEqual([held.id]);
  });

  test('had enough people, each a member once, and a motion that was declared as the rules work it out', () => {
    const came = demo.meeting_presences;
    expect(new Set(came.map(({ member }) => member)).size).toBe(came.length);
    const there = {
      room: came.filter(({ way }) => way === 'room').length,
      joined: came.filter(({ way }) => way === 'joined').length,
      proxy: 0,
    };
    expect(quorumOf({ rules, kind: 'special', mayVote: 60, there, putOff: false }).met).toBe(true);
    expect(demo.item_declarations.map(({ says, computed }) => [says, computed])).toEqual([
      ['carried', 'carried'],
    ]);
    const tellers = demo.item_tellers.map(({ member }) => member);
    expect(tellers.every((teller) => came.some(({ member }) => member === teller))).toBe(true);
    expect(tellers).not.toContain(held.by);
  });

  test('went from item to item in its order, and nobody did anything after its end', () => {
    const acts = demo.meeting_acts.map(({ act, at }) => ({ ...act, at }));
    expect(acts.map(({ kind, item }) => [kind, item])).toEqual([
      ['opened', 0],
      ['item-begun', 1],
      ['item-begun', 2],
      ['hands-counted', 2],
      ['declared', 2],
      ['ended', 2],
    ]);
    expect(acts.every(({ at }, number) => number === 0 || at > acts[number - 1]!.at)).toBe(true);
  });

  test('take proxies for the one to come, no more for one holder than the rules let', () => {
    const holders = demo.proxy_givings.map(({ holder }) => holder);
    expect(holders.length).toBe(3);
    for (const holder of holders)
      expect(holders.filter((one) => one === holder).length).toBeLessThanOrEqual(rules.proxyMostEach.value);
    expect(demo.proxy_givings.every(({ giver, holder }) => giver !== holder)).toBe(true);
  });

  test('have a paper that is a PDF, at the item of the accounts', () => {
    const [paper] = demo.meeting_documents;
    expect(coming.plan.agenda[paper!.item - 1]!.kind).toBe('accounts');
    expect(kindOf(Buffer.from(paper!.text, 'latin1').toString('base64'))).toBe('pdf');
    expect(Number(/startxref\n(\d+)/.exec(paper!.text)![1])).toBe(paper!.text.indexOf('xref\n0 '));
  });
});

describe('the messages', () => {
  test('tell everyone on each roll that their vote opened, and the result, in their own language', () => {
    for (const { motion, member } of demo.vote_rolls) {
      const theirs = demo.notices.filter((each) => each.member === member && each.about.motion.id === motion);
      const decided = demo.vote_results.some((result) => result.motion === motion);
      expect(theirs.map(({ about }) => about.result !== null)).toEqual(decided ? [false, true] : [false]);
      const account = demo.accounts.find((each) => each.member === member);
      for (const { language } of theirs) expect(language).toBe(account?.language ?? 'en');
    }
  });

  test('wait as letters for those without an account, and for the one whom an e-mail did not reach', () => {
    const [failed, ...more] = demo.outbox;
    expect(more).toEqual([]);
    const onPaper = demo.letters_due.filter(({ message }) => message.way === 'letter');
    expect(onPaper.length).toBeGreaterThan(3);
    for (const { message } of onPaper)
      expect(demo.accounts.some(({ member }) => member === message.member)).toBe(false);
    const others = demo.letters_due.filter(({ message }) => message.way !== 'letter');
    expect(others.map(({ message }) => message.member)).toEqual([failed!.message.member]);
    expect(demo.notices.find(({ id }) => id === failed!.message.id)?.readAt).toBeNull();
  });

  test('are read by those whom a visitor can be, but for one who finds something new', () => {
    const unread = demo.notices.filter(({ about, readAt }) => about.result && readAt === null);
    const names = demoPeople
      .filter(({ name }) => unread.some(({ member }) => member === memberNamed(demo, name).id))
      .map(({ name }) => name);
    expect(names).toEqual(['Samuel Adeyemi']);
  });
});

describe('the applications to join', () => {
  test('stand in three states, each reached by the rules, and none names a member', () => {
    const histories = new Map<string, HistoryRow[]>();
    for (const row of demo.application_events)
      histories.set(row.application, [...(histories.get(row.application) ?? []), row]);
    expect([...histories.values()].map(stateOf)).toEqual(['waiting', 'asked', 'appealed']);
    const names = demo.members.map(({ displayName }) => displayName);
    for (const { answers } of demo.applications) expect(names).not.toContain(answers.fullName);
  });

  test('are complete, and their codes are codes', () => {
    for (const { answers, code } of demo.applications) {
      expect(answersFaults(answers, { groups, mayBeInTwo })).toEqual([]);
      expect(isApplicationCode(code)).toBe(true);
    }
  });
});
