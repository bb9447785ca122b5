/** What is under way with files of the register, and who in one may be there already (src/domain/register-file). */
import * as v from 'valibot';
import { duties } from '../domain/membership/index.ts';
import type { FileFault } from '../domain/register-file/index.ts';
import { EXAMPLE_ID, recordId } from '../commands/door.ts';
import { query } from './query.ts';

/** An import that was begun, and how far it is. */
export interface ImportLine {
  readonly id: string;
  readonly kind: 'people' | 'facts';
  readonly people: number;
  /** How many were handed in. */
  readonly staged: number;
  readonly byName: string;
  readonly own: boolean;
  readonly begunAt: number;
  /** True when a second person was asked. */
  readonly asked: boolean;
  /** Null while it is under way. */
  readonly ending: 'written' | 'cancelled' | 'lapsed' | null;
  readonly endedAt: number | null;
}

export interface Imports {
  /** The one under way, if any is. */
  readonly present: ImportLine | null;
  /** Those that ended, the newest first, a page of them. */
  readonly past: readonly ImportLine[];
  /** What a share costs today, for files that do not say it. */
  readonly sharePence: number;
}

export const imports = query<Imports>()({
  name: 'register/imports',
  who: duties.registerFiles,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

/** People of an import who are, or may be, in the register already: by number, by name and place, by e-mail. */
export const importCheck = query<{ readonly faults: readonly FileFault[]; readonly withoutSignIn: number }>()(
  {
    name: 'register/import-check',
    who: duties.registerFiles,
    example: { importId: EXAMPLE_ID },
    input: v.strictObject({ importId: recordId }),
    refusals: { 'import-unknown': 404, 'import-over': 409 },
  },
);
