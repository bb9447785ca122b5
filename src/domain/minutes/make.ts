// The minutes as they are made from the record: the agenda, who came in numbers, the quorum, and every act of the meeting
// in its order, under the item that it belongs to. One pure function; nothing is typed twice.

import type { CivilDate, Id, Instant } from '../kernel/index.ts';
import {
  courseOf,
  groupAsked,
  type AgendaItem,
  type Arrival,
  type HeldProxy,
  type MeetingKind,
  type MeetingRules,
  type QuorumState,
} from '../meetings/index.ts';
import { quorumOf } from '../meetings/index.ts';
import { linesOfAct, type RecordedAct } from './acts.ts';
import { decisionLines, type MinutedDecision } from './decision-lines.ts';
import { line, type BothWords, type MinutesLine, type MinutesPart } from './line.ts';
import { actionLines, amendedLines, motionLines, questionLines, type MinutedMotion } from './motion-lines.ts';
import { quorumSteps } from './quorum-course.ts';

/** Everything that is known of a meeting. */
export interface MeetingRecord {
  readonly kind: MeetingKind;
  readonly startsAt: Instant;
  /** The moment up to which it is looked at: its end, or now. */
  readonly until: Instant;
  readonly place: BothWords;
  readonly agenda: readonly AgendaItem[];
  /** How the groups are called, by their keys. */
  readonly groups: Readonly<Record<string, BothWords>>;
  readonly called: { readonly by: Id; readonly at: Instant };
  /** How many were told by e-mail and by post. */
  readonly told: { readonly email: number; readonly post: number };
  readonly rules: MeetingRules;
  /** Whoever was a member on this day could vote. */
  readonly recordOn: CivilDate;
  /** How many could vote. */
  readonly mayVote: number;
  readonly arrivals: readonly Arrival[];
  /** Who votes for whom. */
  readonly proxies: readonly HeldProxy[];
  /** True when it took the place of a meeting that was put off. */
  readonly putOff: boolean;
  readonly acts: readonly RecordedAct[];
  /** Motions of members on the agenda. */
  readonly motions: readonly MinutedMotion[];
  /** How items were decided, as it was kept with what the chair declared. */
  readonly decisions: readonly MinutedDecision[];
}

/** How many came, each once, in the way in which they were there last. */
function cameLine(arrivals: readonly Arrival[]): MinutesLine {
  const ways = new Map<Id, Arrival['way']>();
  for (const { member, way } of [...arrivals].sort((a, b) => a.at - b.at)) ways.set(member, way);
  const room = [...ways.values()].filter((way) => way === 'room').length;
  return line('came', 'came', { number: ways.size, room, joined: ways.size - room });
}

const stepLine = ({ state, since }: QuorumState, at: number): MinutesLine[] => {
  const id = `quorum-${at + 1}`;
  if (state === 'quorate') return [line(id, 'quorum-from', { time: { time: since } })];
  if (state === 'lost') return [line(id, 'quorum-lost', { time: { time: since } })];
  if (state === 'put-off') return [line(id, 'quorum-put-off', { time: { time: since } })];
  return [];
};

/** What is asked of the quorum rules: nobody who came or sent a proxy is left out because the register was put right later. */
function quorumAsked({ rules, kind, mayVote, arrivals, proxies, putOff }: MeetingRecord) {
  const counted = new Set([...arrivals.map(({ member }) => member), ...proxies.map(({ giver }) => giver)]);
  return { rules, kind, mayVote: Math.max(mayVote, counted.size), putOff };
}

/** From when until when it was held: a meeting that stopped for a while has two spells, each with a quorum of its own. */
function spellsOf({ startsAt, until, acts }: MeetingRecord): { from: Instant; until: Instant }[] {
  const spells = [{ from: startsAt, until }];
  for (const { kind, at, facts } of acts)
    if (kind === 'adjourned') {
      spells.at(-1)!.until = at;
      spells.push({ from: Number(facts['until']), until });
    }
  return spells.filter((spell) => spell.from <= spell.until);
}

