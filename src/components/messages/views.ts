/** What the queries of messages answer, by the names that the parts use. */
import type { CommandName } from '../../lib/doors.ts';
import type { AnswerOf, EveryCommand } from '../../commands/index.ts';
import type { Answered } from '../../lib/doors.ts';

export type Message = Answered<'messages/message'>;
export type MessageInList = Answered<'messages/mine'>['messages'][number];
export type MessageQuestion = Answered<'messages/choices'>['questions'][number];
export type LettersWaiting = Answered<'messages/letters-due'>['people'][number];
export type Bounce = Answered<'messages/bounces'>['people'][number];
type Given<N extends CommandName> = AnswerOf<Extract<EveryCommand, { name: N }>>;
export type LetterToPrint = Given<'messages/print-letters'>['letters'][number];
