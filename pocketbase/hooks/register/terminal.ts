/**
 * Putting a file into the register from the server's own terminal (`npm run register -- --import`): the same rules and the
 * same all or none as over the doors. Nobody is asked to agree: whoever sits there can change the data by hand anyway.
 */
import { accept, type Refusal, type Result } from '../../../src/domain/kernel/index.ts';
import type { Context } from '../kit/context.ts';
import type { App } from '../kit/engine.ts';
import { inTransaction } from '../kit/transaction.ts';
import { isAsked } from './import-asked.ts';
import {
  beginImport,
  endImport,
  openImport,
  stagePart,
  writeImport,
  type Begin,
  type Part,
} from './importing.ts';

const BY = 'terminal';

type Said<Done> = ({ readonly ok: true } & Done) | { readonly ok: false; readonly says: string };

const SENTENCES: Readonly<Record<string, string>> = {
  'import-under-way': 'Another file is under way on the page of the register. Take it back there first.',
  'import-numbers-taken': 'A person number of the file is in the register already.',
  'import-incomplete': 'Somebody of the file is missing.',
};

const sentence = ({ code, params }: Refusal): string =>
  SENTENCES[code] ?? `The register does not take this: ${[code, ...Object.values(params)].join(' ')}.`;

/** One piece of work in one transaction, with what it said for the terminal. */
function atTerminal<Value>(
  name: string,
  answer: (value: Value) => object,
  work: (app: App, context: Context) => Result<Value>,
): Said<object> {
  const done = inTransaction({ name }, (app, contextOf) => work(app, contextOf(BY))) as Result<Value>;
  if (!done.ok) return { ok: false, says: done.refusals.map(sentence).join(' ') };
  return { ok: true, ...answer(done.value) };
}

const importBegin = (input: Begin) =>
  atTerminal(
    'register/import-begin',
    (importId: string) => ({ importId }),
    (_app, context) => beginImport(context, input, BY),
  );

const importPart = ({ importId, ...part }: Part & { readonly importId: string }) =>
  atTerminal(
    'register/import-part',
    (staged: number) => ({ staged }),
    (app, context) => {
      const open = openImport(app, importId);
      return open.ok ? stagePart(context, open.value, part) : open;
    },
  );

const importWrite = ({ importId }: { readonly importId: string }) =>
  atTerminal(
    'register/import',
    (people: number) => ({ people }),
    (app, context) => {
      const open = openImport(app, importId);
      return open.ok ? writeImport(context, open.value, BY) : open;
    },
  );

const importCancel = ({ importId }: { readonly importId: string }) =>
  atTerminal(
    'register/import-cancel',
    () => ({}),
    (app, context) => {
      const open = openImport(app, importId);
      if (open.ok && !isAsked(app, importId)) endImport(context, importId, 'cancelled');
      return accept(null);
    },
  );

/** By the name under which pocketbase/internal/steward asks for it. */
export const terminal = { importBegin, importPart, importWrite, importCancel } as const;
