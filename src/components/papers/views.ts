/** What the server answers about votes on paper, as these parts draw it. */
import type { Answered, Given } from '../../lib/doors.ts';
import type { Translate } from '../../lib/words.ts';

export type PapersDesk = Answered<'papers/desk'>;
export type After = NonNullable<PapersDesk['after']>;
export type Voter = PapersDesk['found'][number];
export type Getter = PapersDesk['people'][number];
export type Packs = Given<'papers/packs'>;
export type Received = Given<'papers/receive'>['received'][number];
export type T = Translate<'papers'>;
export type PaperT = Translate<'voting-paper'>;

/** What the office does for one person, each a command with their id. */
export const acts = ['hand-out', 'put-in', 'give-back', 'assist', 'came', 'ask-for', 'call'] as const;
export type Act = (typeof acts)[number];

/** Where somebody's paper is, in words. */
export function standingWords(t: T, paper: Voter['paper']): string {
  if (!paper) return t('paper-none');
  const key = `paper-${paper.route}-${paper.state}`;
  const known = [
    'paper-post-sent',
    'paper-post-in',
    'paper-room-out',
    'paper-room-in',
    'paper-assisted-in',
  ] as const;
  return t(known.find((each) => each === key) ?? 'paper-none');
}

/** An answer of a paper in words; one of an election stands as it is. */
export function answerWords(t: T, answer: string): string {
  const known = ['for', 'against', 'abstain', 'blank'] as const;
  const word = known.find((each) => each === answer);
  return word ? t(word) : answer;
}
