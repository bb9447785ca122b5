// Makes a year of the demo's time bank by living it: help is logged, answered or left to wait, one moment after
// the other, through the same rules as in real life. What the rules refuse does not happen.

import {
  addDays,
  DAY,
  HOUR,
  londonDate,
  londonInstant,
  MINUTE,
  seededId,
  type Id,
  type Instant,
  type Random,
} from '../../src/domain/kernel/index.ts';
import type { Listing } from '../../src/domain/membership/index.ts';
import { rulebookAt, type Rulebook } from '../../src/domain/rulebook/index.ts';
import {
  balance,
  confirmHelp,
  isOpenAt,
  logHelp,
  mayBeChosen,
  sayWrong,
  takeBack,
  type Exchange,
  type HelpEntry,
  type TimeAccount,
} from '../../src/domain/time-bank/index.ts';
import type { DemoCoop } from './demo-coop.ts';
import { named, type DemoMember } from './demo-members.ts';
import { helpWords, wrongReasons } from './help-words.ts';
import type { DemoPeople } from './make-members.ts';
import { granted } from './make-votes.ts';

export type DemoTimeBank = Pick<
  DemoCoop,
  'time_accounts' | 'time_exchanges' | 'time_answers' | 'time_postings'
>;
type Outcome = 'confirmed' | 'wrong' | 'taken-back' | 'none';

const EXCHANGES = 400;
const DAYS = 365;

interface Holder {
  readonly member: DemoMember;
  readonly account: TimeAccount;
  /** Null when the person did not agree to be found. */
  readonly listing: Listing | null;
}

interface Setting {
  readonly people: DemoPeople;
  readonly rulebooks: readonly Rulebook[];
  readonly random: Random;
  readonly now: Instant;
}

/** Help that is going to be logged, and what will become of it when. */
interface Plan {
  readonly giver: Holder;
  readonly receiver: Holder;
  readonly entry: HelpEntry;
  readonly loggedAt: Instant;
  readonly outcome: Outcome;
  readonly answeredAt: Instant;
}

interface Bank {
  readonly exchanges: Exchange[];
  readonly answers: DemoTimeBank['time_answers'][number][];
  readonly postings: DemoTimeBank['time_postings'][number][];
}

function makeHolders({ people, random, now }: Setting): Holder[] {
  return people.members
    .filter(({ traits }) => !traits.includes('no-bank'))
    .map((member) => {
      const openedAt = Math.max(member.joinedAt, now - 400 * DAY);
      const { id, displayName } = member;
      const account = {
        id: seededId(random),
        kind: 'member',
        member: id,
        displayName,
        openedAt,
        closedAt: null,
      } as const;
      const listing = people.listings.find((row) => row.member === id) ?? null;
      return { member, account, listing };
    });
}

/** One of the holders; groups with a higher weight come up more often. */
function pickHolder(
  holders: readonly Holder[],
  weights: Record<DemoMember['groupKey'], number>,
  random: Random,
): Holder {
  const tickets = holders.flatMap((holder) =>
    Array<Holder>(weights[holder.member.groupKey] ?? 1).fill(holder),
  );
  return random.pick(tickets);
}

function makeEntry(giver: Holder, loggedAt: Instant, random: Random): HelpEntry {
  const { kind, steps, notes } = random.pick(helpWords);
  const language = giver.member.traits.includes('cymraeg') ? 'cy' : 'en';
  return {
    minutes: random.between(steps[0], steps[1]) * 5,
    helpedOn: addDays(londonDate(loggedAt), -random.pick([0, 0, 0, 1, 1, 2, 3, 6])),
    kindOfHelp: kind,
    note: random.chance(60) ? random.pick(notes[language]) : '',
  };
}

function drawOutcome(random: Random): Outcome {
  const drawn = random.below(100);
  if (drawn < 90) return 'confirmed';
  if (drawn < 94) return 'wrong';
  return drawn < 98 ? 'taken-back' : 'none';
}

function makePlan(holders: readonly Holder[], { random, now }: Setting): Plan | null {
  const day = addDays(londonDate(now), -random.between(1, DAYS));
  const loggedAt = londonInstant(day, random.between(9 * 60, 20 * 60));
  const open = holders.filter(({ account }) => isOpenAt(account, loggedAt));
  const findable = open.filter(({ listing }) => listing !== null && listing.sinceAt <= loggedAt);
  if (open.length === 0 || findable.length === 0) return null;
  const giver = pickHolder(open, { volunteers: 5, families: 3, supported: 2, workers: 1 }, random);
  const receiver = pickHolder(findable, { supported: 5, families: 3, volunteers: 1, workers: 1 }, random);
  if (giver.account.id === receiver.account.id) return null;
  const answeredAt = loggedAt + random.between(1, 5 * 24) * HOUR + random.below(60) * MINUTE;
  const entry = makeEntry(giver, loggedAt, random);
  return { giver, receiver, entry, loggedAt, outcome: drawOutcome(random), answeredAt };
}

