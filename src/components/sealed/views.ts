/** What the server answers about secret votes, as these parts draw it. */
import type { SecrecyLine } from '../../domain/sealed/index.ts';
import type { Answered } from '../../lib/doors.ts';
import type { Translate } from '../../lib/words.ts';

export type SecretVoteView = Answered<'sealed/vote'>;
export type After = NonNullable<SecretVoteView['after']>;
export type Desk = NonNullable<SecretVoteView['desk']>;
export type T = Translate<'secret-votes'>;
/** Says a line about secrecy in the page's language. */
export type Say = (line: SecrecyLine) => string;
/** A part of a motion as it is being written. */
export interface MotionPart {
  titleEn: string;
  titleCy: string;
  textEn: string;
  textCy: string;
}
