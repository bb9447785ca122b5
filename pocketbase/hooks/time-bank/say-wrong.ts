/** The person named in an entry says that it is wrong. Nothing moves; the two of them can talk and log it again. */
import { timeBank } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { sayWrong } from '../../../src/domain/time-bank/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { answering, bothLook } from './answering.ts';
import { saveAnswer } from './entries.ts';
import { tellWrong } from './mail.ts';

export default memberVerb(timeBank.sayWrong, ({ exchangeId, wrong, reason }, context) => {
  const asked = answering(exchangeId, context);
  if (isRefusal(asked)) return refuse([asked]);
  const answered = sayWrong({ ...asked, wrong, reason });
  if (!answered.ok) return answered;
  saveAnswer(context.app, answered.value);
  context.note(exchangeId);
  tellWrong(context, asked, answered.value);
  bothLook(context, asked);
  return accept({ exchangeId });
});
