// Naming another member to vote for you at one meeting: free, or as you wrote for each motion of its agenda. It is written,
// it comes in time, and the person who gets it may vote in the meeting too. It is taken back until a vote begins, and the
// person who holds it may say no. Each of these is a row; how it stands is worked out. It tells a giver when somebody holds
// as many as the rules allow, because the vote of one more would be lost; it never tells whose they are.

import {
  addDays,
  isCivilDate,
  londonDate,
  onlyRefusals,
  refusal,
  type CivilDate,
  type Id,
  type Instant,
  type Refusal,
} from '../kernel/index.ts';
import {
  groupAsked,
  meetingState,
  takesArrivals,
  type AgendaMatter,
  type MeetingKind,
  type MeetingRules,
} from '../meetings/index.ts';
import { choices, routesRule, type Choice, type Forum, type GivenProxy } from '../voting/index.ts';

/** What the giver wrote, by the number of the item on the agenda. An item that is not in it is the holder's to choose. */
export type Directions = Readonly<Record<string, Choice>>;

/** A proxy that was given, and how it ended; `number` is its place among those of the meeting, from 1. */
export interface Giving {
  readonly id: Id;
  readonly number: number;
  readonly giver: Id;
  readonly holder: Id;
  readonly directions: Directions;
  readonly receivedOn: CivilDate;
  readonly givenAt: Instant;
  readonly end: { readonly how: 'taken-back' | 'declined'; readonly at: Instant } | null;
}

export interface ProxyMeeting {
  readonly kind: MeetingKind;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly calledAt: Instant | null;
  readonly calledOffAt: Instant | null;
  readonly agenda: readonly {
    readonly kind: string;
    readonly matter: AgendaMatter | '';
    readonly groupKey?: string;
  }[];
}

/** Who decides in a meeting of a kind. */
const forumOf = (kind: MeetingKind): Forum =>
  kind === 'board' ? 'board' : kind === 'group' ? 'group' : 'members';

/** Who decides an item of it: one group, where only that one votes on it. */
export const forumOfItem = (kind: MeetingKind, item: { readonly groupKey?: string } | undefined): Forum =>
  groupAsked(item) === '' ? forumOf(kind) : 'group';

/** The numbers of the items on which a proxy counts, by the rulebook. */
export const proxyItems = (rules: MeetingRules, { kind, agenda }: Pick<ProxyMeeting, 'kind' | 'agenda'>) =>
  agenda.flatMap((item, at) =>
    item.matter !== '' &&
    routesRule(rules, { kind: item.matter, forum: forumOfItem(kind, item) }).value.some(
      (route) => route === 'proxy',
    )
      ? [at + 1]
      : [],
  );

/** True when a proxy can be given for a meeting: there is something on its agenda on which one counts. */
export const takesProxies = (rules: MeetingRules, meeting: Pick<ProxyMeeting, 'kind' | 'agenda'>): boolean =>
  proxyItems(rules, meeting).length > 0;

/** The last day on which a proxy can come. */
export const proxyUntil = (
  { proxyBeforeDays }: MeetingRules,
  { startsAt }: Pick<ProxyMeeting, 'startsAt'>,
): CivilDate => addDays(londonDate(startsAt), -proxyBeforeDays.value);

/** True while a proxy can be taken back or declined: until nothing can be voted on any more. */
export const canStillEnd = (meeting: ProxyMeeting, now: Instant): boolean =>
  meeting.calledOffAt === null &&
  meeting.calledAt !== null &&
  (meetingState(meeting, now) === 'called' || takesArrivals(meeting, now));

/** Proxies that nobody took back or declined. */
export const standing = <One extends Giving>(givings: readonly One[]): One[] =>
  givings.filter(({ end }) => end === null);

export interface GiveAsked {
  readonly rules: MeetingRules;
  readonly meeting: ProxyMeeting;
  readonly giver: { readonly id: Id; readonly mayVote: boolean };
  readonly holder: { readonly id: Id; readonly mayVote: boolean };
  readonly directions: Readonly<Record<string, string>>;
  /** The day on which it came: today, or for one on paper the day on which the paper came. */
  readonly receivedOn: CivilDate;
  /** True for one that the secretary writes down. */
  readonly paper: boolean;
  /** All proxies of this meeting. */
  readonly givings: readonly Giving[];
  readonly now: Instant;
}

/** Whoever is named gets a letter: so often one member can name somebody for one meeting, and then on paper alone. */
export const MOST_NAMED = 5;

/**
 * Somebody who said no to a member is not asked again by the same one, and nobody is written to again and again. What comes
 * on paper is written down all the same: the paper is valid, and the holder says no again.
 */
function wrongAgain({ giver, holder, givings, paper }: GiveAsked): Refusal | null {
  if (paper) return null;
  const theirs = givings.filter((one) => one.giver === giver.id);
  if (theirs.some((one) => one.holder === holder.id && one.end?.how === 'declined'))
    return refusal('proxy-declined', 'holder');
  return theirs.length >= MOST_NAMED ? refusal('proxy-too-often', null, { most: MOST_NAMED }) : null;
}

const isChoice = (word: string): word is Choice => (choices as readonly string[]).includes(word);

