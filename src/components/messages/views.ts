/** What the doors of messages answer, by the names that the parts use. */
import type { Answered, Given } from '../../lib/doors.ts';

export type Message = Answered<'messages/message'>;
export type MessageInList = Answered<'messages/mine'>['messages'][number];
export type MessageQuestion = Answered<'messages/choices'>['questions'][number];
export type LettersWaiting = Answered<'messages/letters-due'>['people'][number];
export type Bounce = Answered<'messages/bounces'>['people'][number];
export type LetterToPrint = Given<'messages/print-letters'>['letters'][number];
export type Reached = Given<'messages/reach'>;
