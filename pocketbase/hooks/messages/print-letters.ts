/** The letters that wait, ready to print as one job. That somebody saw them is written down. */
import { messages } from '../../../src/commands/index.ts';
import { MOST_LETTERS } from '../../../src/commands/messages.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { postOffices } from '../../../src/domain/messages/index.ts';
import { memberVerb } from '../kit/context.ts';
import { noteLook } from '../membership/looks.ts';
import { lettersDue } from './letters.ts';

export default memberVerb(messages.printLetters, (_, context) => {
  const letters = lettersDue(context.app, context.now, MOST_LETTERS);
  for (const member of new Set(letters.flatMap((letter) => letter.member || [])))
    noteLook(context, { member, what: 'letters', offices: postOffices });
  return accept({ letters: letters.map(({ member: _member, ...letter }) => letter) });
});
