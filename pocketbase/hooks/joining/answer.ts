/** Who applied answers the board's question. */
import { joining } from '../../../src/commands/index.ts';
import { answerQuestion } from '../../../src/domain/joining/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { sayMore } from './say-more.ts';

export default openVerb(joining.answer, (input, context) => {
  const said = sayMore(context, input, 'answered', answerQuestion);
  return said.ok ? accept({ answered: true as const }) : said;
});
