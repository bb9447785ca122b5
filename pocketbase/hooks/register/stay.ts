/** A member takes back that they leave. */
import { register } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { staying } from '../../../src/domain/register/index.ts';
import { memberVerb } from '../kit/context.ts';
import { factsAbout, recordFacts } from './facts.ts';

export default memberVerb(register.stay, (_input, context) => {
  const { app, caller, now } = context;
  const member = caller.member.id;
  const draft = staying(factsAbout(app, member), londonDate(now), now);
  if (!draft) return refuse([refusal('not-leaving')]);
  const written = recordFacts(context, member, [draft], member);
  if (!written.ok) return written;
  context.note(member);
  context.changed('my-page', member);
  return accept({ stays: true as const });
});
