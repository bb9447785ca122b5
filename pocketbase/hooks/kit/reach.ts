/**
 * How a member can be reached, in words of SQL, for statements that name `members` and their `accounts`: whether there is
 * an e-mail address, and who else reads what comes. The rule that uses it is `routeOf` in src/domain/messages.
 */
import { NO_ADDRESS_END } from '../../../src/domain/messages/index.ts';

/** Joins the account of a member, or none, by the index of members. */
export const accountOfMember = "LEFT JOIN accounts ON accounts.member = members.id AND accounts.member != ''";

/** 1 when there is an address that something can be sent to; the same as `isAddress`. */
export const hasEmail = `(COALESCE(accounts.email, '') != '' AND COALESCE(accounts.email, '') NOT LIKE '%${NO_ADDRESS_END}')`;
