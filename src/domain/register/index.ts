// The only door to the register: dated facts, what they say of any day, and who is on a roll.

export { electronicPurposes, moneyHows, propertyKinds, voiceKinds } from './facts.ts';
export type {
  CeasedWhy,
  ElectronicPurpose,
  Fact,
  FactData,
  FactDraft,
  FactKind,
  FactOf,
  FactWords,
  MoneyHow,
  PaidHow,
  PropertyOf,
  VoiceOf,
} from './facts.ts';
export { believed, byPerson, heldOn, lastOf, ofKind } from './believed.ts';
export { spellAround, spellOn, spellsOf } from './spells.ts';
export type { Spell } from './spells.ts';
export { holdingOf, propertyOf } from './shares.ts';
export type { Holding, Property } from './shares.ts';
export { entryOn, isMemberOn, pseudonymOf, registerAsAt } from './entries.ts';
export type { AsAt, Entry, HeldOffice } from './entries.ts';
export { forInspection, views } from './views.ts';
export type { InspectionEntry, View } from './views.ts';
export { rollOf } from './roll.ts';
export type { NotOnRoll, OnRoll, RollWish, WhyNotOnRoll } from './roll.ts';
export { officesHeld } from './held-offices.ts';
export { officeSpansOf, sameStanding, standingOf, turningKinds } from './projection.ts';
export { ceasing, staying } from './ceasing.ts';
export type { OfficeSpan, Standing } from './projection.ts';
export type { Ceasing } from './ceasing.ts';
export type { OfficeHeld } from './held-offices.ts';
export { draftFault, isMemberToday, MOST_PENCE, writeFacts } from './write.ts';
export type { Writing } from './write.ts';
export { actFaults, MOST_TOGETHER } from './act-faults.ts';
export { groupsHeld, voicesHeld } from './changes.ts';
export type { GroupHeld, VoiceHeld } from './changes.ts';
export type { Voice } from './voices.ts';
export { isPassed, passShares } from './passing.ts';
export { draftsOf, endsByTwo, quietEnds } from './recording.ts';
export type { Act, ActName, Recording } from './recording.ts';
export { answerInspection, askToInspect, endOf, inspectionState, isLate, LONGEST_WHY } from './inspection.ts';
export type { InspectionAnswer, InspectionRequest, InspectionState } from './inspection.ts';
export { entryFor, factsFor } from './who-sees.ts';
export { leavingOn } from './leaving.ts';
export { registerFaults } from './checks.ts';
export type { Beside, RegisterFault } from './checks.ts';
