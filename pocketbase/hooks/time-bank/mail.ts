/** Letters of the time bank. Each opens exactly the entry that it is about. */
import cy from '../../../content/messages/cy/time-bank.json';
import en from '../../../content/messages/en/time-bank.json';
import type { AnswerHelp, ExchangeAnswer } from '../../../src/domain/time-bank/index.ts';
import { addressOf } from '../kit/callers.ts';
import type { MemberContext } from '../kit/context.ts';
import { letter, pageAddress, type Address, type MailParams } from '../kit/outbox.ts';

const helpToConfirm = letter('help-to-confirm');
const helpConfirmed = letter('help-confirmed');
const helpSaidWrong = letter('help-said-wrong');

const words = { en, cy };

const entryAddress = (language: 'en' | 'cy', exchangeId: string): string =>
  pageAddress(language, `/time-bank/?entry=${exchangeId}`);

/** Asks the person who was helped. */
export function askReceiver(
  { app, send, caller }: MemberContext,
  member: string,
  exchangeId: string,
  minutes: number,
): void {
  const address = addressOf(app, member);
  if (!address) return;
  const link = entryAddress(address.language, exchangeId);
  send(helpToConfirm(address, { name: caller.member.displayName, count: minutes, link }));
}

function giverOf({ app }: MemberContext, { giver }: AnswerHelp): Address | null {
  return giver.member ? addressOf(app, giver.member) : null;
}

function paramsOf({ language }: Address, { exchange, receiver }: AnswerHelp): MailParams<'help-confirmed'> {
  const link = entryAddress(language, exchange.id);
  return { name: receiver.displayName, count: exchange.minutes, link };
}

/** Tells the person who helped that it is right. */
export function tellConfirmed(context: MemberContext, asked: AnswerHelp): void {
  const address = giverOf(context, asked);
  if (address) context.send(helpConfirmed(address, paramsOf(address, asked)));
}

/** Tells the person who helped what is wrong: the choice in their own language, and the words as they were written. */
export function tellWrong(
  context: MemberContext,
  asked: AnswerHelp,
  { wrong, reason }: ExchangeAnswer,
): void {
  const address = giverOf(context, asked);
  if (!address) return;
  const said = wrong === null || wrong === 'other' ? '' : words[address.language][`wrong-${wrong}`];
  const lines = [said, reason].filter((line) => line !== '').join('\n');
  context.send(helpSaidWrong(address, { ...paramsOf(address, asked), reason: lines }));
}
