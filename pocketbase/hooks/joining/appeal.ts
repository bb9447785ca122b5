/** Who was refused asks the members to look at it again. */
import { joining } from '../../../src/commands/index.ts';
import { appeal } from '../../../src/domain/joining/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { openVerb } from '../kit/context.ts';
import { sayMore } from './say-more.ts';

export default openVerb(joining.appeal, (input, context) => {
  const said = sayMore(context, input, 'appealed', appeal);
  return said.ok ? accept({ appealed: true as const }) : said;
});
