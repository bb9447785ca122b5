/** Rows of elections and the plain values that the rules know. */
import type { Election, Nomination, Seconding } from '../domain/elections/index.ts';
import type { Instant } from '../domain/kernel/index.ts';
import { shapes } from '../types/shapes.ts';
import { instantOf, neededInstant, pick, type RowOf } from './row.ts';

type Language = 'en' | 'cy';

/** An election with what followed; empty columns while nothing has. */
export const electionShape = {
  ...pick(shapes.elections, 'id', 'rulebook', 'closesOn', 'seats', 'at'),
  untilOn: '',
  settledAt: '',
} as const;

export interface FoundElection extends Election {
  readonly id: string;
  readonly rulebook: string;
  /** The places that are open. */
  readonly seats: number;
  readonly calledAt: Instant;
}

export function electionOf(row: RowOf<typeof electionShape>): FoundElection {
  const { id, rulebook, closesOn, seats, at, untilOn, settledAt } = row;
  return {
    id,
    rulebook,
    closesOn,
    seats,
    calledAt: neededInstant(at),
    againOn: untilOn || null,
    settledAt: instantOf(settledAt),
  };
}

export const nominationShape = {
  ...pick(shapes.nominations, 'id', 'election', 'candidate', 'by', 'at'),
  name: '',
  byName: '',
  leftAt: '',
  ...pick(shapes.nomination_answers, 'agreed', 'groupKey'),
  answeredAt: '',
  interests: '',
  interestsLanguage: '',
  how: '',
  endedAt: '',
} as const;

export const secondShape = {
  ...pick(shapes.nomination_seconds, 'nomination', 'member', 'at'),
  name: '',
  leftAt: '',
} as const;

export interface NamedSeconding extends Seconding {
  readonly name: string;
}

export interface FoundNomination extends Nomination {
  readonly election: string;
  readonly name: string;
  readonly byName: string;
  readonly interestsLanguage: Language;
  readonly seconds: readonly NamedSeconding[];
}

/** True when somebody had left at a moment: a day to come on which they will leave is none yet. */
function hasLeft(leftAt: string, now: Instant): boolean {
  const left = instantOf(leftAt);
  return left !== null && left <= now;
}

export const secondOf = (row: RowOf<typeof secondShape>, now: Instant): NamedSeconding => ({
  member: row.member,
  name: row.name,
  at: neededInstant(row.at),
  left: hasLeft(row.leftAt, now),
});

export function nominationOf(
  row: RowOf<typeof nominationShape>,
  seconds: readonly NamedSeconding[],
  now: Instant,
): FoundNomination {
  const { agreed, groupKey, answeredAt, interests, interestsLanguage, how, endedAt, leftAt, at, ...rest } =
    row;
  const answered = instantOf(answeredAt);
  const ended = instantOf(endedAt);
  return {
    ...rest,
    at: neededInstant(at),
    answer: answered === null ? null : { agreed: agreed === 'yes', group: groupKey, interests, at: answered },
    interestsLanguage: interestsLanguage === 'cy' ? 'cy' : 'en',
    end: ended === null ? null : { how: how as NonNullable<Nomination['end']>['how'], at: ended },
    seconds,
    left: hasLeft(leftAt, now),
  };
}

export const placeShape = pick(shapes.election_places, 'member', 'groups', 'what');

/** Groups as a row has them: their keys with a space between. */
export const groupsText = (groups: readonly string[]): string => groups.join(' ');
export const groupsOf = (text: string): string[] => text.split(' ').filter((group) => group !== '');

export const paperShape = pick(shapes.election_papers, 'how', 'seats', 'empty', 'groups', 'because');

export const wordsShape = pick(
  shapes.candidate_words,
  'nomination',
  'what',
  'question',
  'language',
  'words',
  'at',
);
