/** A member allows something, or takes it back: each time a row, so that it can be shown since when. */
import { myInformation } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { consentRow } from '../../../src/records/my-information.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { list } from '../membership/listings.ts';
import { consentsOf } from './consents.ts';

export default memberVerb(myInformation.setConsent, ({ kind, given }, context) => {
  const { app, caller, now } = context;
  const member = caller.member.id;
  if (kind === 'found-by-members') {
    const done = list(context, given);
    return done.ok ? accept({ given }) : done;
  }
  const before = consentsOf(app, member).find((each) => each.kind === kind);
  if (before?.given !== given) {
    insert(app, 'consents', consentRow({ member, kind, given, at: now, by: member }));
    context.note(member, { kind, given });
    context.changed('my-page', member);
  }
  return accept({ given });
});
