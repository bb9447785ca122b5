/** What who applied writes after it was sent: the same steps for an answer and for an appeal. */
import type { HistoryRow } from '../../../src/domain/joining/index.ts';
import {
  londonDate,
  refusal,
  refuse,
  type CivilDate,
  type Result,
} from '../../../src/domain/kernel/index.ts';
import type { MembershipRules } from '../../../src/domain/membership/index.ts';
import type { OpenContext } from '../kit/context.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import { applicationByCode } from './applications-read.ts';
import { add } from './applications-write.ts';

interface Saying {
  readonly history: readonly HistoryRow[];
  readonly words: string;
  readonly today: CivilDate;
  readonly rules: MembershipRules;
}

/** Asks the rule and writes the row. The same words sent again are the same answer: they stand there already. */
export function sayMore<Kind extends 'answered' | 'appealed'>(
  context: OpenContext,
  { code, words }: { readonly code: string; readonly words: string },
  kind: Kind,
  rule: (saying: Saying) => Result<Kind>,
): Result<Kind> {
  const { app, now } = context;
  const found = applicationByCode(app, code);
  if (!found) return refuse([refusal('application-unknown')]);
  const last = found.history.filter((row) => row.kind !== 'looked').at(-1);
  if (last?.kind === kind && last.words === words) return { ok: true, value: kind };
  const said = rule({
    history: found.history,
    words,
    today: londonDate(now),
    rules: membershipRulesNow(context),
  });
  if (!said.ok) return said;
  add(context, found.id, { kind, by: 'applicant', words });
  context.note(found.id);
  return said;
}
