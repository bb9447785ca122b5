/** The questions about messages that a member is asked, each with the answer that counts now. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { officesAt } from '../../../src/domain/membership/index.ts';
import { allowedFor, answerOf, choiceNow, kindsFor } from '../../../src/domain/messages/index.ts';
import { messages } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { chosenBy, reachOf } from './own.ts';

export default memberQuery(messages.choices, (_, { app, caller, now }) => {
  const { member, offices } = caller;
  const chosen = chosenBy(app, member.id);
  const reach = reachOf(app, member.id);
  const questions = kindsFor(officesAt(offices, member, now).length > 0).map((kind) => ({
    kind,
    answer: answerOf(choiceNow(kind, chosen.get(kind)?.choice ?? null, reach)),
    ...allowedFor(kind),
  }));
  return accept({ questions, hasEmail: reach.hasEmail });
});
