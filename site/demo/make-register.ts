// Makes the register of the demo co-op: what each member told the co-op, what they paid, who held which office, with the
// things that happen in any co-op (register-stories.ts). Who is a member and who holds an office follows from these
// facts, as it does on the server.

import {
  addDays,
  DAY,
  londonDate,
  type Id,
  type Instant,
  type Random,
} from '../../src/domain/kernel/index.ts';
import {
  officeSpansOf,
  standingOf,
  writeFacts,
  type Fact,
  type FactDraft,
} from '../../src/domain/register/index.ts';
import type { OfficeKey } from '../../src/domain/membership/index.ts';
import { groups } from '../co-op.ts';
import type { DemoAccount, DemoCoop } from './demo-coop.ts';
import { daysAgo, named, type DemoMember } from './demo-members.ts';
import { officeHolders } from './names.ts';
import { LONG_AGO, SHARE_PENCE, stories, type Story } from './register-stories.ts';

export interface RegisterWish {
  readonly members: readonly DemoMember[];
  readonly accounts: readonly DemoAccount[];
  readonly random: Random;
  readonly now: Instant;
}

/** What is written down about one person at one moment. `own` is what the register has about them already. */
interface Page {
  readonly at: Instant;
  readonly person: Id;
  readonly drafts: (own: readonly Fact[]) => readonly FactDraft[];
}

const STREETS = ['Mill Lane', 'Church Road', 'Orchard Close', 'Station Road', 'Heol y Bryn', 'The Green'];

/** Where somebody lives: nobody does, as the village is invented too. */
function address(random: Random, on: string, reason: string): FactDraft {
  const street = STREETS[random.below(STREETS.length)]!;
  const lines = [`${random.between(1, 80)} ${street}`, 'Ashbrook'];
  return { kind: 'address', on, data: {}, words: { lines }, reason };
}

/** When somebody entered first: who came back was a member before. */
const firstEntered = ({ displayName, joinedAt }: DemoMember, now: Instant): Instant => {
  const before = stories[displayName]?.before;
  return before ? daysAgo(now, before.entered, 11) : joinedAt;
};

/** The name in the register: of all who are a member together, or as it was spelt first. */
const fullName = (displayName: string, { together, spelt }: Story): string =>
  together?.join(' and ') ?? spelt ?? displayName;

const spokenBy = (voice: string) =>
  ({ kind: 'voice', data: { of: 'organisation' }, words: { voice } }) as const;

/** Who speaks from the first day on; null when they do themselves. */
function firstVoice(displayName: string, { voice, voiceBefore, together }: Story) {
  if (together)
    return {
      kind: 'voice',
      data: { of: 'joint' },
      words: { voice: displayName, people: together },
    } as const;
  const first = voiceBefore?.name ?? voice;
  return first === undefined ? null : spokenBy(first);
}

/** What a member tells the co-op on the day of entering, and the share that they take. */
function entering(member: DemoMember, { accounts, random, now }: RegisterWish, story: Story): Page {
  const { id, displayName, groupKey } = member;
  const at = firstEntered(member, now);
  const on = londonDate(at);
  const all = { on, reason: 'joined' };
  const account = accounts.find((one) => one.member === id);
  const drafts: FactDraft[] = [
    { ...all, kind: 'entered', data: {} },
    { ...all, kind: 'name', data: {}, words: { name: fullName(displayName, story) } },
    address(random, on, 'joined'),
    { ...all, kind: 'group', data: { group: story.firstGroup ?? groupKey } },
    { ...all, kind: 'shares-issued', data: { shares: 1, pence: SHARE_PENCE } },
  ];
  const purposes = random.chance(60) ? (['notices', 'news'] as const) : (['notices'] as const);
  if (account)
    drafts.push({ ...all, kind: 'electronic', data: { purposes }, words: { address: account.email } });
  const voice = firstVoice(displayName, story);
  if (voice) drafts.push({ ...all, ...voice });
  return { at, person: id, drafts: () => drafts };
}

/** A page with one fact of its own day. */
const dated = (at: Instant, person: Id, draft: (on: string) => FactDraft): Page => ({
  at,
  person,
  drafts: () => [draft(londonDate(at))],
});

/** They pay within four weeks; some have not yet. */
function paying(member: DemoMember, { random, now }: RegisterWish, { owes }: Story): Page[] {
  const at = firstEntered(member, now) + random.between(2, 27) * DAY;
  const data = { pence: SHARE_PENCE, how: random.chance(70) ? 'bank' : 'cash' } as const;
  return owes ? [] : [dated(at, member.id, (on) => ({ kind: 'shares-paid', on, data, reason: 'paid' }))];
}

/** Who leaves gets the money for their share back two weeks later. */
function leaving({ id, leftAt }: DemoMember): Page[] {
  if (leftAt === null) return [];
  const data = { shares: 1, pence: SHARE_PENCE };
  return [
    dated(leftAt, id, (on) => ({ kind: 'ceased', on, data: { why: 'left' }, reason: 'told-us' })),
    dated(leftAt + 14 * DAY, id, (on) => ({ kind: 'shares-withdrawn', on, data, reason: 'paid-back' })),
  ];
}

