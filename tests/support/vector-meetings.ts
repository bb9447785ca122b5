// The functions of meetings and of what they decide, as the cases in tests/vectors name them: short in, short out, so that
// a case can be read. A reason is written "key rule", and with its numbers where a case is about them.
import {
  adjourned,
  earliestMeeting,
  lostQuorum,
  meetingRecordDate,
  noticeFaults,
  quorumOf,
  quorumState,
  requisition,
  type Attendance,
  type CalledMeeting,
  type MeetingKind,
  type Moment,
  type NoticeWay,
  type Purpose,
  type Reason,
  type SentNotice,
} from '../../src/domain/meetings/index.ts';
import {
  decideMatter,
  proxiesThatCount,
  type GivenProxy,
  type Matter,
  type MatterFacts,
  type ProxyVote,
  type RouteVotes,
} from '../../src/domain/voting/index.ts';
import { testMeetings, type TestMeetings } from './test-meetings.ts';
import { testRulebook, type TestNumbers } from './test-rulebook.ts';

const at = (iso: string): number => Date.parse(iso);
const iso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
const short = ({ key, rule }: Reason): string => `${key} ${rule}`;

/** Who is there: room, joined, proxy. */
type There = readonly [room: number, joined?: number, proxy?: number];
const there = ([room, joined = 0, proxy = 0]: There): Attendance => ({ room, joined, proxy });

/** For, against, abstained. */
type Votes = readonly [votesFor: number, votesAgainst: number, abstained?: number];
const votes = ([votesFor, votesAgainst, abstained = 0]: Votes): RouteVotes => ({
  votesFor,
  votesAgainst,
  abstained,
});

const notice = (called: Record<string, unknown>, changed?: TestMeetings): CalledMeeting => {
  const { kind, on, sent = [], mustBeTold, by = ['secretary'], ...rest } = called;
  const lines = sent as readonly [NoticeWay, string, number][];
  const all: SentNotice[] = lines.map(([way, sentAt, members]) => ({ way, sentAt: at(sentAt), members }));
  return {
    rules: testMeetings(changed),
    kind: kind as MeetingKind,
    meetingAt: at(on as string),
    sent: all,
    mustBeTold: (mustBeTold as number | undefined) ?? all.reduce((sum, { members }) => sum + members, 0),
    agreedToShort: 0,
    byOffices: by as CalledMeeting['byOffices'],
    agenda: [],
    ...rest,
  };
};

interface MatterCase {
  readonly of: readonly [kind: Matter['kind'], forum?: Matter['forum'], stage?: Matter['stage']];
  readonly by: MatterFacts['method'];
  readonly mayVote: number;
  readonly votes: Readonly<Record<string, Votes>>;
  readonly meeting?: { kind: MeetingKind; on: string; there: There; putOff?: boolean; faults?: Reason[] };
  readonly tellers?: readonly Votes[];
  readonly proxies?: readonly GivenProxy[];
  readonly proxyVote?: MatterFacts['proxyVote'];
  readonly [more: string]: unknown;
}

const asVotes = (all: Readonly<Record<string, Votes>>): MatterFacts['votes'] =>
  Object.fromEntries(Object.entries(all).map(([route, counted]) => [route, votes(counted)]));

function decided(asked: MatterCase, numbers: TestNumbers = {}) {
  const { of, by, mayVote, meeting, tellers, ...more } = asked;
  const [kind, forum = 'members', stage = 'only'] = of;
  const facts: MatterFacts = {
    ...(more as unknown as Partial<MatterFacts>),
    mayVote,
    method: by,
    votes: asVotes(asked.votes),
    meeting: meeting ? { putOff: false, faults: [], ...meeting, there: there(meeting.there) } : null,
    ...(tellers ? { tellers: tellers.map(votes) } : {}),
  };
  const { outcome, counted, reasons, deadlines } = decideMatter(
    testRulebook({ version: '2026-06-01', ...numbers }),
    { kind, forum, stage },
    facts,
  );
  return {
    outcome,
    counted: [counted.votesFor, counted.votesAgainst, counted.abstained],
    reasons: reasons.map(short),
    deadlines: deadlines.map(({ key, on }) => `${key} ${on}`),
  };
}

interface QuorumCase {
  readonly kind: MeetingKind;
  readonly mayVote: number;
  readonly putOff?: boolean;
}

const courseOf = (
  { kind, mayVote, putOff = false }: QuorumCase,
  startsAt: string,
  moments: readonly [at: string, ...there: There][],
  now: string,
) => ({
  rules: testMeetings(),
  kind,
  mayVote,
  putOff,
  startsAt: at(startsAt),
  course: moments.map(([when, ...who]): Moment => ({ at: at(when), there: there(who) })),
  now: at(now),
});

// A case comes from a file and its arguments are what the function's own parameters say; `any` is that promise.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const meetingVectors: Readonly<Record<string, (...args: any[]) => unknown>> = {
  earliestMeeting: (
    kind: MeetingKind,
    sentOn: string,
    ways: NoticeWay[],
    purpose?: Purpose,
    changed?: TestMeetings,
  ) => {
    const asked = { rules: testMeetings(changed), kind, sentOn, ways, ...(purpose ? { purpose } : {}) };
    const { on, latestOn, reasons } = earliestMeeting(asked);
    return { on, latestOn, reasons: reasons.map(short) };
  },
  noticeFaults: (called: Record<string, unknown>, changed?: TestMeetings) =>
    noticeFaults(notice(called, changed)).map(({ key, rule, params }) =>
      'clearDays' in params
        ? `${key} ${rule} ${params['clearDays']} of ${params['needed']}`
        : `${key} ${rule}`,
    ),
  quorumOf: ({ kind, mayVote, putOff = false }: QuorumCase, who: There, changed?: TestMeetings) => {
    const asked = { rules: testMeetings(changed), kind, mayVote, putOff, there: there(who) };
    const { needed, counted, met, reasons } = quorumOf(asked);
    return { needed, counted, met, reasons: reasons.map(short) };
  },
  quorumState: (asked: QuorumCase, startsAt: string, moments: [string, ...There][], now: string) => {
    const { state, since, putOffAt, rule } = quorumState(courseOf(asked, startsAt, moments, now));
    return { state, since: iso(since), putOffAt: putOffAt === null ? null : iso(putOffAt), rule };
  },
  lostQuorum: (asked: QuorumCase, startsAt: string, moments: [string, ...There][], now: string) => {
    const lost = lostQuorum(courseOf(asked, startsAt, moments, now));
    return lost && { since: iso(lost.since), putOffAt: iso(lost.putOffAt) };
  },
  adjourned: (startedAt: string) => {
    const { startsAt, reasons } = adjourned(testMeetings(), at(startedAt));
    return [iso(startsAt), ...reasons.map(short)];
  },
  requisition: (members: number, asked: number, askedOn: string) => {
    const { needed, enough, callBy, heldBy } = requisition(testMeetings(), { members, asked, askedOn });
    return { needed, enough, callBy, heldBy };
  },
  meetingRecordDate: (meetingAt: string) => meetingRecordDate(testMeetings(), at(meetingAt)),
  proxiesThatCount: (proxies: GivenProxy[], vote: Omit<ProxyVote, 'rules'>, changed?: TestMeetings) => {
    const { counted, refused } = proxiesThatCount(proxies, { ...vote, rules: testMeetings(changed) });
    return {
      counted: counted.map(({ giver }) => giver),
      refused: refused.map(({ proxy, why }) => `${proxy.giver} ${short(why)}`),
    };
  },
  decideMatter: (asked: MatterCase, numbers?: TestNumbers) => decided(asked, numbers),
};
