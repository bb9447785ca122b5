/** A member who asked to be erased changes their mind, as long as it is not done. */
import { myInformation } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotKept } from '../../../src/domain/my-information/index.ts';
import { memberVerb } from '../kit/context.ts';
import { remove } from '../kit/engine.ts';
import { erasureOfMember } from './erasures.ts';

export default memberVerb(myInformation.keepMe, (_, context) => {
  const { app, caller } = context;
  const found = erasureOfMember(app, caller.member.id);
  const refused = whyNotKept(found?.erasure ?? null);
  if (refused) return refuse([refused]);
  remove(app, 'erasures', found!.id);
  context.note(caller.member.id);
  return accept({ kept: true as const });
});
