/** A member says what a special meeting should decide. Theirs is the first name. */
import { requisitions } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotBegun } from '../../../src/domain/requisitions/index.ts';
import { requisitionRow } from '../../../src/records/requisitions.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { requisitionsWhere, STILL_OPEN } from './requisitions-read.ts';
import { addsName } from './signing.ts';

export default memberVerb(requisitions.begin, ({ words, language }, context) => {
  const { app, now, caller } = context;
  const by = caller.member.id;
  const rulebook = rulebookNow(context);
  if (!rulebook.meetings) return refuse([refusal('meeting-no-rules')]);
  const mine = requisitionsWhere(context, `requisitions."by" = {:by} AND ${STILL_OPEN}`, { by });
  const refused = whyNotBegun(mine, by);
  if (refused.length > 0) return refuse(refused);
  const row = requisitionRow({ by, words, language, rulebook: rulebook.version, at: now });
  const requisitionId = insert(app, 'requisitions', { ...row });
  addsName(context, requisitionId);
  return accept({ requisitionId });
});
