// How a message reaches a person: what they chose, what the kind allows, and what their addresses allow. A message is on
// their page in any case; the rest is about what else happens.
import { accept, refusal, refuse, type Result } from '../kernel/index.ts';
import { kinds, letterFacts, type ChosenKind, type LetterFacts } from './kinds.ts';

/** What goes out besides the page: an e-mail, a letter by post, or nothing. */
export type Way = 'email' | 'letter' | 'page-only';
/** How often an e-mail goes. Each message by itself, or one a day or a week that names them all. */
export type Pace = 'at-once' | 'daily' | 'weekly';
export interface Choice {
  readonly way: Way;
  readonly pace: Pace;
}

/** The answers to the question "how do you want to hear of this?". */
export const answers = ['at-once', 'daily', 'weekly', 'letter', 'page-only'] as const;
export type Answer = (typeof answers)[number];

/** What an answer means. */
export const choiceOf = (answer: Answer): Choice =>
  answer === 'letter' || answer === 'page-only'
    ? { way: answer, pace: 'at-once' }
    : { way: 'email', pace: answer };

/** The answer that means this. */
export const answerOf = ({ way, pace }: Choice): Answer => (way === 'email' ? pace : way);

/** Why a kind cannot be switched off: the law, what it does to the person, or what others count on. */
export type WhyNotOff = 'law' | 'yours' | 'job';

interface Allowed {
  readonly answers: readonly Answer[];
  readonly whyNotOff: WhyNotOff | null;
}

const allowed: Readonly<Record<ChosenKind, Allowed>> = {
  // A notice must come before the vote, so that none waits for a digest.
  votes: { answers: ['at-once', 'letter'], whyNotOff: 'law' },
  results: { answers, whyNotOff: null },
  'time-bank': { answers, whyNotOff: null },
  membership: { answers: ['at-once', 'daily', 'letter'], whyNotOff: 'yours' },
  office: { answers: ['at-once', 'daily', 'letter'], whyNotOff: 'job' },
};

/** What may be answered about a kind, and why it cannot be switched off (null: it can). */
export const allowedFor = (kind: ChosenKind): Allowed => allowed[kind];

/** The kinds that must reach the person: when an e-mail of theirs fails, its letter is posted. */
export const mustReach: readonly ChosenKind[] = kinds.filter((kind) => allowed[kind].whyNotOff !== null);

/** How a person can be reached, and who else reads what comes to them. */
export interface Reach {
  readonly hasEmail: boolean;
  /** They asked the co-op for letters by post. */
  readonly wantsLetters: boolean;
  /** Somebody else reads their post or e-mail. */
  readonly othersRead: boolean;
}

/** What holds while a person has not chosen about a kind. */
const usual = ({ hasEmail, wantsLetters }: Pick<Reach, 'hasEmail' | 'wantsLetters'>): Choice =>
  choiceOf(wantsLetters || !hasEmail ? 'letter' : 'at-once');

/** Takes a person's answer about a kind. Codes: `way-not-allowed` for what the kind does not allow. */
export function choose(kind: ChosenKind, answer: Answer): Result<Choice> {
  return allowed[kind].answers.includes(answer)
    ? accept(choiceOf(answer))
    : refuse([refusal('way-not-allowed', 'answer')]);
}

/** What counts: the choice that was made, unless the kind no longer allows it. */
export function choiceNow(
  kind: ChosenKind,
  chosen: Choice | null,
  reach: Pick<Reach, 'hasEmail' | 'wantsLetters'>,
): Choice {
  return chosen !== null && allowed[kind].answers.includes(answerOf(chosen)) ? chosen : usual(reach);
}

export interface Route extends Choice {
  /** True when only "there is a message for you" goes out: somebody else reads what comes this way. */
  readonly wordless: boolean;
}

function wayTo({ soon }: LetterFacts, chosen: Choice, { hasEmail }: Reach): Choice {
  const way = chosen.way === 'email' && !hasEmail ? 'letter' : chosen.way;
  // Post takes days: a letter that is of no use then is not written, and the page has the words.
  if (way === 'letter') return { way: soon ? 'page-only' : 'letter', pace: 'at-once' };
  return { way, pace: soon || way !== 'email' ? 'at-once' : chosen.pace };
}

/** The way of one letter to one person. Throws for letters of signing in: nobody chooses about them. */
export function routeOf(template: string, chosen: Choice | null, reach: Reach): Route {
  const facts = letterFacts(template);
  if (facts.kind === 'sign-in') throw new Error(`${template} always goes by e-mail, at once.`);
  const { way, pace } = wayTo(facts, choiceNow(facts.kind, chosen, reach), reach);
  return { way, pace, wordless: way !== 'page-only' && reach.othersRead && facts.private === true };
}

/** Addresses that stand for none: of a member who signs in with a card, say. Nothing is ever sent there. */
export const NO_ADDRESS_END = '.invalid';

/** Whether something can be sent to an address. */
export const isAddress = (email: string): boolean => email !== '' && !email.endsWith(NO_ADDRESS_END);

/** What becomes of messages that waited for a digest when the person chooses anew: null when they stay on the page only. */
export function waitsAfter(choice: Choice): Exclude<Pace, 'at-once'> | null {
  if (choice.way === 'page-only') return null;
  // Whoever wants them at once, or by post, gets those that waited in the next morning's e-mail.
  return choice.pace === 'weekly' ? 'weekly' : 'daily';
}
