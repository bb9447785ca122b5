/**
 * Reads guides: from a file to a guide that fits the schema, with every fault on its line. Also checks what a
 * schema cannot see: names used twice, pictures, facts and hard words that are not there.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from './fault.ts';
import { guideSchema, rowsOf, type Guide } from './guide-schema.ts';
import { check, PLACES, type Library } from './library.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

export interface ReadGuide {
  readonly yaml: YamlFile;
  readonly guide: Guide | undefined;
  readonly faults: readonly Fault[];
}

/** The id of the row that a path of the YAML file stands in. */
export function rowOfPath(value: unknown, path: readonly (string | number)[]): string {
  let at: unknown = value;
  let found = '';
  for (const step of path) {
    at = (at as Record<string | number, unknown> | undefined)?.[step];
    const id = (at as { id?: unknown } | undefined)?.id;
    if (typeof id === 'string') found = id;
  }
  return found;
}

/** What is named in a guide and does not exist, and names used twice. */
function lostNames(yaml: YamlFile, guide: Guide, library: Library): Fault[] {
  const faults: Fault[] = [];
  const add = (
    path: readonly (string | number)[],
    row: string,
    rule: string,
    message: string,
    example?: string,
  ) =>
    faults.push({
      file: yaml.file,
      line: yaml.lineOf(path),
      row,
      lang: '',
      version: '',
      rule,
      severity: 'error',
      message,
      ...(example ? { example } : {}),
    });

  const id = basename(yaml.file, '.yaml');
  if (guide.id !== id)
    add(['id'], '', 'id', `the id is "${guide.id}" and the file is called "${id}"`, `id: ${id}`);
  if (!(guide.picture in library.manifest))
    add(['picture'], '', 'picture', unknownPicture(guide.picture, library), undefined);

  const seen = new Set(['about', 'next', 'contact', 'words', 'contents']);
  guide.sections.forEach((section, at) => {
    if (seen.has(section.id))
      add(
        ['sections', at, 'id'],
        section.id,
        'id',
        `"${section.id}" is used twice; every section and row needs its own name`,
      );
    seen.add(section.id);
  });
  for (const { row, path, country } of rowsOf(guide)) {
    if (seen.has(row.id))
      add(
        [...path, 'id'],
        row.id,
        'id',
        `"${row.id}" is used twice; every section and row needs its own name`,
      );
    seen.add(row.id);
    if (!(row.picture in library.manifest))
      add([...path, 'picture'], row.id, 'picture', unknownPicture(row.picture, library));
    row.facts.forEach((fact, nth) => {
      const [sheet, number] = fact.split('#') as [string, string];
      if (sheet === 'ours' && number in library.sources.ours) return;
      const known = library.sources.sheets[sheet]?.facts[number];
      if (!known)
        return add(
          [...path, 'facts', nth],
          row.id,
          'fact',
          `there is no fact ${fact} in ${PLACES.sources}`,
          factsOf(sheet, library),
        );
      if (known.for && country && known.for !== country) {
        add(
          [...path, 'facts', nth],
          row.id,
          'country',
          `fact ${fact} is about ${known.for} and this row is for ${country}`,
        );
      }
      if (known.for && !country) {
        add(
          [...path, 'facts', nth],
          row.id,
          'country',
          `fact ${fact} is only true in ${known.for}`,
          `for: ${known.for}`,
        );
      }
    });
  }
  return faults;
}

/** The facts that a sheet has, for a writer who named another. */
function factsOf(sheet: string, library: Library): string {
  const facts = library.sources.sheets[sheet]?.facts;
  if (sheet === 'ours')
    return `one of ${Object.keys(library.sources.ours)
      .map((key) => `ours#${key}`)
      .join(', ')}`;
  if (!facts) return `one of the sheets ${Object.keys(library.sources.sheets).sort().join(', ')}`;
  const last = Math.max(...Object.keys(facts).map(Number).filter(Boolean));
  return `sheet ${sheet} has the facts ${sheet}#1 to ${sheet}#${last}`;
}

function unknownPicture(name: string, library: Library): string {
  const near = Object.keys(library.manifest).filter(
    (id) => id.includes(name.slice(0, 4)) || name.includes(id),
  );
  const hint = near.length
    ? ` Did you mean ${near.slice(0, 4).join(', ')}?`
    : ' “npm run lint:words -- --concepts” prints them all.';
  return `"${name}" is not a concept of ${PLACES.manifest}.${hint}`;
}

/** Reads one guide. `text` is for tests. */
export function readGuide(root: string, path: string, library: Library, text?: string): ReadGuide {
  const yaml = readYaml(root, path, text);
  const { value: guide, faults } = check(yaml, guideSchema, (at) => rowOfPath(yaml.value, at));
  return { yaml, guide, faults: guide ? lostNames(yaml, guide, library) : faults };
}

/** The paths of all guides: every YAML file of the folder but the sources and the template. */
export function guidePaths(root: string): string[] {
  const folder = join(root, PLACES.guides);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'sources.yaml' && !name.startsWith('_'))
    .sort()
    .map((name) => join(folder, name));
}

/** All guides that fit, in their order. Throws one error that lists every fault of shape, so that a build stops. */
export function readGuides(root: string, library: Library): Guide[] {
  const read = guidePaths(root).map((path) => readGuide(root, path, library));
  const faults = [...library.faults, ...read.flatMap((one) => one.faults)];
  if (faults.length) {
    throw new Error(
      `The guides do not fit:\n${faults.map((fault) => `  ${fault.file}:${fault.line} ${fault.row} ${fault.message}`).join('\n')}`,
    );
  }
  const guides = read.map((one) => one.guide!).sort((one, other) => one.order - other.order);
  const twice = guides.find((guide, at) => guides[at - 1]?.order === guide.order);
  if (twice)
    throw new Error(`content/guides/${twice.id}.yaml: order ${twice.order} is used by another guide too`);
  return guides;
}
