// The numbers and choices that elections of the board take from the rulebook: the section `elections`, in every rulebook
// from 1 June 2026. What the portal cannot carry out is refused when the file is read, with its line.

import {
  choiceRule,
  groupsRule,
  numberRule,
  oneRule,
  type CivilDate,
  type RuleSection,
  type SectionFault,
  type SectionOf,
} from '../kernel/index.ts';

const anybody =
  'lets people stand who are no members. The portal knows members only, so it cannot tell who they are.';
const byOwnGroup =
  'asks each group to elect its own places. The portal gives every member one and the same voting paper.';
const onEach =
  'asks for a yes or no on each candidate when there are no more than places. The portal elects them without a vote.';
const voteAgain =
  'asks for a new vote when a candidate is gone. The portal passes over the name and counts the votes that there are.';
const byLength =
  'retires others first. The portal retires those who were elected longest ago, and draws lots.';

const spec = {
  /** Places on the whole board. */
  seats: numberRule('members', 1, 30, 9),
  /** The fewest of each group on the whole board: the reserved places. */
  leastOf: groupsRule(1, 30),
  /** The most of each group on the whole board. */
  mostOf: groupsRule(0, 30),
  /** How long somebody is elected for. */
  termYears: numberRule('years', 1, 10, 3),
  /** Who retires at each election, besides those whose term is over. */
  retiring: oneRule({
    'a-third': { en: 'a third of the board', cy: 'traean o’r bwrdd' },
    all: { en: 'the whole board', cy: 'y bwrdd cyfan' },
  }),
  /** Who of them goes first. */
  retireFirst: choiceRule('elected-longest-ago', { 'youngest-first': byLength, 'board-decides': byLength }),
  /** Whoever has been on the board for so long without a break does not stand. */
  mostYears: numberRule('years', 1, 50, 9),
  /** So long away from the board is a break. */
  breakMonths: numberRule('months', 1, 120, 12),
  /** Who may stand at all. */
  mayStand: choiceRule('members', { anybody }),
  /** Somebody must have been a member for so long when nominations close. */
  memberForDays: numberRule('days', 0, 3650, 90),
  /** For which reserved places somebody counts who is in two groups. */
  inTwoGroups: oneRule({
    'one-chosen': { en: 'the one that they choose', cy: 'yr un y maent yn ei ddewis' },
    both: { en: 'both of them', cy: 'y ddau ohonynt' },
  }),
  /** Who elects the places. */
  electedBy: choiceRule('all-members', { 'own-group': byOwnGroup }),
  /** How many second a candidate, besides whoever nominated them. */
  seconders: numberRule('members', 0, 50, 2),
  secondedBy: oneRule({
    'any-member': { en: 'any members', cy: 'unrhyw aelodau' },
    'same-group': { en: 'members of the same group', cy: 'aelodau o’r un grŵp' },
  }),
  /** Nominations are open for so long at least. */
  callDays: numberRule('days', 1, 180, 21),
  /** After nominations close a candidate can still withdraw for so long. */
  withdrawDays: numberRule('days', 0, 60, 3),
  /** Who stands says first what could pull them two ways. */
  interests: choiceRule('declared'),
  /** The longest statement, in each language. */
  statementWords: numberRule('words', 20, 2000, 200),
  /** In which order statements are shown. */
  statementOrder: choiceRule('by-reader'),
  /** Questions that one member may ask all candidates. */
  questionsEach: numberRule('times', 0, 50, 3),
  /** When there are no more candidates than places. */
  tooFew: choiceRule('elected-without-vote', { 'vote-on-each': onEach }),
  /** When no lawful board is possible with those who stand, nominations are opened again, once, for so long. */
  againDays: numberRule('days', 1, 180, 7),
  /** A reserved place for which nobody stands then. */
  reservedUnfilled: oneRule({
    'stays-empty': { en: 'stays empty', cy: 'yn aros yn wag' },
    'open-to-all': { en: 'goes to any candidate', cy: 'yn mynd i unrhyw ymgeisydd' },
  }),
  /** A candidate who dies or stops during the vote. */
  goneDuringVote: choiceRule('passed-over', { 'vote-again': voteAgain }),
  /** How votes are counted (domain/counting). */
  method: oneRule({
    scottish: { en: 'the Scottish rules', cy: 'rheolau’r Alban' },
    meek: { en: 'Meek’s rules', cy: 'rheolau Meek' },
    majority: { en: 'the most first choices', cy: 'y nifer mwyaf o ddewisiadau cyntaf' },
    approval: { en: 'the most votes of any kind', cy: 'y nifer mwyaf o bleidleisiau o unrhyw fath' },
  }),
  /** Somebody leaves the board before their term is over. */
  vacancy: oneRule({
    recount: { en: 'counted again without them', cy: 'eu cyfrif eto hebddynt' },
    'next-election': { en: 'filled at the next election', cy: 'ei llenwi yn yr etholiad nesaf' },
    'board-chooses': { en: 'filled by the board', cy: 'ei llenwi gan y bwrdd' },
  }),
};

export type ElectionRules = SectionOf<typeof spec>;

const fault = (key: string, message: string): SectionFault => ({ key, message });

/** What is wrong between the entries. */
export function electionFaults(rules: ElectionRules): SectionFault[] {
  const { seats, leastOf, mostOf, method, termYears, mostYears } = rules;
  const reserved = Object.values(leastOf.value).reduce((sum, each) => sum + each, 0);
  const crossed = Object.entries(leastOf.value).filter(
    ([key, least]) => least > (mostOf.value[key] ?? least),
  );
  const oneSeat = method.value === 'majority' || method.value === 'approval';
  return [
    ...(reserved > seats.value ? [fault('leastOf', `reserves ${reserved} of ${seats.value} places.`)] : []),
    ...crossed.map(([key, least]) =>
      fault('mostOf', `lets at most ${mostOf.value[key]} be of ${key}, but leastOf asks for ${least}.`),
    ),
    ...(oneSeat && seats.value > 1
      ? [fault('method', 'fills one place only. Write scottish or meek for a board of more.')]
      : []),
    ...(mostYears.value < termYears.value ? [fault('mostYears', 'must not be less than termYears.')] : []),
  ];
}

export const electionsSection: RuleSection = {
  name: 'elections',
  spec,
  since: '2026-06-01',
  faults: (section) => electionFaults(section as unknown as ElectionRules),
};

/** As much of a rulebook as the rules of elections read. */
export interface ElectionsRulebook {
  readonly version: CivilDate;
  /** Not in the rulebooks before 1 June 2026. */
  readonly elections?: ElectionRules;
}
