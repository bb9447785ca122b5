// Who may see what about a person, and why: one table. Every query, export and letter that tells one person something
// about another takes its fields from here, and so does the page "who can see what about me". What is not in a line is
// not shown. A contract test asks every door as every kind of viewer and compares with these lines
// (tests/contract/who-sees.test.ts).

import { officeKeys, type OfficeKey } from './offices.ts';

/** What a member can let a supporter do. Ballots are none of it. */
export const abilities = ['read-my-page', 'time-bank', 'messages', 'details'] as const;
export type Ability = (typeof abilities)[number];

/** Why a fact is shown, as a code whose sentence stands on the page. */
export type Why =
  /** It is yours. */
  | 'yours'
  /** You let your supporter. */
  | 'you-let-them'
  /** You agreed to be found. */
  | 'you-agreed'
  /** The members have to know who acts for them. */
  | 'acts-for-all'
  /** The vote is open by the rules: names stand beside votes after the close. */
  | 'open-vote'
  /** Members decide together: they have to know who puts forward and says what. */
  | 'decides-together'
  /** Whoever leads the meeting has to see that you are heard. */
  | 'leads-meeting'
  /** You gave or got this help together. */
  | 'was-there'
  /** Members may read the register, without shares and property (2014 Act, s.103). */
  | 'may-inspect'
  /** The co-op has to keep a register (2014 Act, s.30). */
  | 'keeps-register'
  /** Somebody has to write down what was paid. */
  | 'keeps-shares'
  /** The board decides who joins. */
  | 'decides-applications'
  /** Somebody has to reach you the way you asked for. */
  | 'reaches-you'
  /** Somebody has to print and post your letters. */
  | 'posts-letters'
  /** A ballot must reach you and nobody else. */
  | 'safe-ballots'
  /** Somebody has to mend your sign-in when you cannot. */
  | 'mends-sign-in'
  /** What needs two people names whom it is about. */
  | 'second-person';

/** One line: who sees the fact, each with the reason. */
export interface WhoSees {
  /** With this ability a supporter sees it; null: no supporter does. */
  readonly supporter: Ability | null;
  /** The member on the other side of an exchange of help. */
  readonly party?: Why;
  /** Every member. */
  readonly member?: Why;
  /** A member whose request to look into the register was granted, as long as that lasts. */
  readonly inspector?: Why;
  /** The holders of these offices. */
  readonly offices: { readonly [Key in OfficeKey]?: Why };
}

/** The same reason for several offices. */
const each = (why: Why, ...keys: readonly OfficeKey[]): WhoSees['offices'] =>
  Object.fromEntries(keys.map((key) => [key, why]));

const registrars = each('keeps-register', 'chair', 'secretary', 'treasurer', 'membership');
const onlyYou = { supporter: null, offices: {} } as const satisfies WhoSees;

/** Every fact about a person that the portal holds. You see all of yours. */
export const whoSees = {
  /** The full name, as the register has it. */
  name: { supporter: 'details', inspector: 'may-inspect', offices: registrars },
  /** How they want to be called. */
  calledName: {
    supporter: 'read-my-page',
    inspector: 'may-inspect',
    offices: {
      ...registrars,
      ...each('decides-applications', 'board'),
      ...each('posts-letters', 'coordinator'),
    },
  },
  postalAddress: {
    supporter: 'details',
    inspector: 'may-inspect',
    offices: {
      ...registrars,
      ...each('posts-letters', 'coordinator'),
      ...each('safe-ballots', 'returning-officer'),
    },
  },
  /** The address for notices, and what it may be used for. */
  email: {
    supporter: 'details',
    inspector: 'may-inspect',
    offices: { ...registrars, ...each('reaches-you', 'coordinator') },
  },
  phone: { supporter: 'details', offices: each('reaches-you', 'secretary', 'membership', 'coordinator') },
  /** Letter, large print, easy read, phone, Welsh, BSL. */
  preferredWays: {
    supporter: 'details',
    offices: {
      ...each('reaches-you', 'secretary', 'membership', 'coordinator'),
      ...each('safe-ballots', 'returning-officer'),
    },
  },
  /** Somebody else reads their post or e-mail. */
  othersRead: {
    supporter: null,
    offices: each('safe-ballots', 'secretary', 'membership', 'returning-officer'),
  },
  group: { supporter: 'read-my-page', inspector: 'may-inspect', offices: registrars },
  joinedOn: { supporter: 'read-my-page', inspector: 'may-inspect', offices: registrars },
  leftOn: { supporter: null, inspector: 'may-inspect', offices: registrars },
  shares: { supporter: null, offices: registrars },
  payments: {
    supporter: null,
    offices: { ...registrars, ...each('keeps-shares', 'treasurer') },
  },
  /** Loans and deposits. */
  property: { supporter: null, offices: registrars },
  /** Which offices they hold, with their name, from when until when. */
  offices: { supporter: 'read-my-page', member: 'acts-for-all', inspector: 'may-inspect', offices: {} },
  /** Their name and group in the list of people, when they agreed to be found. */
  listing: { supporter: 'read-my-page', member: 'you-agreed', offices: {} },
  consents: { supporter: null, offices: each('keeps-register', 'secretary', 'membership') },
  /** Who helps them, and with what. */
  supporters: { ...onlyYou },
  /** What they wrote when they applied, until they are a member and after. */
  application: {
    supporter: null,
    offices: each('decides-applications', 'membership', 'secretary', 'board', 'chair'),
  },
  /** Help given and received, with its note: each entry is for its two people. */
  timeBankEntries: { supporter: 'time-bank', party: 'was-there', offices: {} },
  balance: { supporter: 'time-bank', offices: {} },
  /** Their name beside their choice in an open vote, after the close. */
  openVotes: { supporter: null, member: 'open-vote', offices: {} },
  /** Their name beside what they did and said about motions. */
  motions: { supporter: null, member: 'decides-together', offices: {} },
  /** Their name when they speak in a meeting or ask to. */
  meetings: { supporter: null, member: 'decides-together', offices: {} },
  /** Their name beside a card that they show in a meeting: stop, slow down, I need more time. */
  meetingCards: { supporter: null, offices: each('leads-meeting', 'chair', 'secretary') },
  /** Their name when they stand for the board, nominate, second or ask candidates; and what they say as a candidate. */
  elections: { supporter: null, member: 'decides-together', offices: {} },
  /** Whether they are on the roll of a vote. */
  rollMembership: {
    supporter: null,
    offices: {
      ...each('keeps-register', 'chair', 'secretary'),
      ...each('safe-ballots', 'membership', 'returning-officer', 'teller'),
    },
  },
  /** Whether they have a voting paper, and whether it is in: from the office's side of the table. */
  votingPaper: {
    supporter: null,
    offices: each('safe-ballots', 'secretary', 'returning-officer', 'teller'),
  },
  /** Messages on their page and in their post. */
  messages: { supporter: 'messages', offices: {} },
  /** Letters that wait to be printed for them. */
  letters: {
    supporter: 'messages',
    offices: each('posts-letters', 'secretary', 'membership', 'coordinator'),
  },
  /** Their browsers and keys. */
  devices: { ...onlyYou },
  /** That they have a card to sign in with. */
  card: { supporter: null, offices: each('mends-sign-in', 'membership', 'secretary', 'chair') },
  /** For who holds an office: whether they made the passkey that its doors ask for. */
  officePasskey: { supporter: null, offices: each('mends-sign-in', 'membership', 'secretary', 'chair') },
  /** Who looked at their details. */
  looks: { ...onlyYou },
  /** That something about them waits for a second person. */
  waitsForSecond: {
    supporter: null,
    offices: each('second-person', 'chair', 'secretary', 'membership', 'board'),
  },
} as const satisfies Record<string, WhoSees>;
export type PersonFact = keyof typeof whoSees;
export const personFacts = Object.keys(whoSees) as PersonFact[];

