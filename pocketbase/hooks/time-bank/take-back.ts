/** The person who logged help takes it back before it is answered. */
import { timeBank } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { takeBack } from '../../../src/domain/time-bank/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { answering, bothLook } from './answering.ts';
import { saveAnswer } from './entries.ts';

export default memberVerb(timeBank.takeBack, ({ exchangeId }, context) => {
  const asked = answering(exchangeId, context);
  if (isRefusal(asked)) return refuse([asked]);
  const answered = takeBack(asked);
  if (!answered.ok) return answered;
  saveAnswer(context.app, answered.value);
  context.note(exchangeId);
  bothLook(context, asked);
  return accept({ exchangeId });
});
