// What each office may do: one line a duty, with the offices that it belongs to and no other. A door for office holders
// takes its offices from here, and the page "who does what" says what each office does from the same lines, so that
// nobody has a right that the members cannot read. Each office has the least that its work needs.

import { officeKeys, type OfficeKey } from './offices.ts';

export const duties = {
  /** Opens and closes votes by hand, when the clock did not. */
  votes: ['chair', 'secretary'],
  /** Sends out voting papers, and writes down that members were phoned before they vote. */
  votingPapers: ['secretary', 'returning-officer'],
  /** Takes in voting papers, by post and in the room, and counts them. */
  countingPapers: ['teller', 'returning-officer'],
  /** Calls for candidates, takes off who may not stand, and makes the voting paper. */
  elections: ['secretary', 'returning-officer'],
  /** Gives notice of motions, writes down what a meeting decided about them, and what is to be done. */
  motions: ['chair', 'secretary'],
  /** Writes down who votes for whom at a meeting, when it comes on paper, and sees all of it. */
  proxies: ['secretary'],
  /** Leads a meeting while it is on: opens it, begins its items, gives the word, ends it. */
  meetings: ['chair', 'secretary'],
  /** Writes the minutes of meetings, shows them to members, and records that they were approved. */
  minutes: ['chair', 'secretary'],
  /** Keeps the talk about motions fair: hides what harms, and keeps the summary. */
  discussion: ['moderator', 'secretary'],
  /** Keeps the register of members, as the Act asks. */
  register: ['secretary', 'membership', 'chair', 'treasurer'],
  /** Puts a file of people into the register, always two together. */
  registerFiles: ['secretary', 'membership', 'chair'],
  /** Reads applications, asks, and writes down what the board decided. */
  applications: ['membership', 'secretary', 'board', 'chair'],
  /** Writes down what members paid for shares. */
  payments: ['treasurer', 'secretary', 'membership'],
  /** Prints and posts letters, and hears which addresses cannot be reached. */
  letters: ['membership', 'secretary', 'coordinator'],
  /** Appoints people to offices and ends their terms. */
  offices: ['secretary', 'chair'],
  /** Takes the first office of a new co-op, while it has neither chair nor secretary. */
  setUp: ['steward'],
  /** Takes care of who can sign in: cards and lost keys, always two people together. */
  signIn: ['membership', 'secretary', 'chair'],
  /** Answers who asks to have something put right, and has former members erased who ask for it, always two together. */
  information: ['secretary', 'membership', 'chair'],
  /** Confirms a changed rulebook, two people together. */
  rulebook: ['chair', 'secretary', 'board'],
  /** Confirms the history after a backup was put back, two people together. */
  history: ['chair', 'secretary', 'board', 'steward'],
  /** Records what a checking group found in a guide. */
  guideChecks: ['guides', 'chair', 'secretary', 'board', 'coordinator'],
  /** Reads what readers say about the guides; it names nobody. */
  guideReaders: officeKeys,
} as const satisfies Record<string, readonly OfficeKey[]>;
export type Duty = keyof typeof duties;

/** What the holder of an office does, in the order of the list. */
export function dutiesOf(office: OfficeKey): Duty[] {
  return (Object.keys(duties) as Duty[]).filter((duty) =>
    (duties[duty] as readonly OfficeKey[]).includes(office),
  );
}
