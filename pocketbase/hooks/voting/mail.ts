/** The letters about votes. None of them names a choice of one person. */
import { letter, pageAddress } from '../kit/outbox.ts';

export const voteOpened = letter('vote-opened');
export const voteCloses = letter('vote-closes');
export const voteReceived = letter('vote-received');
export const voteCarried = letter('vote-carried');
export const voteNotCarried = letter('vote-not-carried');
export const voteMissed = letter('vote-missed');

/** The page of one motion, as it stands in letters. */
export const motionAddress = (language: 'en' | 'cy', motion: string): string =>
  `${pageAddress(language, '/votes/motion/')}?id=${motion}`;
