/** An office holder who has read what a rulebook changes confirms it, and asks a second one to. */
import { rulebook } from '../../../src/commands/index.ts';
import { refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { askSecond } from '../approvals/second.ts';
import { memberVerb } from '../kit/context.ts';
import { waitingRulebooks } from './waiting.ts';

export default memberVerb(rulebook.askSecond, ({ version, digest }, context) => {
  const waiting = waitingRulebooks(context.app).find((each) => each.rulebook.version === version);
  if (!waiting) return refuse([refusal('rulebook-confirmed')]);
  // What was read must be what is confirmed: the file can have changed while the page stood open.
  if (waiting.digest !== digest) return refuse([refusal('rulebook-changed')]);
  if (waiting.lacksResolution) return refuse([refusal('rulebook-without-resolution')]);
  return askSecond(context, { act: 'rulebook/confirm', subject: version, input: { version, digest } });
});
