/** What is wrong with a ledger, in sentences an auditor can follow to the row. */
import {
  checkLedger,
  checkPaidAsConfirmed,
  sumOfAll,
  type LedgerFault,
} from '../../domain/time-bank/index.ts';
import type { Ledger } from './read.ts';

const SENTENCES: Record<LedgerFault['code'], string> = {
  'gap-in-numbers': 'a posting is missing before this one: number {expected} was expected',
  'number-used-twice': 'this number is used twice',
  'minutes-not-whole': '{minutes} is not a whole number of minutes from 1 up',
  'same-account-twice': 'both sides are the same account, {account}',
  'account-unknown': 'there is no account {account}',
  'exchange-paid-twice': 'the exchange {exchange} was paid before',
  'reverses-unknown': 'it takes back posting {reverses}, which is not there',
  'reversed-twice': 'posting {reverses} was taken back before',
  'reversal-not-a-mirror': 'it is not the exact opposite of posting {reverses}',
  'sum-not-zero': 'the sum over all accounts is {sum} minutes and must be 0',
  'confirmed-but-not-paid': 'the exchange {exchange} is confirmed and was not paid',
  'paid-but-not-confirmed': 'the exchange {exchange} was paid and is not confirmed',
  'paid-otherwise-than-logged': 'the exchange {exchange} was paid otherwise than it was logged',
};

function sentence({ code, seq, params }: LedgerFault): string {
  const text = SENTENCES[code].replace(/\{(\w+)\}/g, (_place, name: string) => String(params[name]));
  return seq === null ? text : `posting ${seq}: ${text}`;
}

/** The sum over all accounts (always 0 when sound) and a sentence for each fault. */
export function auditLedger(ledger: Ledger): { sumMinutes: number; faults: string[] } {
  const faults = [
    ...checkLedger(ledger.postings, ledger.accounts),
    ...checkPaidAsConfirmed(ledger.postings, ledger.exchanges, ledger.answers),
  ];
  return { sumMinutes: sumOfAll(ledger.postings), faults: faults.map(sentence) };
}
