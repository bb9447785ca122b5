/** Second steps: what somebody types in a session that a passkey began, held against what is theirs. */
import { refusal, type Refusal } from '../../../src/domain/kernel/index.ts';
import { isAddress } from '../../../src/domain/messages/index.ts';
import { cardWorks, judge, paperCounts, recoveryWorks } from '../../../src/domain/sign-in/index.ts';
import type { MemberContext } from '../kit/context.ts';
import { dateText, row, update, type Readable } from '../kit/engine.ts';
import { cardByCode } from './printed-cards.ts';
import { codeTyped } from './recovery-codes.ts';
import { codeFits, countWrongCode, findRequest, markUsed } from './requests.ts';

/** The address of an account; empty for none. */
export function emailOf(app: Readable, account: string): string {
  const found = row(app, 'SELECT email FROM accounts WHERE id = {:account}', { account }, {
    email: '',
  } as const);
  return found && isAddress(found.email) ? found.email : '';
}

const wrong = refusal('second-wrong', 'code');

/** Why the code of a message does not count; null when it does, and then it is used up. A wrong one is counted. */
export function byMessage(
  { app, now, caller }: MemberContext,
  requestId: string,
  code: string,
): Refusal | null {
  const request = requestId === '' ? null : findRequest(app, requestId);
  if (!request || request.account !== caller.accountId) return wrong;
  const proof = { kind: 'code', fits: codeFits(request, code), samePage: false } as const;
  const verdict = judge(request, proof, now);
  if (verdict === 'wrong-code') countWrongCode(app, request);
  if (verdict === 'old' || verdict === 'used') return refusal('second-old', 'code');
  if (verdict !== 'comes-in') return wrong;
  markUsed(app, request, '', now);
  return null;
}

/** Why the code of a card does not count: it must be the person's own, and work. It is not used up. */
export function byCard({ app, caller }: MemberContext, code: string): Refusal | null {
  const card = cardByCode(app, code);
  return card && card.member === caller.member.id && cardWorks(card) ? null : wrong;
}

/** Why a code on paper does not count; null when it does, and then it is used up. */
export function byPaper({ app, now, caller }: MemberContext, code: string): Refusal | null {
  const found = codeTyped(app, code);
  if (!found || found.account !== caller.accountId || !recoveryWorks(found)) return wrong;
  if (!paperCounts(found, now)) return refusal('second-paper-new', 'code');
  update(app, 'recovery_codes', found.id, { usedAt: dateText(now) });
  return null;
}
