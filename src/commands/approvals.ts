/** Two people for what is dangerous: the second one says yes or no. The rules are in src/domain/approvals. */
import * as v from 'valibot';
import { actNames, acts, officesForActs } from '../domain/approvals/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';

const input = v.strictObject({ approvalId: recordId });
const example = { approvalId: EXAMPLE_ID };

/** Whatever the acts themselves may still say no with, when the second person agrees. */
const ofTheActs = Object.fromEntries(
  actNames.flatMap((name) => acts[name].refusals.map((code) => [code, 409] as const)),
);

export const agree = command<{ agreed: true }>()({
  name: 'approvals/agree',
  who: officesForActs,
  repetition: 'kept',
  example,
  input,
  refusals: {
    ...ofTheActs,
    'approval-unknown': 404,
    'approval-own': 403,
    'approval-over': 409,
    'approval-asker-left': 409,
  },
});

export const decline = command<{ ended: 'declined' | 'withdrawn' }>()({
  name: 'approvals/decline',
  who: officesForActs,
  repetition: 'kept',
  example,
  input,
  refusals: { 'approval-unknown': 404, 'approval-over': 409 },
});
