/** A member says how they want to hear of one kind of thing. What waits for a digest goes the new way. */
import { messages } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { choose, waitsAfter } from '../../../src/domain/messages/index.ts';
import { choiceRow } from '../../../src/records/messages.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { execute, insert, update } from '../kit/engine.ts';
import { chosenBy } from './own.ts';

function moveWaiting({ app, caller }: MemberContext, kind: string, waits: 'daily' | 'weekly' | null): void {
  const waiting =
    "member = {:member} AND kind = {:kind} AND way = 'email' AND goneAt = '' AND pace != 'at-once'";
  const change = waits === null ? "way = 'page-only', pace = 'at-once'" : `pace = '${waits}'`;
  execute(app, `UPDATE notices SET ${change} WHERE ${waiting}`, { member: caller.member.id, kind });
}

export default memberVerb(messages.choose, ({ kind, answer }, context) => {
  const { app, caller, now } = context;
  const chosen = choose(kind, answer);
  if (!chosen.ok) return chosen;
  const row = choiceRow(caller.member.id, kind, chosen.value, now);
  const before = chosenBy(app, caller.member.id).get(kind);
  if (before) update(app, 'message_choices', before.id, row);
  else insert(app, 'message_choices', row);
  moveWaiting(context, kind, waitsAfter(chosen.value));
  context.note(caller.member.id, { kind, answer });
  return accept({ kind, answer });
});
