/**
 * Reads the co-op's rulebooks (site/rulebook/<day it came into force>.yaml) for everything that is built: the
 * server's rules, the pages and the tests get them as `virtual:rulebook`. People who run a co-op write these files,
 * so every fault is listed at once with its file, line and key, and says how to mend it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as v from 'valibot';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { sections, type Rulebook } from '../../domain/rulebook/index.ts';
import { orderFaults, rulebookSchema, type KeyFault } from './rulebook-schema.ts';

type Issue = v.BaseIssue<unknown>;

/** A rulebook, or the faults that stand in its way, each as `file:line: what is wrong and how to mend it`. */
export interface ReadRulebook {
  readonly rulebook: Rulebook | null;
  readonly faults: readonly string[];
}

/** The line of a key: its own, or the nearest one above it that is there. */
function lineOf(document: Document, lines: LineCounter, path: readonly string[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of path) {
    const pair = isMap(node)
      ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    if (pair === undefined || !isScalar(pair.key)) break;
    offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return lines.linePos(offset).line;
}

function faultOfIssue(issue: Issue): KeyFault {
  const path = (issue.path ?? []).map((item) => String(item.key));
  if (issue.type !== 'strict_object' || path.length === 0) return { path, message: issue.message };
  if (issue.expected === 'never') {
    return { path, message: 'is not a key of a rulebook. Take it out, or check how it is spelt.' };
  }
  const among = path.length > 1 ? ` to ${path.slice(0, -1).join('.')}` : '';
  return issue.received === 'undefined'
    ? { path, message: `is missing. Add it${among}; the other rulebook in this folder shows how.` }
    : { path, message: issue.message };
}

function faultsOfText(
  document: Document,
  lines: LineCounter,
  text: string,
): { line: number; message: string }[] {
  return document.errors.map((error) => {
    const line = lines.linePos(error.pos[0]).line;
    if (error.code !== 'DUPLICATE_KEY') {
      const said = error.message.split('\n')[0] ?? '';
      return {
        line,
        message: `this line cannot be read (${said}). Check its indent, its colon and its quotation marks.`,
      };
    }
    const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? 'A key';
    return { line, message: `"${key}" is here twice. Keep one of them.` };
  });
}

/**
 * Reads one rulebook. `file` is how messages name it; its last part must be `<version>.yaml`. `all` are the sections
 * that there are.
 */
export function readRulebook(file: string, text: string, all = sections): ReadRulebook {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const unreadable = faultsOfText(document, lines, text);
  if (unreadable.length > 0) {
    return { rulebook: null, faults: unreadable.map(({ line, message }) => `${file}:${line}: ${message}`) };
  }
  const day = /([^/\\]+)\.yaml$/.exec(file)?.[1];
  const read = v.safeParse(rulebookSchema(day ?? '', all), document.toJS());
  const faults = read.success ? orderFaults(read.output, all) : read.issues.map(faultOfIssue);
  if (read.success && read.output.version !== day) {
    faults.push({ path: ['version'], message: `must be the name of the file. Write: version: ${day}` });
  }
  return {
    rulebook: read.success && faults.length === 0 ? read.output : null,
    faults: faults
      .map(({ path, message }) => ({
        line: lineOf(document, lines, path),
        message: path.length > 0 ? `"${path.join('.')}" ${message}` : `The rulebook ${message}`,
      }))
      .sort((a, b) => a.line - b.line)
      .map(({ line, message }) => `${file}:${line}: ${message}`),
  };
}

/** All rulebooks of a folder, oldest first. Throws one error that lists every fault of every file. */
export function loadRulebooks(folder: string): Rulebook[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const shown = relative(process.cwd(), folder).split(sep).join('/');
  const all = names.map((name) => readRulebook(`${shown}/${name}`, readFileSync(join(folder, name), 'utf8')));
  const faults = all.flatMap((read) => read.faults);
  if (names.length === 0)
    faults.push(`${shown}: there is no rulebook. Add one named <day it comes into force>.yaml.`);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return all.flatMap(({ rulebook }) => (rulebook === null ? [] : [rulebook]));
}
