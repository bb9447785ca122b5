/** Logging help, and the other person's answer. The rules are in src/domain/time-bank. */
import * as v from 'valibot';
import { kindsOfHelp, NOTE_LIMIT, REASON_LIMIT, wrongKinds } from '../domain/time-bank/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

export const logHelp = command<{ exchangeId: string }>()({
  name: 'time-bank/log-help',
  who: 'member',
  supporter: 'time-bank',
  repetition: 'kept',
  example: { memberId: EXAMPLE_ID, minutes: 45, helpedOn: '2026-06-14', kindOfHelp: 'shopping' },
  input: v.strictObject({
    /** The member who was helped: one of those who agreed to be found. */
    memberId: v.pipe(v.string('person-missing'), v.regex(/^[a-z0-9]{15}$/, 'person-missing')),
    minutes: v.number('minutes-missing'),
    helpedOn: v.pipe(v.string('date-missing'), v.minLength(1, 'date-missing'), v.maxLength(10, 'date-wrong')),
    kindOfHelp: v.picklist(kindsOfHelp, 'kind-missing'),
    note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(NOTE_LIMIT, 'text-too-long')), ''),
    /** True when an entry that looks the same was written down before, and this is another time. */
    another: v.optional(v.boolean(), false),
  }),
  refusals: {
    'no-account': 409,
    'account-closed': 409,
    'to-yourself': 400,
    'person-not-found': 404,
    'minutes-whole': 400,
    'minutes-too-few': 400,
    'minutes-too-many': 400,
    'minutes-not-in-steps': 400,
    'date-wrong': 400,
    'date-in-future': 400,
    'date-too-old': 400,
    'kind-missing': 400,
    'text-too-long': 400,
    'looks-the-same': 409,
    'too-many-waiting': 409,
  },
});

const input = v.strictObject({ exchangeId: recordId });
const answering = { 'exchange-unknown': 404, 'not-yours': 403, 'already-answered': 409 } as const;

export const confirmHelp = command<{ exchangeId: string; minutes: number; balanceMinutes: number }>()({
  name: 'time-bank/confirm-help',
  who: 'member',
  supporter: 'time-bank',
  repetition: 'kept',
  example: { exchangeId: EXAMPLE_ID },
  input,
  refusals: {
    ...answering,
    'too-late': 409,
    'account-closed': 409,
    'balance-too-low': 409,
    'supporter-own-help': 403,
  },
});

export const sayWrong = command<{ exchangeId: string }>()({
  name: 'time-bank/say-wrong',
  who: 'member',
  supporter: 'time-bank',
  repetition: 'kept',
  example: { exchangeId: EXAMPLE_ID, wrong: 'how-long', reason: 'It was half an hour.' },
  input: v.strictObject({
    exchangeId: recordId,
    wrong: v.picklist(wrongKinds, 'wrong-missing'),
    /** Needed only where no choice says it. */
    reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(REASON_LIMIT, 'text-too-long')), ''),
  }),
  refusals: { ...answering, 'wrong-missing': 400, 'reason-missing': 400, 'text-too-long': 400 },
});

export const takeBack = command<{ exchangeId: string }>()({
  name: 'time-bank/take-back',
  who: 'member',
  supporter: 'time-bank',
  repetition: 'kept',
  example: { exchangeId: EXAMPLE_ID },
  input,
  refusals: answering,
});