/** What is written must be about an item on which a proxy counts, and say one of the three. */
function wrongDirections({ rules, meeting, directions }: GiveAsked): Refusal | null {
  const items = proxyItems(rules, meeting).map(String);
  const right = Object.entries(directions).every(
    ([item, choice]) => items.includes(item) && isChoice(choice),
  );
  return right ? null : refusal('proxy-directions-wrong', 'directions');
}

/** A kind of proxy that the rules do not know: free where all must be written, written where none may be. */
function wrongKind({ rules, meeting, directions }: GiveAsked): Refusal | null {
  const { value: kinds } = rules.proxyKinds;
  const written = Object.keys(directions).length;
  const free = written < proxyItems(rules, meeting).length;
  const known = (kind: 'directed' | 'free') => kinds.some((one) => one === kind);
  if (free && !known('free')) return refusal('proxy-must-be-written', 'directions');
  return written > 0 && !known('directed') ? refusal('proxy-must-be-free', 'directions') : null;
}

function wrongDay({ rules, meeting, receivedOn, now }: GiveAsked): Refusal | null {
  if (!isCivilDate(receivedOn) || receivedOn > londonDate(now))
    return refusal('proxy-day-wrong', 'receivedOn');
  const until = proxyUntil(rules, meeting);
  const { rule } = rules.proxyBeforeDays;
  return receivedOn > until ? refusal('proxy-late', null, { until, rule }) : null;
}

/**
 * Why a proxy cannot be given; empty when it can. Codes: `meeting-called-off`, `meeting-over`, `proxy-not-here`,
 * `meeting-not-yours`, `proxy-self`, `proxy-holder-unknown`, `proxy-given-already`, `proxy-holder-full`, `proxy-day-wrong`,
 * `proxy-declined`, `proxy-too-often`, `proxy-late`, `proxy-directions-wrong`, `proxy-must-be-written`, `proxy-must-be-free`.
 */
export function whyNotGive(asked: GiveAsked): Refusal[] {
  const { rules, meeting, giver, holder, givings, now } = asked;
  if (meeting.calledOffAt !== null) return [refusal('meeting-called-off')];
  if (!canStillEnd(meeting, now)) return [refusal('meeting-over')];
  if (!takesProxies(rules, meeting)) return [refusal('proxy-not-here')];
  const open = standing(givings);
  const holds = open.filter((one) => one.holder === holder.id).length;
  const { value: most, rule } = rules.proxyMostEach;
  return onlyRefusals([
    giver.mayVote ? null : refusal('meeting-not-yours'),
    holder.id === giver.id
      ? refusal('proxy-self', 'holder')
      : holder.mayVote
        ? null
        : refusal('proxy-holder-unknown', 'holder'),
    open.some((one) => one.giver === giver.id) ? refusal('proxy-given-already') : null,
    holds >= most ? refusal('proxy-holder-full', 'holder', { most, rule }) : null,
    wrongAgain(asked),
    wrongDay(asked),
    wrongDirections(asked) ?? wrongKind(asked),
  ]);
}

/** What was written, for an agenda without its first items: those that a meeting had done before it was put off. */
export const renumbered = (directions: Directions, skipped: number): Directions =>
  Object.fromEntries(
    Object.entries(directions).flatMap(([item, choice]) =>
      Number(item) > skipped ? [[String(Number(item) - skipped), choice]] : [],
    ),
  );

export interface EndAsked {
  readonly meeting: ProxyMeeting;
  readonly giving: Giving | undefined;
  readonly how: 'taken-back' | 'declined';
  readonly by: Id;
  /** True for those who write down proxies from paper: they write down that one was taken back on paper too. */
  readonly isOffice: boolean;
  readonly now: Instant;
}

/**
 * Why a proxy cannot be taken back or declined; empty when it can. It is there for its giver, its holder and those who
 * write proxies down, and for nobody else. Codes: `proxy-unknown`, `proxy-over`, `meeting-over`.
 */
export function whyNotEnd({ meeting, giving, how, by, isOffice, now }: EndAsked): Refusal[] {
  const theirs =
    giving !== undefined && (how === 'declined' ? giving.holder === by : giving.giver === by || isOffice);
  if (!theirs) return [refusal('proxy-unknown')];
  return onlyRefusals([
    giving.end === null ? null : refusal('proxy-over'),
    canStillEnd(meeting, now) ? null : refusal('meeting-over'),
  ]);
}

/**
 * The proxies of a meeting as a vote on one item counts them (`proxiesThatCount`): a written one with what it says, every
 * other with what its holder chose, `chosen` by the giver. Those that came first come first.
 */
export function proxiesOn(
  givings: readonly Giving[],
  item: number,
  chosen: ReadonlyMap<Id, Choice>,
): GivenProxy[] {
  const inOrder = [...givings].sort((a, b) =>
    a.receivedOn === b.receivedOn ? a.number - b.number : a.receivedOn < b.receivedOn ? -1 : 1,
  );
  return inOrder.map(({ giver, holder, directions, receivedOn, end }, at) => {
    const written = directions[String(item)];
    return {
      giver,
      holder,
      kind: written === undefined ? 'free' : 'directed',
      choice: written ?? chosen.get(giver) ?? null,
      written: true,
      receivedOn,
      seq: at + 1,
      takenBackAt: end?.at ?? null,
    };
  });
}
