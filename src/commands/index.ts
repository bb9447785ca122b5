/** Every verb of the portal. A verb that is not here does not exist. */
import type { Command } from './command.ts';
import * as guides from './guides.ts';
import * as membership from './membership.ts';
import * as signIn from './sign-in.ts';
import * as timeBank from './time-bank.ts';
import * as voting from './voting.ts';

export { guides, membership, signIn, timeBank, voting };
export { commonRefusals } from './command.ts';
export type { AnswerOf, Command, InputOf, RefusalBody } from './command.ts';

const isCommand = (thing: unknown): thing is Command =>
  typeof thing === 'object' && thing !== null && 'verb' in thing && 'input' in thing;

export const allCommands: readonly Command[] = [signIn, membership, voting, timeBank, guides].flatMap(
  (feature) => Object.values(feature).filter(isCommand),
);
