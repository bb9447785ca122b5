/** Votes on items of meetings as the doors find them, with all that the rules look at. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { londonDate } from '../../../src/domain/kernel/index.ts';
import { officesAt, type OfficeKey } from '../../../src/domain/membership/index.ts';
import {
  countedProxies,
  countEarly,
  handsOf,
  pollVotes,
  standingEarly,
  type EarlyChoice,
  type EarlyVote,
  type Hands,
  type ItemVote,
  type Poll,
  type PollAsking,
  type PollVote,
  type TellerCount,
} from '../../../src/domain/polls/index.ts';
import { amendedAt } from '../../../src/domain/motions/index.ts';
import { forumOfItem, proxyItems } from '../../../src/domain/proxies/index.ts';
import {
  decideMatter,
  type Choice,
  type GivenProxy,
  type Matter,
  type MatterDecision,
  type MatterFacts,
} from '../../../src/domain/voting/index.ts';
import type { Giving } from '../../../src/domain/proxies/index.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { MemberContext, MemberLooking } from '../kit/context.ts';
import { neededInstant, row, rows, type Asked, type Readable } from '../kit/engine.ts';
import { rulebookNamed } from '../kit/rulebooks.ts';
import { rulesOf } from '../meetings/meetings-read.ts';
import { rollAmong, rollOf } from '../meetings/presences.ts';
import type { QuorumNow } from '../meetings/quorum-now.ts';
import type { FoundRoom } from '../meetings/room.ts';
import { faultsOf } from '../meetings/told.ts';
import { lifeIn } from '../motions/proposals-read.ts';

/** A meeting as votes in it look at it: how it stands, who is there and who sent a proxy. */
export interface VotingRoom extends FoundRoom, Pick<QuorumNow, 'there'> {
  readonly givings: readonly Giving[];
  /** The meeting as it was called; `found` is that of one group where only that one votes on the item (question.ts). */
  readonly called: FoundMeeting;
  /** How many may vote in it: only some doors ask, and the register is read for it. */
  mayVote(): number;
}

const voteShape = {
  id: '',
  meeting: '',
  item: 0,
  method: '',
  at: '',
  closedAt: '',
  says: '',
  computed: '',
} as const;
const VOTES = `
  SELECT item_votes.id, item_votes.meeting, item_votes.item, item_votes.method, item_votes.at,
    COALESCE(item_closes.at, '') AS closedAt, COALESCE(item_declarations.says, '') AS says,
    COALESCE(item_declarations.computed, '') AS computed
  FROM item_votes LEFT JOIN item_closes ON item_closes.vote = item_votes.id
  LEFT JOIN item_declarations ON item_declarations.vote = item_votes.id`;

/** A vote with what was counted so far. */
export interface FoundItemVote extends ItemVote {
  readonly meeting: Id;
  readonly item: number;
  readonly beganAt: Instant;
  /** For hands; null for a full count. */
  readonly hands: Hands | null;
}

const tellersOf = (app: Readable, vote: Id): Id[] =>
  rows(app, 'SELECT member FROM item_tellers WHERE vote = {:vote} ORDER BY member', { vote }, {
    member: '',
  } as const).map(({ member }) => member);

/** What each teller counted, in the order of the rounds. */
export function countsOf(app: Readable, vote: Id): TellerCount[] {
  const shape = { teller: '', round: 0, votesFor: 0, votesAgainst: 0, abstained: 0 } as const;
  const sql =
    'SELECT member AS teller, round, votesFor, votesAgainst, abstained FROM item_counts WHERE vote = {:vote} ORDER BY round, member';
  return rows(app, sql, { vote }, shape);
}

type VoteRow = { readonly [K in keyof typeof voteShape]: K extends 'item' ? number : string };

function foundOf(app: Readable, found: VoteRow): FoundItemVote {
  const { id, meeting, item, at, closedAt, says, computed } = found;
  const method = found.method as ItemVote['method'];
  const tellers = tellersOf(app, id);
  const hands = method === 'hands' ? handsOf(tellers, countsOf(app, id)) : null;
  return {
    id,
    meeting,
    item,
    method,
    tellers,
    hands,
    beganAt: neededInstant(at),
    counted: hands ? hands.state === 'agreed' : closedAt !== '',
    declared: says === '' ? null : (says as NonNullable<ItemVote['declared']>),
    computed: computed === '' ? null : (computed as NonNullable<ItemVote['computed']>),
  };
}

