/** Voting on one item of a meeting, as whoever asks sees it: their own papers, and nothing of any other before the end. */
import { accept, refusal, refuse, type Id } from '../../../src/domain/kernel/index.ts';
import {
  needsPoll,
  papersOf,
  pollIsAsked,
  standingEarly,
  takesEarly,
  votersBy,
  whyNotAsked,
  whyNotEarly,
  whyNotVote,
} from '../../../src/domain/polls/index.ts';
import type { Choice, Matter } from '../../../src/domain/voting/index.ts';
import { easyReadStands } from '../../../src/domain/motions/index.ts';
import { polls } from '../../../src/queries/index.ts';
import type { ItemResult, ItemVoteView } from '../../../src/queries/polls.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { neededInstant, row, type Readable } from '../kit/engine.ts';
import { rulesOf } from '../meetings/meetings-read.ts';
import { mayVoteIn } from '../meetings/presences.ts';
import { sharedOf } from '../meetings/room-shared.ts';
import { calledMeeting, leadsMeetings } from '../meetings/room.ts';
import { inLanguage, onlyGroup } from '../meetings/seen.ts';
import { whyNotThemselves } from '../my-information/others-read.ts';
import { proxyItems, standing } from '../../../src/domain/proxies/index.ts';
import { itemNow } from '../motions/at-meeting.ts';
import { findProposal, wordsIn } from '../motions/proposals-read.ts';
import {
  askingsOf,
  earlyOf,
  earlyVotesOf,
  matterOf,
  moverOf,
  namesOf,
  pollOf,
  votesOn,
  workedOut,
  type FoundItemVote,
  type VotingRoom,
} from './polls-read.ts';
import { isNotAsked, roomOfItem } from './question.ts';
import { resultOf } from './result.ts';
import { voteState } from './state.ts';
import { changesSeen, whyWordsWait } from './words.ts';

type Language = 'en' | 'cy';
type Mine = ItemVoteView['mine'];

/** The meeting as all who look at it see it: three hundred pages ask at once when a vote opens. */
function lookedAt(looking: MemberLooking, found: FoundMeeting, item: number): VotingRoom {
  const shared = sharedOf(looking, found);
  return roomOfItem(looking, { found, called: found, ...shared, mayVote: () => shared.mayVote }, item);
}

function easyOf({ app, now }: MemberLooking, proposal: Id, language: Language): ItemVoteView['easy'] {
  const found = proposal === '' ? null : findProposal(app, proposal, now);
  // Words that explain another text, or that only one side has agreed to, explain nothing to somebody who votes.
  const stands = found !== null && easyReadStands(found.life);
  const words = stands ? wordsIn(app, proposal).get(found.life.easy!.id) : undefined;
  if (!words) return null;
  const end = language === 'cy' ? 'Cy' : 'En';
  const of = (key: string) => words[`${key}${end}`] ?? '';
  return { meaning: of('meaning'), ifPassed: of('ifPassed'), ifLost: of('ifLost') };
}

const declaredShape = { says: '', computed: '', result: '', at: '', byName: '' } as const;
function declaredOf(app: Readable, vote: Id) {
  const sql = `
    SELECT item_declarations.says, item_declarations.computed, item_declarations.result, item_declarations.at,
      COALESCE(members.displayName, '') AS byName
    FROM item_declarations LEFT JOIN members ON members.id = item_declarations."by" WHERE vote = {:vote}`;
  return row(app, sql, { vote }, declaredShape);
}

