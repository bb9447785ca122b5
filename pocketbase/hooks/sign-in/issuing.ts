/** Whether the caller may help to issue a card with the offices that they hold now. */
import type { Instant } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { mayIssueCards } from '../../../src/domain/sign-in/index.ts';
import type { Caller } from '../kit/context.ts';

export const mayIssue = ({ offices, member }: Caller, now: Instant): boolean =>
  mayIssueCards(officesAt(offices, member, now));
