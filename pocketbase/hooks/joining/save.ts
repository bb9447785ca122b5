/** Keeps an application that is not finished. What the board has already is not changed by it. */
import { joining } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { keepUnder, stateOfCode } from './begin-one.ts';

export default openVerb(joining.save, (input, context) => {
  const state = stateOfCode(context, input.code);
  if (state !== null && state !== 'begun') return refuse([refusal('joining-not-open')]);
  const id = keepUnder(context, input);
  return typeof id === 'string' ? accept({ kept: true as const }) : refuse([id]);
});
