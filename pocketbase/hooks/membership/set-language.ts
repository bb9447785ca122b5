/** A member says in which language the co-op writes to them. */
import { membership } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { update } from '../kit/engine.ts';

export default memberVerb(membership.setLanguage, ({ language }, { app, caller }) => {
  if (caller.language !== language) update(app, 'accounts', caller.accountId, { language });
  return accept({ language });
});
