/** Who applied takes it back. What was never sent goes at once, with all that was written in it. */
import { joining } from '../../../src/commands/index.ts';
import { stateOf, withdraw } from '../../../src/domain/joining/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { applicationByCode } from './applications-read.ts';
import { add, takeAway } from './applications-write.ts';

export default openVerb(joining.withdraw, ({ code }, context) => {
  const found = applicationByCode(context.app, code);
  if (!found) return refuse([refusal('application-unknown')]);
  const asked = withdraw(found.history);
  if (!asked.ok) return asked;
  if (stateOf(found.history) === 'begun') takeAway(context, found);
  else if (asked.value === 'withdrawn') {
    add(context, found.id, { kind: 'withdrawn', by: 'applicant' });
    context.note(found.id);
  }
  return accept({ withdrawn: true as const });
});
