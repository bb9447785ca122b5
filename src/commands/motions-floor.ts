/** What the meeting that is at a motion decides instead of voting on it. The rules are in src/domain/motions (procedure.ts). */
import * as v from 'valibot';
import { floorProcedures } from '../domain/meetings/index.ts';
import { duties } from '../domain/membership/index.ts';
import { command } from './command.ts';
import { EXAMPLE_ID, recordId } from './door.ts';
import { aboutProposal, hands, motionId, type Done } from './motions.ts';

const onFloor = { ...aboutProposal, 'procedure-not-now': 409, 'vote-under-way': 409 } as const;
const aboutQuestion = { ...onFloor, 'procedure-unknown': 404, 'procedure-over': 409 } as const;

/** Whoever is there asks for it. */
export const askProcedure = command<{ motionId: string; questionId: string }>()({
  name: 'motions/ask-procedure',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, procedure: 'refer-back' },
  input: v.strictObject({ motionId, procedure: v.picklist(floorProcedures, 'choice-missing') }),
  refusals: { ...onFloor, 'you-not-there': 403, 'procedure-waits': 409, 'procedure-refused': 409 },
});

export const secondProcedure = command<Done>()({
  name: 'motions/second-procedure',
  who: 'member',
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, questionId: EXAMPLE_ID },
  input: v.strictObject({ motionId, questionId: recordId }),
  refusals: { ...aboutQuestion, 'you-not-there': 403, 'second-own': 409, 'second-twice': 409 },
});

/** What the meeting decided by hands. */
export const decideProcedure = command<{ motionId: string; carried: boolean }>()({
  name: 'motions/decide-procedure',
  who: duties.motions,
  repetition: 'kept',
  example: { motionId: EXAMPLE_ID, questionId: EXAMPLE_ID, votesFor: 12, votesAgainst: 5 },
  input: v.strictObject({ motionId, questionId: recordId, votesFor: hands, votesAgainst: hands }),
  refusals: {
    ...aboutQuestion,
    'procedure-own': 403,
    'procedure-not-its-turn': 409,
    'hands-too-many': 409,
    'quorum-missing': 409,
  },
});