/** All votes on an item, the first one first. */
export const votesOn = (app: Readable, meeting: Id, item: number): FoundItemVote[] =>
  rows(
    app,
    `${VOTES} WHERE item_votes.meeting = {:meeting} AND item_votes.item = {:item} ORDER BY item_votes.number`,
    { meeting, item },
    voteShape,
  ).map((found) => foundOf(app, found));

export const findVote = (app: Readable, id: Id): FoundItemVote | null => {
  const found = row(app, `${VOTES} WHERE item_votes.id = {:id}`, { id }, voteShape);
  return found && foundOf(app, found);
};

/** Who asked for a full count after a show of hands. */
export const askingsOf = (app: Readable, vote: Id): PollAsking[] =>
  rows(app, 'SELECT member, office FROM item_askings WHERE vote = {:vote} ORDER BY at', { vote }, {
    member: '',
    office: '',
  } as const).map(({ member, office }) => ({ member, as: office as PollAsking['as'] }));

/** In words of SQL: of some voters alone, where somebody asks for theirs. */
const amongVoters = (voters: readonly Id[] | null): string =>
  voters === null ? '' : 'voter IN (SELECT value FROM json_each({:voters})) AND';
const votersParam = (voters: readonly Id[] | null): Record<string, string> =>
  voters === null ? {} : { voters: JSON.stringify(voters) };

/** What was chosen for each voter, in the order in which it was cast; with `voters` what was for those. */
export function choicesOf(app: Readable, vote: Id, voters: readonly Id[] | null = null): PollVote[] {
  const shape = { voter: '', by: '', route: '', choice: '' } as const;
  const sql = `
    SELECT voter, "by", route, choice FROM item_choices WHERE ${amongVoters(voters)} vote = {:vote} ORDER BY seq`;
  return rows(app, sql, { vote, ...votersParam(voters) }, shape).map(({ voter, by, route, choice }) => ({
    voter,
    by,
    route: route as PollVote['route'],
    choice: choice as Choice,
  }));
}

/** The number of the next choice. */
export const nextChoice = (app: Readable, vote: Id): number => {
  const sql = 'SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM item_choices WHERE vote = {:vote}';
  return row(app, sql, { vote }, { next: 0 } as const)!.next;
};

/**
 * What members chose before the meeting on one of its items, each change too, in the order in which it came; with `voters`
 * what those chose.
 */
export function earlyVotesOf(
  app: Readable,
  meeting: Id,
  item: number,
  voters: readonly Id[] | null = null,
): EarlyVote[] {
  const sql = `
    SELECT voter, choice FROM item_early_votes
    WHERE ${amongVoters(voters)} meeting = {:meeting} AND item = {:item} ORDER BY seq`;
  const params = { meeting, item, ...votersParam(voters) };
  return rows(app, sql, params, { voter: '', choice: '' } as const).map(({ voter, choice }) => ({
    voter,
    choice: choice as EarlyChoice,
  }));
}

/** The votes from before the meeting that stand, by their voters. */
export const earlyOf = (
  app: Readable,
  meeting: Id,
  item: number,
  voters: readonly Id[] | null = null,
): ReadonlyMap<Id, Choice> => standingEarly(earlyVotesOf(app, meeting, item, voters));

/** What an item decides; null where nothing is. */
export function matterOf({ kind, agenda, firstMeetingOn }: FoundMeeting, item: number): Matter | null {
  const asked = agenda[item - 1];
  const matter = asked?.matter ?? '';
  if (matter === '') return null;
  const twice = matter === 'transfer' || matter === 'conversion';
  const stage = !twice ? 'only' : firstMeetingOn === '' ? 'first' : 'second';
  return { kind: matter, forum: forumOfItem(kind, asked), stage };
}

/** How a meeting has changed the words of an item; an item that is no member's motion has no other words. */
export function amendedIn(app: Readable, { id, agenda }: FoundMeeting, item: number): Poll['amended'] {
  const life = lifeIn(app, agenda[item - 1]?.proposal ?? '');
  return life ? amendedAt(life, id) : 'no';
}

/** Who is there, in which way, and how many more are there by proxies. */
export interface Here {
  readonly ways: Readonly<Record<Id, 'room' | 'joined'>>;
  readonly proxy: number;
  /** How many proxies were written down; those written down later do not count. */
  readonly givings: number;
}

