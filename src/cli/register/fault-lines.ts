/** What is wrong with a file, as lines for a terminal: each with its line and column, and whether it stops the file. */
import type { Language } from '../../../site/co-op.ts';
import { columnName, stops, type FileFault } from '../../domain/register-file/index.ts';
import type { CheckedFile } from '../../lib/register-check.ts';
import { translator, type Words } from '../../lib/words.ts';

function lineOf(
  lang: Language,
  words: Words<'register-import'>,
  { code, row, column, params }: FileFault,
): string {
  const t = translator<'register-import'>(lang, words) as (
    key: string,
    params: FileFault['params'],
  ) => string;
  const where = [
    row === null ? '' : t('at-row', { row }),
    column === null ? '' : columnName(column, lang),
  ].filter((part) => part !== '');
  return `${stops({ code }) ? '✗' : '?'} ${where.length > 0 ? `${where.join(', ')}: ` : ''}${t(`fault-${code}`, params)}`;
}

/** How many people the file tells of and how it was read, then every fault. */
export function faultLines(lang: Language, words: Words<'register-import'>, file: CheckedFile): string[] {
  const t = translator<'register-import'>(lang, words);
  return [
    ...(file.count > 0 ? [t('found', { count: file.count })] : []),
    ...(file.encoding === 'windows-1252' ? [t('read-windows')] : []),
    ...(file.encoding?.startsWith('utf-16') ? [t('read-utf16')] : []),
    ...file.faults.map((fault) => lineOf(lang, words, fault)),
  ];
}
