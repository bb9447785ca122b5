// The only door to requisitions: members ask for a special meeting.

export {
  answers,
  askedState,
  lostNames,
  nameOf,
  standingNames,
  whyNotAnswered,
  whyNotBegun,
  whyNotSigned,
  whyNotTakenBack,
} from './requisitions.ts';
export type { AskedMeeting, AskedState, Enough, GivenName } from './requisitions.ts';
