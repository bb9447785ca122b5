/** An office holder confirms that a backup was put back on purpose, and asks a second one to. */
import { history } from '../../../src/commands/index.ts';
import { refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { askSecond } from '../approvals/second.ts';
import { memberVerb } from '../kit/context.ts';
import { unconfirmedHistories } from './unconfirmed.ts';

export default memberVerb(history.askSecond, ({ acceptId }, context) => {
  const found = unconfirmedHistories(context.app).some(({ id }) => id === acceptId);
  if (!found) return refuse([refusal('history-confirmed')]);
  return askSecond(context, { act: 'history/accept', subject: acceptId, input: { acceptId } });
});
