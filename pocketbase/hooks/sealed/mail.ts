/** The letters about secret votes. None of them says how anybody voted. */
import { letter, pageAddress } from '../kit/outbox.ts';

export const rollSaysVoted = letter('roll-says-voted');
export const rollSaysVotedPaper = letter('roll-says-voted-paper');
export const rollSaysNotVoted = letter('roll-says-not-voted');
export const secretVoteCloses = letter('secret-vote-closes');
export const secretVoteVoid = letter('secret-vote-void');
export const objectionMade = letter('objection-made');
export const objectionAnswered = letter('objection-answered');
export const tellersNamed = letter('tellers-named');
export const keyDue = letter('key-due');
export const boxReady = letter('box-ready');
export const countsDiffer = letter('counts-differ');

/** The page of the tellers of one vote, as it stands in letters. */
export const keysAddress = (language: 'en' | 'cy', motion: string): string =>
  `${pageAddress(language, '/votes/keys/')}?id=${motion}`;

/** The page of one secret vote, as it stands in letters. */
export const voteAddress = (language: 'en' | 'cy', motion: string): string =>
  `${pageAddress(language, '/votes/secret/')}?id=${motion}`;
