/** A member's own details, also for a supporter whom they let: what they are called, where they live, how to reach them, and what they allow. */
import { contactWays, type ContactWay } from '../../../src/domain/joining/index.ts';
import { accept, londonDate } from '../../../src/domain/kernel/index.ts';
import { isAddress } from '../../../src/domain/messages/index.ts';
import { registerAsAt } from '../../../src/domain/register/index.ts';
import { myInformation } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { factsAbout } from '../register/facts.ts';
import { consentsOf } from './consents.ts';
import { openEmailChanges } from './email-changes.ts';
import { holderOf } from './holder.ts';
import { profileOf } from './profiles.ts';

export default memberQuery(myInformation.details, (_input, { app, caller, now }) => {
  const { id, displayName } = caller.member;
  const [entry] = registerAsAt({ facts: factsAbout(app, id), on: londonDate(now), knownAt: now });
  const { phone, preferredWays, othersRead } = profileOf(app, id);
  const { email } = holderOf(app, id);
  const own = caller.supporter === undefined;
  return accept({
    own,
    calledName: displayName,
    fullName: entry?.name ?? displayName,
    lines: entry?.lines ?? [],
    phone,
    ways: preferredWays.filter((way): way is ContactWay => (contactWays as readonly string[]).includes(way)),
    othersRead,
    email: isAddress(email) ? email : '',
    emailsAsked: own ? openEmailChanges(app, id, now).map((change) => change.email) : [],
    consents: own ? consentsOf(app, id) : [],
  });
});
