/** The letters of joining. The code stands in the first one only: no other is ever able to repeat it. */
import { printedCode } from '../../../src/domain/joining/index.ts';
import { letter, pageAddress } from '../kit/outbox.ts';

export const applicationReceived = letter('application-received');
export const alreadyMember = letter('application-already-member');
export const applicationQuestion = letter('application-question');
export const answerSoon = letter('application-answer-soon');
export const applicationLapsed = letter('application-lapsed');
export const applicationRefused = letter('application-refused');
export const appealRefused = letter('application-appeal-refused');
export const applicationAccepted = letter('application-accepted');
/** For who has no sign-in by e-mail yet. */
export const acceptedByPhone = letter('application-accepted-by-phone');
export const applicationsDue = letter('applications-due');

/** The page of one's own application. The code lies behind the # and so reaches no server by itself. */
export const ownPage = (language: 'en' | 'cy', code: string): string =>
  `${pageAddress(language, '/join/')}#${code}`;

export { printedCode };