/** How it stood with the quorum over the meeting. */
export function stepsOf(record: MeetingRecord): QuorumState[] {
  const asked = { ...quorumAsked(record), course: courseOf(record.arrivals, record.proxies) };
  return spellsOf(record).flatMap(({ from, until }) => quorumSteps({ ...asked, startsAt: from }, until));
}

function quorumLines(record: MeetingRecord): MinutesLine[] {
  const { needed } = quorumOf({ ...quorumAsked(record), there: { room: 0, joined: 0, proxy: 0 } });
  const said = stepsOf(record).flatMap(stepLine);
  return [
    ...(record.putOff ? [line('took-place', 'took-place')] : []),
    line('needed', 'needed', { needed }),
    ...(said.length > 0 ? said : [line('quorum-never', 'quorum-never')]),
  ];
}

function itself(record: MeetingRecord): MinutesLine[] {
  const { startsAt, place, called, told, recordOn, mayVote, arrivals, proxies } = record;
  return [
    line('held', 'held', { when: { at: startsAt }, place: { words: place } }),
    line('called', 'called', { person: { person: called.by }, when: { at: called.at } }),
    line('told', 'told', { email: told.email, post: told.post }),
    line('may-vote', 'may-vote', { day: { on: recordOn }, number: mayVote }),
    cameLine(arrivals),
    ...(proxies.length > 0 ? [line('proxies', 'proxies', { number: proxies.length })] : []),
    ...quorumLines(record),
  ];
}

/** The words of what is decided stand in the minutes as members were told them. */
function wordsLine({ kind, wordsEn, wordsCy }: AgendaItem, item: number): MinutesLine[] {
  if (kind !== 'motion' || wordsEn.trim() === '') return [];
  return [line(`words-${item}`, 'item-words', { words: { words: { en: wordsEn, cy: wordsCy } } })];
}

/** Which group alone votes on an item. */
function groupLine(item: AgendaItem, groups: MeetingRecord['groups'], number: number): MinutesLine[] {
  const group = groups[groupAsked(item)];
  return group ? [line(`group-${number}`, 'item-only-group', { group: { words: group } })] : [];
}

/**
 * What the minutes say of the acts of an item, in their order. Numbers and reasons stand after what was declared: an item
 * that was not decided and voted on again was declared twice, each time with its own.
 */
function actLines({ agenda, acts, decisions, motions }: MeetingRecord, item: number): MinutesLine[] {
  const decided = decisions.filter((decision) => decision.item === item);
  let turn = 0;
  return acts
    .filter((act) => act.item === item)
    .flatMap((act) => {
      const said = [
        ...questionLines(act, motions),
        ...(amendedLines(act, motions) ?? linesOfAct(act, agenda)),
      ];
      if (act.kind !== 'declared') return said;
      turn += 1;
      const decision = decided[turn - 1];
      return decision ? [...said, ...decisionLines(decision, turn)] : said;
    });
}

/** The minutes of a meeting. */
export function minutesOf(record: MeetingRecord): MinutesPart[] {
  const { agenda, motions } = record;
  const said = (item: number) => actLines(record, item);
  const title = { en: '', cy: '' };
  return [
    { item: 0, title, lines: [...itself(record), ...said(0)] },
    ...agenda.map((one, at) => {
      const item = at + 1;
      const lines = said(item);
      const nothing =
        lines.length === 0 && one.kind !== 'break' ? [line(`nothing-${item}`, 'item-nothing')] : [];
      return {
        item,
        title: { en: one.titleEn, cy: one.titleCy },
        lines: [
          ...wordsLine(one, item),
          ...groupLine(one, record.groups, item),
          ...motions.filter((motion) => motion.item === item).flatMap(motionLines),
          ...lines,
          ...nothing,
          ...motions.filter((motion) => motion.item === item).flatMap(actionLines),
        ],
      };
    }),
  ];
}