/** A name that was misspelt is mended by a fact that takes the first one's place. */
const mending = ({ id, displayName, joinedAt }: DemoMember): Page => ({
  at: joinedAt + 20 * DAY,
  person: id,
  drafts: (own) =>
    own
      .filter(({ kind }) => kind === 'name')
      .map(({ on, seq: supersedes }) => {
        const words = { name: displayName };
        return { kind: 'name', on, data: {}, words, supersedes, reason: 'corrected' };
      }),
});

/** What happened to somebody in between. */
function between(member: DemoMember, { random, now }: RegisterWish, story: Story): Page[] {
  const { id, groupKey, joinedAt } = member;
  const { spelt, firstGroup, also, moved, lentPence, before, voice, voiceBefore } = story;
  const ago = (days: number, draft: (on: string) => FactDraft) => dated(daysAgo(now, days, 15), id, draft);
  const pages: Page[] = [];
  if (spelt) pages.push(mending(member));
  if (firstGroup) {
    const data = { group: groupKey, ...(also && { also }) };
    pages.push(ago(LONG_AGO, (on) => ({ kind: 'group', on, data, reason: 'told-us' })));
  }
  if (voice && voiceBefore)
    pages.push(ago(voiceBefore.until, (on) => ({ ...spokenBy(voice), on, reason: 'told-us' })));
  if (moved) pages.push(ago(moved, (on) => address(random, on, 'told-us')));
  if (lentPence) {
    const data = { of: 'loan', pence: lentPence } as const;
    pages.push(ago(LONG_AGO, (on) => ({ kind: 'property', on, data, reason: 'lent' })));
  }
  if (before) {
    const data = { why: 'left' } as const;
    pages.push(ago(before.ceased, (on) => ({ kind: 'ceased', on, data, reason: 'told-us' })));
    pages.push(dated(joinedAt, id, (on) => ({ kind: 'entered', on, data: {}, reason: 'joined' })));
  }
  return pages;
}

/** A term of office, with its end when it has one. */
function term(person: Id, office: OfficeKey, at: Instant, until: string | null): Page {
  const all = { data: { office }, reason: 'elected' };
  const from: FactDraft = { ...all, kind: 'office-from', on: londonDate(at) };
  const drafts: FactDraft[] = until === null ? [from] : [from, { ...all, kind: 'office-until', on: until }];
  return { at, person, drafts: () => drafts };
}

/** The terms of today, and those before them. */
function terms({ members, now }: RegisterWish): Page[] {
  const today = londonDate(now);
  const current = officeHolders.map(([name, office]) => {
    const ends = stories[name]?.term;
    const until = ends?.office === office ? addDays(today, ends.ends) : null;
    return term(named(members, name).id, office, daysAgo(now, 330, 19), until);
  });
  const earlier = Object.entries(stories).flatMap(([name, { held }]) =>
    held
      ? [term(named(members, name).id, held.office, daysAgo(now, held.from, 19), addDays(today, -held.until))]
      : [],
  );
  return [...earlier, ...current];
}

function pagesOf(wish: RegisterWish): Page[] {
  const perMember = wish.members.flatMap((member) => {
    const story = stories[member.displayName] ?? {};
    return [
      entering(member, wish, story),
      ...paying(member, wish, story),
      ...leaving(member),
      ...between(member, wish, story),
    ];
  });
  return [...perMember, ...terms(wish)].sort((a, b) => a.at - b.at);
}

/**
 * The facts of the demo co-op, numbered in the order in which they were known. Throws when the rules refuse one: then
 * the demo would show what no co-op can do.
 */
export function makeRegister(wish: RegisterWish): Fact[] {
  const secretary = officeHolders.find(([, office]) => office === 'secretary')![0];
  const by = named(wish.members, secretary).id;
  const facts: Fact[] = [];
  for (const { at, person, drafts } of pagesOf(wish)) {
    const own = facts.filter((fact) => fact.person === person);
    const keys = groups.map(({ key }) => key);
    const asked = {
      person,
      facts: own,
      drafts: drafts(own),
      nextSeq: facts.length + 1,
      by,
      now: at,
      groups: keys,
    };
    const written = writeFacts(asked);
    if (!written.ok) throw new Error(`The demo's register: ${JSON.stringify({ ...asked, ...written })}`);
    facts.push(...written.value);
  }
  return facts;
}

/** The members as their facts tell, so that there is one truth about who is one. */
export function membersBy(
  facts: readonly Fact[],
  members: readonly DemoMember[],
  now: Instant,
): DemoMember[] {
  return members.map((member) => {
    const own = facts.filter(({ person }) => person === member.id);
    return { ...member, ...standingOf(own, now)! };
  });
}

/** The offices as the facts tell, each with the name of who holds it. */
export function officesBy(
  facts: readonly Fact[],
  members: readonly DemoMember[],
  now: Instant,
): Omit<DemoCoop['offices'][number], 'id'>[] {
  return members.flatMap(({ id: member, displayName }) => {
    const own = facts.filter(({ person }) => person === member);
    return officeSpansOf(own, now).map(({ office, ...span }) => ({
      member,
      displayName,
      office: office as OfficeKey,
      ...span,
    }));
  });
}
