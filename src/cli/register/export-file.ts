/** The register of a data folder as a file that can be put in again: everybody as they stand, or every line. */
import { londonDate, type Instant } from '../../domain/kernel/index.ts';
import { byPerson } from '../../domain/register/index.ts';
import { fileHead, fileLines, type FileKind, type FileLanguage } from '../../domain/register-file/index.ts';
import type { StoredRegister } from './read.ts';

/** The text of the file. */
export function exportText(
  { facts, reach }: Pick<StoredRegister, 'facts' | 'reach'>,
  kind: FileKind,
  lang: FileLanguage,
  now: Instant,
): string {
  const theirs = byPerson(facts);
  const people = reach.map((one) => ({ ...one, facts: theirs.get(one.person) ?? [] }));
  return fileHead(kind, lang) + fileLines(kind, people, londonDate(now), now);
}
