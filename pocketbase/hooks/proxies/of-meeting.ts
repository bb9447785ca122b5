/**
 * The proxies of one meeting as a member sees them: their own, and those that they hold. The secretary sees all. Nobody
 * else learns who is whose proxy.
 */
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { meetingState } from '../../../src/domain/meetings/index.ts';
import {
  canStillEnd,
  proxyItems,
  proxyUntil,
  standing,
  takesProxies,
} from '../../../src/domain/proxies/index.ts';
import { proxies } from '../../../src/queries/index.ts';
import type { ProxyItem, SeenProxy } from '../../../src/queries/proxies.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { NamedGiving } from '../../../src/records/proxies.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { holdersOf } from '../kit/office-holders.ts';
import { rulesOf, seenMeeting } from '../meetings/meetings-read.ts';
import { mayVoteIn } from '../meetings/presences.ts';
import { inLanguage } from '../meetings/seen.ts';
import { whyNotThemselves } from '../my-information/others-read.ts';
import { keepsProxies } from './ending.ts';
import { givingsOf } from './proxies-read.ts';

function itemsOf(meeting: FoundMeeting, language: 'en' | 'cy'): ProxyItem[] {
  return proxyItems(rulesOf(meeting), meeting).map((number) => {
    const { titleEn, titleCy } = meeting.agenda[number - 1]!;
    return { number, title: inLanguage(language, titleEn, titleCy), choice: null };
  });
}

const seen = (giving: NamedGiving, name: string, items: readonly ProxyItem[]): SeenProxy => ({
  id: giving.id,
  name,
  givenAt: giving.givenAt,
  items: items.map((item) => ({ ...item, choice: giving.directions[String(item.number)] ?? null })),
});

/** The chair and the secretary can be named by everybody: all members know who they are. */
function offeredTo({ app, caller, now }: MemberLooking, meeting: FoundMeeting) {
  return holdersOf(app, ['chair', 'secretary'], now)
    .filter(({ member }) => member.id !== caller.member.id && mayVoteIn(app, meeting, member.id, now))
    .map(({ member }) => ({ id: member.id, name: member.displayName }));
}

export default memberQuery(proxies.proxiesOfMeeting, ({ meetingId, language }, looking) => {
  const { app, now, caller } = looking;
  const meeting = seenMeeting(looking, meetingId);
  if (!meeting || meeting.calledAt === null) return refuse([refusal('meeting-unknown')]);
  const rules = rulesOf(meeting);
  const me = caller.member.id;
  const all = givingsOf(app, meetingId);
  const open = standing(all);
  const items = itemsOf(meeting, language);
  const mine = open.find(({ giver }) => giver === me);
  const takes = takesProxies(rules, meeting);
  const mayI = mayVoteIn(app, meeting, me, now);
  const { id, kind, groupKey, startsAt } = meeting;
  const until = proxyUntil(rules, meeting);
  return accept({
    meeting: { id, kind, groupKey, state: meetingState(meeting, now), startsAt },
    takes,
    until,
    inTime: londonDate(now) <= until && canStillEnd(meeting, now),
    canEnd: canStillEnd(meeting, now),
    most: rules.proxyMostEach.value,
    kinds: rules.proxyKinds.value,
    mayI,
    surely: whyNotThemselves(app, caller) === null,
    items,
    mine: mine ? seen(mine, mine.holderName, items) : null,
    held: open.filter(({ holder }) => holder === me).map((one) => seen(one, one.giverName, items)),
    offered: takes && mayI ? offeredTo(looking, meeting) : [],
    kept: keepsProxies(looking)
      ? all.map(({ id: one, giverName, holderName, paper, receivedOn, end }) => ({
          id: one,
          giverName,
          holderName,
          paper,
          receivedOn,
          end: end?.how ?? null,
        }))
      : null,
  });
});
