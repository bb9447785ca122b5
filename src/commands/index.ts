/** Every command of the portal, by feature. Made by the build from the files beside it: do not edit. */
import { doorsIn, type Door } from './door.ts';
import type { Command } from './command.ts';
import * as approvals from './approvals.ts';
import * as calendar from './calendar.ts';
import * as elections from './elections.ts';
import * as guides from './guides.ts';
import * as history from './history.ts';
import * as joining from './joining.ts';
import * as meetings from './meetings.ts';
import * as meetingsDocuments from './meetings-documents.ts';
import * as meetingsRoom from './meetings-room.ts';
import * as membership from './membership.ts';
import * as messages from './messages.ts';
import * as minutes from './minutes.ts';
import * as motions from './motions.ts';
import * as motionsAmendments from './motions-amendments.ts';
import * as motionsFloor from './motions-floor.ts';
import * as motionsTalk from './motions-talk.ts';
import * as myInformation from './my-information.ts';
import * as office from './office.ts';
import * as offices from './offices.ts';
import * as papers from './papers.ts';
import * as polls from './polls.ts';
import * as proxies from './proxies.ts';
import * as register from './register.ts';
import * as registerImport from './register-import.ts';
import * as requisitions from './requisitions.ts';
import * as rulebook from './rulebook.ts';
import * as sealed from './sealed.ts';
import * as sealedKeys from './sealed-keys.ts';
import * as signIn from './sign-in.ts';
import * as signInKeys from './sign-in-keys.ts';
import * as signInOffice from './sign-in-office.ts';
import * as supporters from './supporters.ts';
import * as timeBank from './time-bank.ts';
import * as voting from './voting.ts';

export {
  approvals,
  calendar,
  elections,
  guides,
  history,
  joining,
  meetings,
  meetingsDocuments,
  meetingsRoom,
  membership,
  messages,
  minutes,
  motions,
  motionsAmendments,
  motionsFloor,
  motionsTalk,
  myInformation,
  office,
  offices,
  papers,
  polls,
  proxies,
  register,
  registerImport,
  requisitions,
  rulebook,
  sealed,
  sealedKeys,
  signIn,
  signInKeys,
  signInOffice,
  supporters,
  timeBank,
  voting,
};
export { commonRefusals } from './door.ts';
export type { AnswerOf, Door, InputOf, RefusalBody, SentTo, Who } from './door.ts';
export type { Command } from './command.ts';

const features = {
  approvals,
  calendar,
  elections,
  guides,
  history,
  joining,
  meetings,
  meetingsDocuments,
  meetingsRoom,
  membership,
  messages,
  minutes,
  motions,
  motionsAmendments,
  motionsFloor,
  motionsTalk,
  myInformation,
  office,
  offices,
  papers,
  polls,
  proxies,
  register,
  registerImport,
  requisitions,
  rulebook,
  sealed,
  sealedKeys,
  signIn,
  signInKeys,
  signInOffice,
  supporters,
  timeBank,
  voting,
};
type Features = typeof features;

/** The type of each declaration, found by its name: `Extract<…, { name: "voting/cast-vote" }>`. */
export type EveryCommand = {
  [F in keyof Features]: Extract<Features[F][keyof Features[F]], Door>;
}[keyof Features];

export const allCommands = doorsIn<Command>(Object.values(features));
