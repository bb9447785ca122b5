/** A member deletes a section of what is held about them, where nothing needs it. */
import { holds } from 'virtual:hooks';
import { myInformation } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotDeleted } from '../../../src/domain/my-information/index.ts';
import { memberVerb } from '../kit/context.ts';
import { holderOf } from './holder.ts';
import { guardMayFall } from './others-read.ts';

export default memberVerb(myInformation.deleteSection, ({ section }, context) => {
  const { app, caller } = context;
  const part = holds.find((each) => each.section === section);
  const refused = whyNotDeleted(part);
  if (refused) return refuse([refused]);
  if (section === 'profile' && !guardMayFall(app, caller)) return refuse([refusal('others-read-stays')]);
  const { remove } = part!;
  if (!remove) throw new Error(`Nobody wrote how the section ${section} is deleted.`);
  remove(context, holderOf(app, caller.member.id));
  context.note(caller.member.id, { section });
  context.changed('my-page', caller.member.id);
  context.erased();
  return accept({ deleted: true as const });
});
