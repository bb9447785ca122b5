/** Sends an application to the board. Sent twice it is one; the letter about it goes once. */
import { joining } from '../../../src/commands/index.ts';
import { sendApplication, tidyAnswers } from '../../../src/domain/joining/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { groupRules } from './applications-read.ts';
import { add } from './applications-write.ts';
import { keepUnder, stateOfCode } from './begin-one.ts';
import { tellReceived } from './received.ts';

export default openVerb(joining.send, (input, context) => {
  const answers = tidyAnswers(input.answers, groupRules);
  const sent = sendApplication({ state: stateOfCode(context, input.code), answers, rules: groupRules });
  if (!sent.ok) return sent;
  if (sent.value === 'sent-before') return accept({ sent: true as const });
  const id = keepUnder(context, { ...input, answers });
  if (typeof id !== 'string') return refuse([id]);
  add(context, id, { kind: 'sent', by: 'applicant' });
  tellReceived(context, answers.email, input.language, input.code);
  context.note(id);
  return accept({ sent: true as const });
});
