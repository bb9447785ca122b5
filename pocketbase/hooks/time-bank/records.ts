/** Rows of the time bank and the plain values that the rules know, in both directions. */
import type {
  Exchange,
  ExchangeAnswer,
  KindOfHelp,
  NewExchange,
  Posting,
  TimeAccount,
} from '../../../src/domain/time-bank/index.ts';
import { dateText, insert, instantOf, neededInstant, row, type App } from '../kit/engine.ts';

const accountShape = { id: '', kind: '', member: '', displayName: '', openedAt: '', closedAt: '' } as const;
const accountColumns = 'id, kind, member, displayName, openedAt, closedAt';

function accountOf(found: { [K in keyof typeof accountShape]: string } | null): TimeAccount | null {
  return (
    found && {
      id: found.id,
      kind: found.kind as TimeAccount['kind'],
      member: found.member || null,
      displayName: found.displayName,
      openedAt: neededInstant(found.openedAt),
      closedAt: instantOf(found.closedAt),
    }
  );
}

export function accountOfMember(app: App, member: string): TimeAccount | null {
  return accountOf(
    row(
      app,
      `SELECT ${accountColumns} FROM time_accounts WHERE member = {:member}`,
      { member },
      accountShape,
    ),
  );
}

export function findAccount(app: App, id: string): TimeAccount | null {
  return accountOf(
    row(app, `SELECT ${accountColumns} FROM time_accounts WHERE id = {:id}`, { id }, accountShape),
  );
}

export function findExchange(app: App, id: string): Exchange | null {
  const shape = {
    giver: '',
    receiver: '',
    giverName: '',
    receiverName: '',
    minutes: 0,
    helpedOn: '',
    kindOfHelp: '',
    note: '',
    loggedBy: '',
    loggedAt: '',
  } as const;
  const found = row(
    app,
    `SELECT ${Object.keys(shape).join(', ')} FROM time_exchanges WHERE id = {:id}`,
    { id },
    shape,
  );
  if (!found) return null;
  return {
    ...found,
    id,
    kindOfHelp: found.kindOfHelp as KindOfHelp,
    loggedAt: neededInstant(found.loggedAt),
  };
}

export function findAnswer(app: App, exchange: string): ExchangeAnswer | null {
  const shape = { answer: '', reason: '', by: '', at: '' } as const;
  const found = row(
    app,
    'SELECT answer, reason, by, at FROM time_answers WHERE exchange = {:exchange}',
    { exchange },
    shape,
  );
  return (
    found && {
      ...found,
      exchange,
      answer: found.answer as ExchangeAnswer['answer'],
      at: neededInstant(found.at),
    }
  );
}

/** A balance read from the ledger itself, inside the transaction that is about to change it. */
export function balanceOf(app: App, account: string): number {
  const sql =
    'SELECT COALESCE((SELECT SUM(minutes) FROM time_postings WHERE credit = {:account}), 0) - ' +
    'COALESCE((SELECT SUM(minutes) FROM time_postings WHERE debit = {:account}), 0) AS minutes';
  return row(app, sql, { account }, { minutes: 0 } as const)?.minutes ?? 0;
}

/** The name by which members know a person, when they agreed to be found. */
export function listingOf(
  app: App,
  member: string,
): { displayName: string; groupKey: string; sinceAt: string } | null {
  const shape = { displayName: '', groupKey: '', sinceAt: '' } as const;
  return row(
    app,
    'SELECT displayName, groupKey, sinceAt FROM listings WHERE member = {:member}',
    { member },
    shape,
  );
}

export function saveExchange(app: App, exchange: NewExchange): string {
  return insert(app, 'time_exchanges', { ...exchange, loggedAt: dateText(exchange.loggedAt) });
}

export function saveAnswer(app: App, answer: ExchangeAnswer): void {
  insert(app, 'time_answers', { ...answer, at: dateText(answer.at) });
}

export function savePosting(app: App, posting: Posting): void {
  insert(app, 'time_postings', { ...posting, reverses: posting.reverses ?? 0, at: dateText(posting.at) });
}
