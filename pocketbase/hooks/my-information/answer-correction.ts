/** An office holder answers what a member asked to have put right. */
import { myInformation } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { answerCorrection } from '../../../src/domain/my-information/index.ts';
import { correctionAnswerRow } from '../../../src/records/my-information.ts';
import { memberVerb } from '../kit/context.ts';
import { insert } from '../kit/engine.ts';
import { pageAddress } from '../kit/outbox.ts';
import { correctionAnswered } from './mail.ts';
import { findCorrection } from './wishes.ts';

export default memberVerb(myInformation.answerCorrection, ({ correctionId, done, words }, context) => {
  const { app, caller, now } = context;
  const found = findCorrection(app, correctionId);
  const answer = answerCorrection({
    correction: found?.correction ?? null,
    answered: found?.answered ?? false,
    done,
    words,
    by: caller.member.id,
    at: now,
  });
  if (!answer.ok) return answer;
  const { member } = found!.correction;
  insert(app, 'correction_answers', correctionAnswerRow(correctionId, answer.value));
  context.sendToMembers([member], (address) =>
    correctionAnswered(address, { link: pageAddress(address.language, '/my-page/my-information/') }),
  );
  context.note(correctionId, { done });
  context.changed('my-page', member);
  return accept({ answered: true as const });
});
