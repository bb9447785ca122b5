/** Every query of the portal, by feature. Made by the build from the files beside it: do not edit. */
import { doorsIn, type Door } from '../commands/door.ts';
import type { Query } from './query.ts';
import * as approvals from './approvals.ts';
import * as calendar from './calendar.ts';
import * as elections from './elections.ts';
import * as guides from './guides.ts';
import * as joining from './joining.ts';
import * as live from './live.ts';
import * as meetings from './meetings.ts';
import * as meetingsDocuments from './meetings-documents.ts';
import * as meetingsRoom from './meetings-room.ts';
import * as membership from './membership.ts';
import * as messages from './messages.ts';
import * as minutes from './minutes.ts';
import * as motions from './motions.ts';
import * as myInformation from './my-information.ts';
import * as myPage from './my-page.ts';
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
import * as supporters from './supporters.ts';
import * as timeBank from './time-bank.ts';
import * as voting from './voting.ts';

export {
  approvals,
  calendar,
  elections,
  guides,
  joining,
  live,
  meetings,
  meetingsDocuments,
  meetingsRoom,
  membership,
  messages,
  minutes,
  motions,
  myInformation,
  myPage,
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
  supporters,
  timeBank,
  voting,
};
export type { Query } from './query.ts';

const features = {
  approvals,
  calendar,
  elections,
  guides,
  joining,
  live,
  meetings,
  meetingsDocuments,
  meetingsRoom,
  membership,
  messages,
  minutes,
  motions,
  myInformation,
  myPage,
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
  supporters,
  timeBank,
  voting,
};
type Features = typeof features;

/** The type of each declaration, found by its name: `Extract<…, { name: "voting/cast-vote" }>`. */
export type EveryQuery = {
  [F in keyof Features]: Extract<Features[F][keyof Features[F]], Door>;
}[keyof Features];

export const allQueries = doorsIn<Query>(Object.values(features));
