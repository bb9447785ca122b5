/** The first day on which a meeting of a kind can be held, when its notice goes out today. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { meetings } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { earliestFor } from './told.ts';

export default memberQuery(meetings.earliest, ({ kind, groupKey }, { app, now }) => {
  const rules = rulebookNow({ app, now }).meetings;
  if (!rules) return refuse([refusal('meeting-no-rules')]);
  const { on, reasons, ways } = earliestFor(app, rules, { kind, groupKey }, now);
  return accept({ on, because: reasons, ways });
});
