/** Who applied finds their application again by its code: what they told, what happened, and what happens next. */
import { joining } from '../../../src/commands/index.ts';
import type { OwnHistoryRow } from '../../../src/commands/joining.ts';
import { nextStep, type HistoryRow } from '../../../src/domain/joining/index.ts';
import { accept, londonDate, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { applicationByCode } from './applications-read.ts';

/** No name and no id of a member: who acts for the co-op acts as the office here. */
const ownRow = ({ kind, on, at, by, reason, words }: HistoryRow): OwnHistoryRow => ({
  kind,
  on,
  at,
  by: by === 'applicant' ? 'you' : by === 'clock' ? 'clock' : 'office',
  reason,
  words,
});

export default openVerb(joining.look, ({ code }, context) => {
  const { app, now } = context;
  const found = applicationByCode(app, code);
  if (!found) return refuse([refusal('application-unknown')]);
  const { language, answers, history, touchedAt } = found;
  const next = nextStep({
    history,
    touchedOn: londonDate(touchedAt),
    today: londonDate(now),
    rules: membershipRulesNow(context),
  });
  return accept({ language, answers, history: history.map(ownRow), next });
});
