/**
 * Asks for a second person: the act is kept with all that it needs, and everybody who may agree hears of it. It is done
 * when one of them agrees (agree.ts), and nothing is done before.
 */
import { askForSecond, waitsFor, type ActName, type Ending } from '../../../src/domain/approvals/index.ts';
import { accept, type Instant, type Result } from '../../../src/domain/kernel/index.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';
import {
  approvalOf,
  approvalRow,
  APPROVAL_ROWS,
  approvalShape,
  type ApprovalWords,
  type FoundApproval,
} from '../../../src/records/approvals.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, execute, insert, row, rows, type App, type Readable } from '../kit/engine.ts';
import { officeHolders, type OfficeHolder } from '../kit/office-holders.ts';
import { pageAddress } from '../kit/outbox.ts';
import { secondAsked } from './mail.ts';

export interface Wish {
  readonly act: ActName;
  /** A member's id, or the name of a thing: the version of a rulebook. */
  readonly subject: string;
  /** All that the act needs to be done, as plain values. It is kept only while it waits. */
  readonly input: unknown;
  /** What the sentence of the act mentions (`act-<name>` in two-people.json): days and amounts, no names. */
  readonly words?: ApprovalWords;
}

/** What has not ended and whose time is not over, the oldest first. */
export function waitingApprovals(app: Readable, now: Instant): FoundApproval[] {
  const sql = `${APPROVAL_ROWS} WHERE e.id IS NULL AND a.expiresAt > {:now} ORDER BY a.askedAt, a.id`;
  return rows(app, sql, { now: dateText(now) }, approvalShape).map(approvalOf);
}

export function findApproval(app: Readable, id: string): FoundApproval | null {
  const found = row(app, `${APPROVAL_ROWS} WHERE a.id = {:id}`, { id }, approvalShape);
  return found && approvalOf(found);
}

/** Writes down how one ended, and lets go of what the act needed. */
export function endApproval(app: App, id: string, how: Ending, by: string, now: Instant): void {
  insert(app, 'approval_ends', { approval: id, how, by, at: dateText(now) });
  execute(app, "UPDATE approvals SET input = 'null' WHERE id = {:id}", { id });
}

/** Those who may agree to it now. */
export const secondsFor = (
  holders: readonly OfficeHolder[],
  approval: FoundApproval,
  now: Instant,
): OfficeHolder[] => holders.filter((holder) => waitsFor(approval, holder, now));

/**
 * Asks for a second person in the name of the caller. Gives the id of what waits. Refuses `not-your-office`,
 * `approval-about-you`, `approval-waits` and `approval-no-second`: the door that calls it declares them (`askingRefusals`).
 */
export function askSecond(
  context: MemberContext,
  { act, subject, input, words = {} }: Wish,
): Result<{ readonly approvalId: string }> {
  const { app, now, caller } = context;
  const { member, offices } = caller;
  const holders = officeHolders(app);
  const asked = askForSecond({
    act,
    subject,
    asker: { member, offices },
    waiting: waitingApprovals(app, now),
    others: holders.filter((holder) => holder.member.id !== member.id),
    now,
    rules: membershipRulesNow(context),
  });
  if (!asked.ok) return asked;
  const { expiresAt } = asked.value;
  const approval = { act, subject, input, words, askedBy: member.id, askedAt: now, expiresAt };
  const id = insert(app, 'approvals', { ...approvalRow(approval) });
  const seconds = secondsFor(holders, findApproval(app, id)!, now).map((holder) => holder.member.id);
  context.sendToMembers(seconds, (address) =>
    secondAsked(address, {
      name: member.displayName,
      link: pageAddress(address.language, '/office/two-people/'),
    }),
  );
  for (const second of seconds) context.changed('my-page', second);
  context.note(id, { act });
  return accept({ approvalId: id });
}
