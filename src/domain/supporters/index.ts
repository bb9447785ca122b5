// The only door to supporters: who helps a member, and what they may do in their place.

export {
  acceptSupport,
  helpsNow,
  INVITATION_DAYS,
  invitationIsOver,
  isOpen,
  MOST_SUPPORTERS,
  whyNotInvite,
} from './support.ts';
export type { Inviting, Support } from './support.ts';
export { cardsFor, mayAct, offeredAbilities, whyNotOwnHelp } from './acting.ts';
