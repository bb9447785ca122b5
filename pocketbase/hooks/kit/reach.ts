/**
 * How a member can be reached, in words of SQL, for statements that name `members` and join what is known of their account
 * and their wishes. What follows from it is decided by `routeOf` in src/domain/messages.
 */
import { NO_ADDRESS_END } from '../../../src/domain/messages/index.ts';

/** Joins the account and the wishes of a member, or none, by the indexes of members. */
export const reachOfMember = `
  LEFT JOIN accounts ON accounts.member = members.id AND accounts.member != ''
  LEFT JOIN profiles ON profiles.member = members.id`;

const wish = (word: string): string => `COALESCE(profiles.preferredWays, '') LIKE '%"${word}"%'`;

/** 1 when there is an address that something can be sent to; the same as `isAddress`. */
export const hasEmail = `(COALESCE(accounts.email, '') != '' AND COALESCE(accounts.email, '') NOT LIKE '%${NO_ADDRESS_END}')`;
/** 1 when they asked for letters by post. */
export const wantsLetters = `(${wish('letter')})`;
/** 1 when somebody else reads their post or e-mail. */
export const othersRead = 'COALESCE(profiles.othersRead, FALSE)';
/** The language to write to them in: that of their account, or of their wishes. */
export const languageOfMember = `COALESCE(accounts.language, CASE WHEN ${wish('welsh')} THEN 'cy' ELSE 'en' END)`;
