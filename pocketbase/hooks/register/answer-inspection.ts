/** The office answers a member who asked to look into the register. */
import { register } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { answerInspection } from '../../../src/domain/register/index.ts';
import { answerRow } from '../../../src/records/register.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { inspectionGranted, inspectionRefused } from './mail.ts';
import { findRequest } from './requests.ts';

export default memberVerb(register.answerInspection, ({ requestId, granted, untilOn, reason }, context) => {
  const { app, caller, now } = context;
  const found = findRequest(app, requestId);
  if (!found) return refuse([refusal('inspection-unknown')]);
  const { request, answer: answered } = found;
  const answer = answerInspection({
    request,
    answered,
    granted,
    untilOn,
    reason,
    by: caller.member.id,
    now,
  });
  if (!answer.ok) return answer;
  insert(app, 'register_answers', answerRow(answer.value));
  const letter = granted ? inspectionGranted : inspectionRefused;
  context.sendToMembers([request.member], (address) =>
    letter(address, { link: pageAddress(address.language, '/my-page/membership/') }),
  );
  context.changed('my-page', request.member);
  context.note(requestId, { granted });
  return accept({ requestId });
});