/** For a teller in a full count: who is in the room and has not voted. */
function assistsOf(looking: MemberLooking, seen: VotingRoom, vote: FoundItemVote): Mine['assists'] {
  const { app, caller } = looking;
  const me = caller.member.id;
  if (vote.method !== 'poll' || vote.counted || !vote.tellers.includes(me)) return [];
  const poll = pollOf(looking, seen, vote, [...seen.present]);
  const voted = new Set(poll.votes.filter(({ route }) => route !== 'proxy').map(({ voter }) => voter));
  const ids = [...poll.present]
    .filter(([id, way]) => way === 'room' && id !== me && poll.roll.has(id) && !voted.has(id))
    .map(([id]) => id);
  const names = namesOf(app, ids);
  return ids.map((id) => ({ id, name: names.get(id) ?? '' })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function mineOf(looking: MemberLooking, seen: VotingRoom, vote: FoundItemVote | undefined): Mine {
  const { app, caller, now } = looking;
  const me = caller.member.id;
  const there = seen.present.has(me);
  const mayVote = there && mayVoteIn(app, seen.found, me, now);
  if (!vote) return { there, teller: null, mayAsk: false, papers: [], assists: [] };
  const open = vote.method === 'poll' && !vote.counted;
  const papers = open ? papersOf(pollOf(looking, seen, vote, [me]), me) : [];
  const names = namesOf(
    app,
    papers.map(({ voter }) => voter),
  );
  const counts = vote.hands?.state === 'counting' && vote.tellers.includes(me);
  return {
    there,
    teller: counts ? { round: vote.hands!.round, counted: !vote.hands!.waiting.includes(me) } : null,
    mayAsk: whyNotAsked({ vote, asked: askingsOf(app, vote.id), member: me, mayVote }).length === 0,
    papers: papers.map(({ voter, choice, early }) => ({
      voter,
      name: voter === me ? '' : (names.get(voter) ?? ''),
      choice,
      early,
    })),
    assists: assistsOf(looking, seen, vote),
  };
}

/** Voting before the meeting, as whoever asks can; of others only how many did, once hands would leave them out. */
function earlySeen(
  { app, caller, now }: MemberLooking,
  { found, givings }: VotingRoom,
  { item, matter, vote }: { item: number; matter: Matter; vote: FoundItemVote | undefined },
): ItemVoteView['early'] {
  const rules = rulesOf(found);
  if (!takesEarly(rules, matter)) return null;
  const me = caller.member.id;
  const chosen = earlyVotesOf(app, found.id, item, [me]);
  const mine = standingEarly(chosen).get(me) ?? null;
  const turn = chosen.length;
  const mayVote = mayVoteIn(app, found, me, now);
  const asked = {
    rules,
    matter,
    meeting: found,
    mayVote,
    current: mine,
    choice: 'for',
    turn,
    seen: turn,
    arrivedAt: now,
  } as const;
  const proxy = standing(givings).find(({ giver }) => giver === me);
  const holds = proxy !== undefined && proxyItems(rules, found).includes(item);
  const handsOn = vote?.method === 'hands' && vote.declared === null;
  return {
    can: whyNotEarly(asked).length === 0,
    surely: whyNotThemselves(app, caller) === null,
    until: found.startsAt,
    turn,
    mine,
    proxy: (holds && namesOf(app, [proxy.holder]).get(proxy.holder)) || '',
    many: handsOn && vote.counted ? earlyOf(app, found.id, item).size : null,
  };
}

function leadsOf(looking: MemberLooking, seen: VotingRoom, item: number, votes: readonly FoundItemVote[]) {
  if (!leadsMeetings(looking)) return null;
  const { app, caller, now } = looking;
  const { found, room, present } = seen;
  const rules = rulesOf(found);
  const not = [caller.member.id, ...moverOf(app, found, item)];
  const ids = [...present].filter((id) => !not.includes(id));
  const names = namesOf(app, ids);
  const last = votes.at(-1);
  const opening = {
    rules,
    room,
    item,
    matter: matterOf(found, item),
    votes,
    asked: last ? askingsOf(app, last.id) : [],
    tellers: ids.slice(0, rules.tellers.value),
    present,
    notTellers: not,
    words: whyWordsWait(app, found, item, now),
  };
  // Who the tellers are is asked when it is opened.
  const can = (method: 'hands' | 'poll') =>
    whyNotVote({ ...opening, method }).every(({ code }) => code === 'tellers-wrong');
  return {
    canOpen: (['hands', 'poll'] as const).filter(can),
    tellersNeeded: rules.tellers.value,
    people: ids.map((id) => ({ id, name: names.get(id) ?? '' })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    cards: seen.up.length,
  };
}

/** Who voted how themselves, in the order of their names. */
function votersOf(
  looking: MemberLooking,
  seen: VotingRoom,
  vote: FoundItemVote,
): NonNullable<ItemVoteView['names']> {
  const poll = pollOf(looking, seen, vote);
  const of = (choice: Choice) => {
    const ids = votersBy(poll, choice);
    return [...namesOf(looking.app, ids).values()].sort();
  };
  return { for: of('for'), against: of('against'), abstain: of('abstain') };
}

export default memberQuery(polls.item, ({ meetingId, item, language }, looking) => {
  const { app, now } = looking;
  const found = calledMeeting(looking, meetingId);
  if (!found) return refuse([refusal('meeting-unknown')]);
  const seen = lookedAt(looking, found, item);
  const { room } = seen;
  const matter = matterOf(found, item);
  const on = itemNow(app, found, item, now);
  if (!on || !matter) return refuse([refusal('item-unknown')]);
  const votes = votesOn(app, meetingId, item);
  const vote = votes.at(-1);
  const rules = rulesOf(found);
  const asked = vote ? askingsOf(app, vote.id) : [];
  const declared = vote?.declared ? declaredOf(app, vote.id) : null;
  const leads = leadsOf(looking, seen, item, votes);
  const names = namesOf(app, vote?.tellers ?? []);
  const worked = vote && vote.counted && !declared && leads ? resultOf(workedOut(looking, seen, vote)) : null;
  return accept({
    meeting: { id: meetingId, kind: found.kind, startsAt: found.startsAt },
    item: {
      number: item,
      title: inLanguage(language, on.titleEn, on.titleCy),
      words: inLanguage(language, on.wordsEn, on.wordsCy),
      matter: matter.kind,
      proposal: on.proposal || null,
      onlyGroup: onlyGroup(on, language),
    },
    easy: easyOf(looking, on.proposal ?? '', language),
    specialPercent: rules.specialPercent.value,
    changes: changesSeen(app, found, item, now),
    on: room.state === 'open' && room.item === item,
    state: voteState(vote),
    vote: vote ? { id: vote.id, method: vote.method } : null,
    asked: {
      members: asked.length,
      needed: rules.pollMembers.value,
      enough: needsPoll(rules, matter) || pollIsAsked(rules, asked),
    },
    tellers: [...names.values()].sort(),
    mine: mineOf(looking, seen, vote),
    notAsked: isNotAsked(looking, seen, looking.caller.member.id),
    early: earlySeen(looking, seen, { item, matter, vote }),
    hands: vote?.hands?.count ?? null,
    result: declared ? (JSON.parse(declared.result) as ItemResult) : worked,
    declared: declared && {
      says: declared.says as ItemResult['outcome'],
      computed: declared.computed as ItemResult['outcome'],
      at: neededInstant(declared.at),
      byName: declared.byName,
    },
    names: declared && vote?.method === 'poll' ? votersOf(looking, seen, vote) : null,
    leads,
  });
});
