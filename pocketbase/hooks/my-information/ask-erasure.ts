/** A member asks to be erased: it is done when their membership is over. Until then they may take it back. */
import { myInformation } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { askErasure } from '../../../src/domain/my-information/index.ts';
import { erasureRow } from '../../../src/records/my-information.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { erasureOfMember } from './erasures.ts';

export default memberVerb(myInformation.askErasure, (_, context) => {
  const { app, caller, now } = context;
  const { member } = caller;
  const current = erasureOfMember(app, member.id)?.erasure ?? null;
  const asked = askErasure({ member, current, now });
  if (!asked.ok) return asked;
  insert(app, 'erasures', { ...erasureRow(asked.value) });
  context.note(member.id);
  return accept({ asked: true as const });
});
