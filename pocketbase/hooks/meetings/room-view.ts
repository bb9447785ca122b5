/** A meeting while it is on, in the words of one language, with the names that whoever asks may read. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { timesOf } from '../../../src/domain/meetings/index.ts';
import { shown, type PersonFact } from '../../../src/domain/membership/index.ts';
import type { RoomItem, ScreenView, Speaker } from '../../../src/queries/meetings-room.ts';
import type { FoundMeeting } from '../../../src/records/meetings.ts';
import type { MemberLooking } from '../kit/context.ts';
import { rows } from '../kit/engine.ts';
import { leadsMeetings, type FoundRoom } from './room.ts';
import { inLanguage } from './seen.ts';

type Language = 'en' | 'cy';

/** An item by its number; null when there is none. */
export function itemIn(
  { agenda, startsAt }: FoundMeeting,
  number: number,
  language: Language,
): RoomItem | null {
  const item = agenda[number - 1];
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
  };
}

/** How the members are called who did something in a meeting. */
function namesIn({ app }: Pick<MemberLooking, 'app'>, meeting: Id): ReadonlyMap<Id, string> {
  const sql = `SELECT id, displayName FROM members
    WHERE id IN (SELECT "by" FROM meeting_acts WHERE meeting = {:meeting})`;
  const found = rows(app, sql, { meeting }, { id: '', displayName: '' } as const);
  return new Map(found.map(({ id, displayName }) => [id, displayName]));
}

/** Gives the name beside a fact, for those who are there and those who lead the meeting; for anybody else nothing. */
export function namedFor(looking: MemberLooking, { found, present }: FoundRoom) {
  const names = namesIn(looking, found.id);
  const me = looking.caller.member.id;
  const leads = leadsMeetings(looking);
  const inRoom = present.has(me) || leads;
  return (member: Id, fact: PersonFact) =>
    shown({ name: names.get(member) ?? '' }, { name: fact } as const, {
      self: member === me,
      member: inRoom,
      offices: leads ? ['chair'] : [],
    });
}

/** Somebody who speaks or waits to. Their id goes to those who can give them the word, and to nobody else. */
export function speakerFor(looking: MemberLooking, seen: FoundRoom): (member: Id) => Speaker {
  const named = namedFor(looking, seen);
  const leads = leadsMeetings(looking);
  return (member) => ({
    ...named(member, 'meetings'),
    ...(leads ? { id: member } : {}),
    mine: member === looking.caller.member.id,
  });
}

export function screenOf(looking: MemberLooking, seen: FoundRoom, language: Language): ScreenView {
  const { found, room } = seen;
  const { id, kind, groupKey, startsAt, agenda, calledOffAt } = found;
  return {
    id,
    kind,
    groupKey,
    state: calledOffAt === null ? room.state : 'called-off',
    startsAt,
    item: itemIn(found, room.item, language),
    items: agenda.length,
    until: room.state === 'adjourned' ? room.until : null,
    word: room.word === null ? null : speakerFor(looking, seen)(room.word),
  };
}