/** Yesterday's help that is still waiting when the visitor comes: Gwen has something to confirm, Tom too. */
function waitingPlans(holders: readonly Holder[], now: Instant): Plan[] {
  const holder = (name: string): Holder => {
    const { id } = named(
      holders.map(({ member }) => member),
      name,
    );
    return holders.find(({ member }) => member.id === id) as Holder;
  };
  const yesterday = addDays(londonDate(now), -1);
  const plan = (
    from: string,
    to: string,
    hour: number,
    minutes: number,
    kindOfHelp: string,
    note: string,
  ): Plan => ({
    giver: holder(from),
    receiver: holder(to),
    entry: { minutes, helpedOn: yesterday, kindOfHelp, note },
    loggedAt: londonInstant(yesterday, hour * 60 + 12),
    outcome: 'none',
    answeredAt: now,
  });
  return [
    plan('Judith Penrose', 'Gwen Parry', 16, 40, 'letters', 'Read the council letter together.'),
    plan('Ellen Hale', 'Tom Okafor', 18, 30, 'cooking', 'A pan of soup.'),
    plan('Emyr Price', 'Rhian Bowen', 19, 60, 'garden', 'Plannu ffa.'),
  ];
}

function log(plan: Plan, bank: Bank, { rulebooks, random }: Setting): Exchange {
  const rulebook = rulebookAt(rulebooks, plan.loggedAt) as Rulebook;
  const { giver, receiver, entry, loggedAt: now } = plan;
  const asked = {
    entry,
    logger: giver.member.id,
    giver: giver.account,
    receiver: receiver.account,
    receiverMayBeChosen: mayBeChosen(
      giver.member.id,
      receiver.member,
      receiver.listing,
      receiver.account,
      now,
    ),
    before: [],
    waiting: 0,
    another: false,
    rulebook,
    now,
  };
  const exchange = { id: seededId(random), ...granted('logging help', logHelp(asked)) };
  bank.exchanges.push(exchange);
  return exchange;
}

function settle(plan: Plan, exchange: Exchange, bank: Bank, { rulebooks, random }: Setting): void {
  const { giver, receiver, outcome, answeredAt: now } = plan;
  const by = outcome === 'taken-back' ? giver.member.id : receiver.member.id;
  const asked = { exchange, answered: null, giver: giver.account, receiver: receiver.account, by, now };
  if (outcome === 'wrong') {
    const said = random.pick(wrongReasons[receiver.member.traits.includes('cymraeg') ? 'cy' : 'en']);
    bank.answers.push({ id: seededId(random), ...granted('saying wrong', sayWrong({ ...asked, ...said })) });
  } else if (outcome === 'taken-back') {
    bank.answers.push({ id: seededId(random), ...granted('taking back', takeBack(asked)) });
  } else if (outcome === 'confirmed') {
    const rulebook = rulebookAt(rulebooks, now) as Rulebook;
    const receiverBalanceMinutes = balance(bank.postings, receiver.account.id);
    const confirmed = confirmHelp({
      ...asked,
      rulebook,
      receiverBalanceMinutes,
      lastSeq: bank.postings.length,
    });
    if (!confirmed.ok) return; // at the limit: it goes on waiting, as it would in life
    bank.answers.push({ id: seededId(random), ...confirmed.value.answer });
    bank.postings.push({ id: seededId(random), ...confirmed.value.posting });
  }
}

interface Step {
  readonly at: Instant;
  readonly run: () => void;
}

function live(plans: readonly Plan[], setting: Setting): Bank {
  const bank: Bank = { exchanges: [], answers: [], postings: [] };
  const logged = new Map<Plan, Exchange>();
  const steps: Step[] = plans.flatMap((plan) => [
    { at: plan.loggedAt, run: () => void logged.set(plan, log(plan, bank, setting)) },
    { at: plan.answeredAt, run: () => settle(plan, logged.get(plan) as Exchange, bank, setting) },
  ]);
  for (const { run } of steps.filter(({ at }) => at < setting.now).sort((a, b) => a.at - b.at)) run();
  return bank;
}

/** A year of the demo's time bank: accounts, help, answers and the ledger. */
export function makeTimeBank(setting: Setting): DemoTimeBank {
  const { random, now } = setting;
  const holders = makeHolders(setting);
  const plans: Plan[] = waitingPlans(holders, now);
  while (plans.length < EXCHANGES) {
    const plan = makePlan(holders, setting);
    if (plan !== null) plans.push(plan);
  }
  const { exchanges, answers, postings } = live(plans, setting);
  const pool = {
    kind: 'pool',
    member: null,
    displayName: 'Ashbrook',
    openedAt: now - 400 * DAY,
    closedAt: null,
  } as const;
  return {
    time_accounts: [...holders.map(({ account }) => account), { id: seededId(random) as Id, ...pool }],
    time_exchanges: exchanges,
    time_answers: answers,
    time_postings: postings,
  };
}
