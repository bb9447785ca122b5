/** What the second step shows of a file that was read. */
import type { CivilDate } from '../../../domain/kernel/index.ts';
import type { FileFault, FilePerson } from '../../../domain/register-file/index.ts';
import type { CheckedFile } from '../../../lib/register-check.ts';

interface FirstPerson {
  readonly row: number;
  readonly name: string;
  readonly address: string;
  readonly email: string;
  readonly group: string;
  readonly entered: CivilDate | '';
}

export interface FoundFile {
  readonly encoding: CheckedFile['encoding'];
  readonly count: number;
  readonly emptyRows: number;
  readonly faults: readonly FileFault[];
  readonly first: readonly FirstPerson[];
}

/** People that the table shows. */
const MOST = 10;

function firstOf({ rows, name, email, facts }: FilePerson): FirstPerson {
  const drafts = facts.map(({ draft }) => draft);
  const group = drafts.find(({ kind }) => kind === 'group');
  return {
    row: rows[0]!,
    name,
    address: drafts.find(({ kind }) => kind === 'address')?.words?.lines?.join(', ') ?? '',
    email,
    group: group?.kind === 'group' ? group.data.group : '',
    entered: drafts.find(({ kind }) => kind === 'entered')?.on ?? '',
  };
}

/** A file as the page shows it. */
export const foundOf = ({ encoding, count, emptyRows, faults, people }: CheckedFile): FoundFile => ({
  encoding,
  count,
  emptyRows,
  faults,
  first: people.slice(0, MOST).map(({ person }) => firstOf(person)),
});