export const hereNow = ({ ways, there, givings }: VotingRoom): Here => ({
  ways: Object.fromEntries(ways),
  proxy: there.proxy,
  givings: givings.length,
});

/** Who was there when hands were counted or a full count was closed; null before. */
export function hereAtClose(app: Readable, vote: Id): Here | null {
  const sql = 'SELECT here FROM item_closes WHERE vote = {:vote}';
  const found = row(app, sql, { vote }, { here: '' } as const);
  // A close from before proxies were counted in it lets all of them count.
  const here = found && (JSON.parse(found.here) as Omit<Here, 'givings'> & Partial<Here>);
  return here && { ...here, givings: here.givings ?? Number.MAX_SAFE_INTEGER };
}

/**
 * A full count with everything that the rules look at. After its close nobody who comes or leaves changes anything, and no
 * proxy that is written down from then on: those who lead the meeting know by then how it stands. With `voters` the roll
 * and the choices are theirs alone, and of those who gave or hold a proxy.
 */
export function pollOf(
  { app }: Pick<Asked, 'app'>,
  seen: VotingRoom,
  vote: FoundItemVote,
  voters: readonly Id[] | null = null,
): Poll & Pick<Here, 'proxy'> {
  const { found } = seen;
  const rules = rulesOf(found);
  const then = hereAtClose(app, vote.id);
  const given = then ? seen.givings.filter(({ number }) => number <= then.givings) : seen.givings;
  const concerned = voters && [...voters, ...given.flatMap(({ giver, holder }) => [giver, holder])];
  const roll = new Set(
    concerned ? rollAmong(app, found, concerned, vote.beganAt) : rollOf(app, found, vote.beganAt),
  );
  return {
    rules,
    item: vote.item,
    startsAt: found.startsAt,
    beganAt: vote.beganAt,
    closed: then !== null,
    tellers: vote.tellers,
    roll,
    present: then ? new Map(Object.entries(then.ways)) : seen.ways,
    proxy: then ? then.proxy : seen.there.proxy,
    // On a question of one group the proxies of others are not refused: they are about something else.
    givings: found === seen.called ? given : given.filter(({ giver }) => roll.has(giver)),
    votes: choicesOf(app, vote.id, concerned),
    takesProxies: proxyItems(rules, found).includes(vote.item),
    early: earlyOf(app, found.id, vote.item, concerned),
    amended: amendedIn(app, found, vote.item),
  };
}

/** Whether the meeting that this one confirms carried the same matter, on the day that is named. */
function firstOf(app: Readable, { firstMeetingOn }: FoundMeeting, { kind }: Matter): MatterFacts['first'] {
  if (firstMeetingOn === '') return null;
  const sql = `
    SELECT meetings.startsAt AS at, item_declarations.says FROM item_declarations
    JOIN item_votes ON item_votes.id = item_declarations.vote
    JOIN meetings ON meetings.id = item_votes.meeting
    JOIN meeting_items ON meeting_items.meeting = meetings.id AND meeting_items.number = item_votes.item
    WHERE meeting_items.matter = {:kind} AND meetings.firstMeetingOn = ''`;
  const all = rows(app, sql, { kind }, { at: '', says: '' } as const);
  const carried = all.some(
    ({ at, says }) => says === 'carried' && londonDate(neededInstant(at)) === firstMeetingOn,
  );
  return { on: firstMeetingOn, carried };
}

/** What was worked out of a vote that is counted; the chair declares it or something else. */
export interface WorkedOut extends MatterDecision, Pick<MatterFacts, 'method' | 'amended'> {
  readonly mayVote: number;
  readonly votes: MatterFacts['votes'];
  /** The proxies that count. */
  readonly proxies: readonly GivenProxy[];
}

/** What was counted by hands, and the early votes that they leave out: it is said how many those are, never what they chose. */
function handsVotes(app: Readable, found: FoundMeeting, vote: FoundItemVote): MatterFacts['votes'] {
  const room = vote.hands?.count ?? null;
  const early = earlyOf(app, found.id, vote.item);
  const voters = {
    roll: new Set(early.size > 0 ? rollOf(app, found, vote.beganAt) : []),
    again: new Set<Id>(),
  };
  return room ? { room, online: countEarly(early, voters).votes } : {};
}

