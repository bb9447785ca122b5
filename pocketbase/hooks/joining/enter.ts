/**
 * An office holder writes down an application that came on paper or by phone: who told them, and on which day. It gets
 * a code as every other, which is given to who applied.
 */
import { joining } from '../../../src/commands/index.ts';
import { sendApplication, tidyAnswers } from '../../../src/domain/joining/index.ts';
import {
  accept,
  isCivilDate,
  londonDate,
  refusal,
  refuse,
  type Instant,
} from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { applicationByCode, codeHashOf, groupRules } from './applications-read.ts';
import { add, begin } from './applications-write.ts';
import { tellReceived } from './received.ts';

function dayFault(toldOn: string, now: Instant): string | null {
  if (!isCivilDate(toldOn)) return 'date-wrong';
  return toldOn > londonDate(now) ? 'date-in-future' : null;
}

export default memberVerb(joining.enter, (input, context) => {
  const { code, language, cameBy, toldBy, toldOn } = input;
  const { app, now, caller, origin } = context;
  const before = applicationByCode(app, code);
  // The page that made the code asks again because the answer was lost.
  if (before?.history[0]?.kind === 'entered') return accept({ applicationId: before.id });
  if (before) return refuse([refusal('joining-not-open')]);
  const answers = tidyAnswers(input.answers, groupRules);
  const judged = sendApplication({ state: null, answers, rules: groupRules });
  const wrongDay = dayFault(toldOn, now);
  const refusals = [
    ...(judged.ok ? [] : judged.refusals),
    ...(wrongDay ? [refusal(wrongDay, 'toldOn')] : []),
  ];
  if (refusals.length > 0) return refuse(refusals);
  const codeHash = codeHashOf(code);
  const { household } = origin;
  const id = begin(context, { codeHash, language, answers, cameBy, toldBy, household });
  add(context, id, { kind: 'entered', on: toldOn, by: caller.member.id });
  tellReceived(context, answers.email, language, code);
  context.note(id, { cameBy });
  return accept({ applicationId: id });
});