/** Somebody who looks at a person: everything that they are to them at this moment. */
export interface Viewer {
  /** It is themselves. */
  readonly self?: boolean;
  /** What this person lets them do as a supporter. */
  readonly abilities?: readonly Ability[];
  /** They gave or got this very help. */
  readonly party?: boolean;
  readonly member?: boolean;
  readonly inspector?: boolean;
  readonly offices?: readonly OfficeKey[];
}

/** Why somebody sees a fact about a person; null when they do not. The strongest reason comes first. */
export function mayShow(fact: PersonFact, viewer: Viewer): Why | null {
  const line: WhoSees = whoSees[fact];
  if (viewer.self) return 'yours';
  if (line.supporter !== null && viewer.abilities?.includes(line.supporter)) return 'you-let-them';
  if (viewer.party && line.party) return line.party;
  if (viewer.member && line.member) return line.member;
  for (const office of viewer.offices ?? []) {
    const why = line.offices[office];
    if (why) return why;
  }
  return viewer.inspector ? (line.inspector ?? null) : null;
}

/** Every fact about a person that somebody sees. */
export function visibleTo(viewer: Viewer): ReadonlySet<PersonFact> {
  return new Set(personFacts.filter((fact) => mayShow(fact, viewer) !== null));
}

/** The offices whose holders see a fact, in the order of the offices. */
export const officesThatSee = (fact: PersonFact): OfficeKey[] =>
  officeKeys.filter((office) => (whoSees[fact] as WhoSees).offices[office] !== undefined);

/** What the holder of an office sees of any person, each with the reason. */
export function seenByOffice(office: OfficeKey): { readonly fact: PersonFact; readonly why: Why }[] {
  return personFacts.flatMap((fact) => {
    const why = (whoSees[fact] as WhoSees).offices[office];
    return why ? [{ fact, why }] : [];
  });
}

declare const asTheTableSays: unique symbol;

/**
 * What somebody may read of a person: the fields that the table shows them, and no way to write one by hand. A view of
 * another person that is declared as `Shown<…>` can only come out of `shown`.
 */
export type Shown<Person extends object> = { readonly [Field in keyof Person]?: Person[Field] } & {
  readonly [asTheTableSays]: true;
};

/** Which fact each field tells; null for one that tells nothing by itself, such as a row's id. */
export type FactsOf<Person extends object> = { readonly [Field in keyof Person]: PersonFact | null };

/**
 * The fields of a person that a viewer may see. Every field names its fact, so that a new one cannot slip through.
 * Example: `shown({ id, name, phone }, { id: null, name: 'name', phone: 'phone' }, viewer)`.
 */
export function shown<Person extends object>(
  person: Person,
  facts: FactsOf<Person>,
  viewer: Viewer,
): Shown<Person> {
  const fields = Object.entries(person).filter(([field]) => {
    const fact = facts[field as keyof Person];
    return fact === null || mayShow(fact, viewer) !== null;
  });
  return Object.fromEntries(fields) as unknown as Shown<Person>;
}
