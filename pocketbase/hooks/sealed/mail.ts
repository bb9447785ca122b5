/** The letters about secret votes. None of them says how anybody voted. */
import { letter, pageAddress } from '../kit/outbox.ts';

export const rollSaysVoted = letter('roll-says-voted');
export const rollSaysNotVoted = letter('roll-says-not-voted');
export const secretVoteCloses = letter('secret-vote-closes');
export const secretVoteVoid = letter('secret-vote-void');
export const objectionMade = letter('objection-made');
export const objectionAnswered = letter('objection-answered');

/** The page of one secret vote, as it stands in letters. */
export const voteAddress = (language: 'en' | 'cy', motion: string): string =>
  `${pageAddress(language, '/votes/secret/')}?id=${motion}`;
