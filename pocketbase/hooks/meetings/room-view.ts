/** A meeting while it is on, in the words of one language, with the names that whoever asks may read. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { timesOf } from '../../../src/domain/meetings/index.ts';
import { shown, type PersonFact } from '../../../src/domain/membership/index.ts';
import type { RoomItem, ScreenView, Speaker } from '../../../src/queries/meetings-room.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { MemberLooking } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';
import { rulesOf } from './meetings-read.ts';
import { voteState } from '../polls/state.ts';
import { itemNow } from '../motions/at-meeting.ts';
import { leadsMeetings, type FoundRoom } from './room.ts';
import type { Shared } from './room-shared.ts';
import { inLanguage, onlyGroup } from './seen.ts';

type Language = 'en' | 'cy';

/** An item by its number; null when there is none. */
export function itemIn(
  { app, now }: Pick<MemberLooking, 'app' | 'now'>,
  found: FoundMeeting,
  number: number,
  language: Language,
): RoomItem | null {
  const { agenda, startsAt } = found;
  const item = itemNow(app, found, number, now);
  if (!item) return null;
  return {
    number,
    kind: item.kind,
    title: inLanguage(language, item.titleEn, item.titleCy),
    words: inLanguage(language, item.wordsEn, item.wordsCy),
    minutes: item.minutes,
    beginsAt: timesOf(startsAt, agenda)[number - 1]!,
    matter: item.matter,
    proposal: item.proposal || null,
    onlyGroup: onlyGroup(item, language),
  };
}

/** How those are called who speak, wait to, or show a card. */
function namesIn({ app }: Pick<MemberLooking, 'app'>, { room, up }: FoundRoom): ReadonlyMap<Id, string> {
  const speaks = room.word === null ? [] : [room.word];
  const members = [...speaks, ...room.asked, ...up.map(({ member }) => member)];
  if (members.length === 0) return new Map();
  const sql = 'SELECT id, displayName FROM members WHERE id IN (SELECT value FROM json_each({:members}))';
  const found = rows(app, sql, { members: JSON.stringify(members) }, { id: '', displayName: '' } as const);
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}

/** Gives the name beside a fact, for those who are there and those who lead the meeting; for anybody else nothing. */
export function namedFor(looking: MemberLooking, seen: FoundRoom) {
  const names = namesIn(looking, seen);
  const me = looking.caller.member.id;
  const leads = leadsMeetings(looking);
  const inRoom = seen.present.has(me) || leads;
  return (member: Id, fact: PersonFact) =>
    shown({ name: names.get(member) ?? '' }, { name: fact } as const, {
      self: member === me,
      member: inRoom,
      offices: leads ? ['chair'] : [],
    });
}

type Named = ReturnType<typeof namedFor>;

/** Somebody who speaks or waits to. Their id goes to those who can give them the word, and to nobody else. */
export function speakerFor(looking: MemberLooking, named: Named): (member: Id) => Speaker {
  const leads = leadsMeetings(looking);
  return (member) => ({
    ...named(member, 'meetings'),
    ...(leads ? { id: member } : {}),
    mine: member === looking.caller.member.id,
  });
}

/** How far the vote on the item is: how anybody voted, or how many did, is nowhere in it. */
function voteOn({ found, room, vote }: FoundRoom & Pick<Shared, 'vote'>): ScreenView['vote'] {
  if (room.state !== 'open' || room.decided || !found.agenda[room.item - 1]?.matter) return null;
  return { state: voteState(vote), declared: vote?.declared ?? null };
}

export function screenOf(
  looking: MemberLooking,
  seen: FoundRoom & Pick<Shared, 'vote'>,
  language: Language,
  named: Named = namedFor(looking, seen),
): ScreenView {
  const { found, room } = seen;
  const { id, kind, groupKey, startsAt, agenda, calledOffAt } = found;
  return {
    id,
    kind,
    groupKey,
    state: calledOffAt === null ? room.state : 'called-off',
    startsAt,
    item: itemIn(looking, found, room.item, language),
    items: agenda.length,
    specialPercent: rulesOf(found).specialPercent.value,
    vote: voteOn(seen),
    decided: room.decided,
    until: room.state === 'adjourned' ? room.until : null,
    word: room.word === null ? null : speakerFor(looking, named)(room.word),
  };
}
