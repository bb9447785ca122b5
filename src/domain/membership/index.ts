// The only door to membership: who is a member, who holds an office, who may be found.

export { isMemberAt, membersAt } from './members.ts';
export type { GroupKey, Member } from './members.ts';
export { officeKeys, officesAt, whyNotAllowed } from './offices.ts';
export type { Asker, Office, OfficeKey } from './offices.ts';
export { duties, dutiesOf } from './duties.ts';
export type { Duty } from './duties.ts';
export {
  abilities,
  mayShow,
  officesThatSee,
  personFacts,
  seenByOffice,
  shown,
  visibleTo,
  whoSees,
} from './who-sees.ts';
export type { Ability, FactsOf, PersonFact, Shown, Viewer, WhoSees, Why } from './who-sees.ts';
export { isNewLook, lookedAt, SAME_LOOK } from './looks.ts';
export type { Look, LookedAt } from './looks.ts';
export { appointSteward } from './stewards.ts';
export type { Appointed, Appointment } from './stewards.ts';
export { mayBeFound, setListing } from './listing.ts';
export type { Listing, ListingChange, SetListing } from './listing.ts';
export { namePatterns } from './name-search.ts';
export { membershipSection } from './rules.ts';
export type { MembershipRulebook, MembershipRules } from './rules.ts';
export { secondGroups } from './groups.ts';
export type { GroupPairs } from './groups.ts';
