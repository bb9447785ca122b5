/** The helper whom an applicant named is asked to help, when the board has taken them in. The member sees it on their page, and ends it there. */
import { HELPER_MAY, helperOf } from '../../../src/domain/joining/index.ts';
import type { Id } from '../../../src/domain/kernel/index.ts';
import { findMember } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { inviteSupporter } from '../supporters/inviting.ts';
import type { StoredApplication } from './applications-read.ts';

/** Whatever speaks against it (they helped before, they are the same person), the decision stands. */
export function inviteHelper(context: Context, member: Id, { answers, language }: StoredApplication): void {
  const { app } = context;
  const helper = helperOf(answers);
  if (!helper) return;
  const sql = "SELECT id FROM accounts WHERE member = {:member} AND member != ''";
  const own = row(app, sql, { member }, { id: '' } as const)?.id ?? '';
  const memberName = findMember(app, member)!.displayName;
  const invited = inviteSupporter(context, {
    ...helper,
    member,
    memberName,
    own,
    language,
    abilities: HELPER_MAY,
  });
  if (invited.ok) context.note(invited.value);
}
