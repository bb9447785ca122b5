/** What the member who asks has chosen: whether others may find them, and the language of what we write to them. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { myPage } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { findListing } from '../membership/listings.ts';

export default memberQuery(myPage.settings, (_, { app, caller }) =>
  accept({ listed: findListing(app, caller.member.id) !== null, language: caller.language }),
);