export function workedOut(asked: Asked, seen: VotingRoom, vote: FoundItemVote): WorkedOut {
  const { app, now } = asked;
  const { found } = seen;
  const then = vote.method === 'hands' ? hereAtClose(app, vote.id) : null;
  const there = then ? thereOf(then) : seen.there;
  const matter = matterOf(found, vote.item)!;
  const book = rulebookNamed(found.rulebook);
  const askings = askingsOf(app, vote.id);
  const poll = vote.method === 'poll' ? pollOf(asked, seen, vote) : null;
  const hands = vote.hands?.count ?? null;
  const mayVote = poll ? poll.roll.size : Math.max(seen.mayVote(), there.room + there.joined);
  const facts: MatterFacts = {
    mayVote,
    method: vote.method,
    ...(poll ? pollVotes(poll) : { votes: handsVotes(app, found, vote) }),
    amended: amendedIn(app, found, vote.item),
    meeting: {
      kind: found.kind,
      on: londonDate(found.startsAt),
      there: poll ? attendanceOf(poll) : there,
      putOff: found.replaces !== '',
      faults: faultsOf(app, seen.called, callerOffices(app, seen.called), now),
    },
    ...(hands ? { tellers: vote.tellers.map(() => hands) } : {}),
    pollAskedBy: {
      members: askings.length,
      offices: askings.flatMap(({ as }) => (as === 'member' ? [] : [as])),
    },
    auditorAskedOn: found.auditorAskedOn === '' ? null : found.auditorAskedOn,
    first: firstOf(app, found, matter),
  };
  const proxies = poll ? countedProxies(poll) : [];
  return {
    ...decideMatter(book, matter, facts),
    mayVote,
    method: vote.method,
    amended: facts.amended ?? 'no',
    votes: facts.votes,
    proxies,
  };
}

const thereOf = ({ ways, proxy }: Here): VotingRoom['there'] => {
  const all = Object.values(ways);
  const room = all.filter((way) => way === 'room').length;
  return { room, joined: all.length - room, proxy };
};

/** More are never there than may vote: whoever was struck off the roll since is not among them. */
function attendanceOf({ roll, present, proxy }: Poll & Pick<Here, 'proxy'>): VotingRoom['there'] {
  const ways = [...present].filter(([member]) => roll.has(member)).map(([, way]) => way);
  const room = ways.filter((way) => way === 'room').length;
  const people = ways.length;
  return { room, joined: people - room, proxy: Math.min(proxy, roll.size - people) };
}

/** The offices of whoever called the meeting, as they held them when its notice went out. */
function callerOffices(app: Readable, { id, calledAt }: FoundMeeting): readonly OfficeKey[] {
  const sql = `
    SELECT offices.office, offices.fromAt, offices.untilAt FROM offices
    JOIN meeting_calls ON meeting_calls."by" = offices.member WHERE meeting_calls.meeting = {:id}`;
  const held = rows(app, sql, { id }, { office: '', fromAt: '', untilAt: '' } as const);
  return held
    .filter(
      ({ fromAt, untilAt }) =>
        neededInstant(fromAt) <= calledAt! && (untilAt === '' || neededInstant(untilAt) > calledAt!),
    )
    .map(({ office }) => office as OfficeKey);
}

/** The office by which somebody asks for a full count; `member` for none that may. */
export function asksAs(
  { caller, now }: Pick<MemberContext | MemberLooking, 'caller' | 'now'>,
  offices: readonly string[],
): PollAsking['as'] {
  return officesAt(caller.offices, caller.member, now).find((office) => offices.includes(office)) ?? 'member';
}

/** How members are called now, by their ids. */
export function namesOf(app: Readable, ids: readonly Id[]): ReadonlyMap<Id, string> {
  if (ids.length === 0) return new Map();
  const sql = 'SELECT id, displayName FROM members WHERE id IN (SELECT value FROM json_each({:ids}))';
  const found = rows(app, sql, { ids: JSON.stringify(ids) }, { id: '', displayName: '' } as const);
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}

/** Who moved the motion of an item; nobody where it is no member's motion. */
export function moverOf(app: Readable, { agenda }: FoundMeeting, item: number): Id[] {
  const id = agenda[item - 1]?.proposal ?? '';
  if (id === '') return [];
  return rows(app, 'SELECT mover FROM proposals WHERE id = {:id}', { id }, { mover: '' } as const).map(
    ({ mover }) => mover,
  );
}
