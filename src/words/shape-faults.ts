/**
 * Says what is wrong with the shape of a file, and how to mend it, in words that a writer knows: the names in the
 * file, never the words of the program that reads it. A misspelt name and the name that is then missing are one slip,
 * so they are said once.
 */
import type { Fault } from './fault.ts';
import type { YamlFile } from './yaml-file.ts';

/** What a schema (valibot) reports, as far as it matters here. */
export interface Issue {
  readonly type: string;
  readonly expected: string | null;
  readonly input: unknown;
  readonly message: string;
  readonly path?: readonly { readonly key: unknown }[] | undefined;
}
type Steps = (string | number)[];

/** How a part is written, for the parts that people get wrong. */
const HOW: Readonly<Record<string, string>> = {
  easy: 'easy: with “en: |” and “cy: |” below it, and a sentence a line below each',
  standard: 'standard: with “en: |” and “cy: |” below it, and the words below each',
  title: 'title: { en: A question?, cy: Cwestiwn? }',
  heading: 'heading: { en: What it is, cy: Beth ydyw }',
  facts: 'facts: [01#17]',
  rows: 'rows: and below it a row that begins with “- id: its-name”',
  sections: 'sections: and below it a section that begins with “- id: its-name”',
  next: 'next: and below it a row that begins with “- id: its-name”',
  contact: 'contact: and below it a row that begins with “- id: its-name”',
  questions: '- ask: { en: Who can help?, cy: Pwy all helpu? }',
  checks: 'checks: []',
  link: 'link: { href: /time-bank/, text: { en: The time bank, cy: Y banc amser } }',
  picture: 'picture: help   (npm run lint:words -- --concepts prints them all)',
  id: 'id: a-short-name',
  order: 'order: 15',
  written: "written: '2026-11-22'",
  reviewBy: "reviewBy: '2027-11-22'",
  about: 'about: with “easy:” and “standard:” below it',
};
const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', cy: 'Welsh' };
const OPTIONAL = ['for', 'facts', 'link'];

const steps = (issue: Issue): Steps => (issue.path ?? []).map((step) => step.key as string | number);
const nameOf = (path: Steps): string => String(path.filter((step) => typeof step === 'string').at(-1) ?? '');
const isExtra = (issue: Issue): boolean => issue.type === 'strict_object' && issue.expected === 'never';

/** How many letters must change to make one word the other, up to 3. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      next.push(Math.min(row[to]! + 1, next[to - 1]! + 1, row[to - 1]! + same));
    }
    row = next;
  }
  return row[other.length]!;
}

/** The name that a misspelt one stands for: one that is missing beside it, or one that may be there. */
function meant(extra: Issue, issues: readonly Issue[]): string | undefined {
  const path = steps(extra);
  const beside = path.slice(0, -1).join('.');
  const missing = issues
    .filter((issue) => issue.input === undefined && !isExtra(issue))
    .map(steps)
    .filter((other) => other.slice(0, -1).join('.') === beside)
    .map(nameOf);
  const name = nameOf(path).toLowerCase();
  return [...missing, ...OPTIONAL]
    .map((known) => ({ known, far: distance(name, known.toLowerCase()) }))
    .filter(({ far }) => far <= 2)
    .sort((a, b) => a.far - b.far)[0]?.known;
}

const short = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

function sentence(issue: Issue, issues: readonly Issue[]): { message: string; example?: string } {
  const path = steps(issue);
  const name = nameOf(path);
  const how = HOW[name] ? { example: HOW[name] } : {};
  if (isExtra(issue)) {
    const known = meant(issue, issues);
    return {
      message: `"${name}" is not a name that this file may use`,
      ...(known ? { example: `${known}:` } : {}),
    };
  }
  if (issue.input === undefined) {
    const language = LANGUAGE_NAMES[name];
    const whole = nameOf(path.slice(0, -1));
    if (language)
      return { message: `"${name}" is missing: "${whole}" has no ${language} twin`, example: `${name}: |` };
    return { message: `"${name}" is missing`, ...how };
  }
  if (/^Invalid (?:type|key|length)/.test(issue.message)) {
    const what =
      issue.type === 'array'
        ? 'a list'
        : issue.type === 'strict_object'
          ? 'parts with names below it'
          : 'other words';
    return {
      message: `"${name || 'the file'}" should hold ${what}; here stands “${short(issue.input)}”`,
      ...how,
    };
  }
  return { message: `"${name}": ${issue.message}`, ...(/write|use|copy|say/.test(issue.message) ? {} : how) };
}

/** The faults of a file that does not fit its schema. `rowOf` names the row of a place in it. */
export function shapeFaults(
  yaml: Pick<YamlFile, 'file' | 'value' | 'lineOf'>,
  issues: readonly Issue[],
  rowOf: (path: Steps) => string,
): Fault[] {
  const fault = (line: number, row: string, message: string, example?: string): Fault => ({
    file: yaml.file,
    line,
    row,
    lang: '',
    version: '',
    rule: 'shape',
    severity: 'error',
    message,
    ...(example ? { example } : {}),
  });
  if (yaml.value === null || typeof yaml.value !== 'object' || Array.isArray(yaml.value)) {
    const message =
      yaml.value === null ? 'the file is empty' : 'the file should begin with names, such as “id: …”';
    return [fault(1, '', message, 'copy content/guides/_template.yaml and write in it')];
  }
  const misspelt = new Set(
    issues.filter(isExtra).flatMap((extra) => {
      const known = meant(extra, issues);
      return known ? [[...steps(extra).slice(0, -1), known].join('.')] : [];
    }),
  );
  return issues
    .filter((issue) => issue.input !== undefined || !misspelt.has(steps(issue).join('.')))
    .map((issue) => {
      const { message, example } = sentence(issue, issues);
      return fault(yaml.lineOf(steps(issue)), rowOf(steps(issue)), message, example);
    });
}
