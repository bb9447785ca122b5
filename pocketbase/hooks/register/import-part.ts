/** Some people of a file are handed in: they are judged, and wait. Whoever began it hands in all of it. */
import { registerImport } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { isAsked } from './import-asked.ts';
import { openImport, stagePart } from './importing.ts';

export default memberVerb(registerImport.importPart, ({ importId, from, people }, context) => {
  const { app, caller } = context;
  const open = openImport(app, importId);
  if (!open.ok) return open;
  if (open.value.by !== caller.member.id) return refuse([refusal('import-unknown')]);
  if (isAsked(app, importId)) return refuse([refusal('import-asked')]);
  const staged = stagePart(context, open.value, { from, people });
  return staged.ok ? accept({ staged: staged.value }) : staged;
});
