/** An office holder begins to put a file of people into the register. */
import { registerImport } from '../../../src/commands/index.ts';
import { accept } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { beginImport } from './importing.ts';

export default memberVerb(registerImport.importBegin, (input, context) => {
  const begun = beginImport(context, input, context.caller.member.id);
  if (!begun.ok) return begun;
  context.note(begun.value, { people: input.people });
  return accept({ importId: begun.value });
});
