/**
 * Finds every door and its hook. What is declared is in src/commands and src/queries, one file a feature; their two
 * index.ts files are made here from what stands beside them, so that no list is kept by hand. The hook of a door
 * is the file of its name below pocketbase/hooks; one that is missing, or that nobody declared, stops the build.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Door } from '../../commands/door.ts';

/**
 * Files of a feature's hooks that are no doors: what is next, letters, what the clock does, what is held about a person
 * and how it is erased, and what two people agreed to.
 */
const PARTS = ['next', 'mail', 'clock', 'holds', 'erase', 'approved'] as const;
type Part = (typeof PARTS)[number];

const kinds = {
  commands: { one: 'Command', all: 'allCommands', says: 'Every command of the portal' },
  queries: { one: 'Query', all: 'allQueries', says: 'Every query of the portal' },
} as const;
type Kind = keyof typeof kinds;

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** The features that a folder of declarations has, in the order of their names. */
function featuresIn(root: string, kind: Kind): string[] {
  return readdirSync(join(root, 'src', kind))
    .filter(
      (name) => name.endsWith('.ts') && !/\.test\.ts$|^(index|door|codes|command|query)\.ts$/.test(name),
    )
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/** As wide as `npm run format` lets a line be: what is made here is laid out as it would be. */
const WIDTH = 110;

/** Names in braces, on one line where they fit. */
function inBraces(before: string, names: readonly string[]): string {
  const line = `${before}{ ${names.join(', ')} };`;
  return line.length <= WIDTH ? line : `${before}{\n${names.map((name) => `  ${name},\n`).join('')}};`;
}

/** The text of src/commands/index.ts or src/queries/index.ts. */
function indexOf(root: string, kind: Kind): string {
  const features = featuresIn(root, kind);
  const { one, all, says } = kinds[kind];
  const door = kind === 'commands' ? './door.ts' : '../commands/door.ts';
  const names = features.map(camel);
  return [
    `/** ${says}, by feature. Made by the build from the files beside it: do not edit. */`,
    `import { doorsIn, type Door } from '${door}';`,
    `import type { ${one} } from './${one.toLowerCase()}.ts';`,
    ...features.map((feature) => `import * as ${camel(feature)} from './${feature}.ts';`),
    '',
    inBraces('export ', names),
    ...(kind === 'commands'
      ? [
          `export { commonRefusals } from './door.ts';`,
          `export type { AnswerOf, Door, InputOf, RefusalBody, SentTo, Who } from './door.ts';`,
        ]
      : []),
    `export type { ${one} } from './${one.toLowerCase()}.ts';`,
    '',
    inBraces('const features = ', names),
    'type Features = typeof features;',
    '',
    '/** The type of each declaration, found by its name: `Extract<…, { name: "voting/cast-vote" }>`. */',
    `export type Every${one} = {`,
    '  [F in keyof Features]: Extract<Features[F][keyof Features[F]], Door>;',
    '}[keyof Features];',
    '',
    `export const ${all} = doorsIn<${one}>(Object.values(features));`,
    '',
  ].join('\n');
}

/** Faults of the two index files: each is what stands beside it says, or it is told. `write` makes them so. */
export function indexFaults(root: string, write: boolean): string[] {
  const faults: string[] = [];
  for (const kind of Object.keys(kinds) as Kind[]) {
    const file = join(root, 'src', kind, 'index.ts');
    const wanted = indexOf(root, kind);
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
    if (write) writeFileSync(file, wanted);
    else
      faults.push(
        `src/${kind}/index.ts is not what stands beside it: please run \`npm run build\` and commit it.`,
      );
  }
  return faults;
}

/** Where a feature's hooks have what: the doors with their files, and the parts. */
export interface FoundHooks {
  readonly doors: readonly { readonly name: string; readonly file: string }[];
  readonly parts: readonly { readonly part: Part; readonly feature: string; readonly file: string }[];
}

const hasDefault = (file: string): boolean => /^export default /m.test(readFileSync(file, 'utf8'));

/** Pairs the declared doors with the files of hooks. Throws with every fault at once, each with its mend. */
export function findHooks(hooksFolder: string, declared: readonly Pick<Door, 'name'>[]): FoundHooks {
  const faults: string[] = [];
  const names = declared.map(({ name }) => name);
  const doors = names.map((name) => ({ name, file: join(hooksFolder, `${name}.ts`) }));
  for (const name of new Set(names)) {
    if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(name))
      faults.push(`${name} is no name for a door: feature/verb.`);
    if (names.filter((each) => each === name).length > 1) faults.push(`${name} is declared twice.`);
  }
  for (const { name, file } of doors) {
    if (!existsSync(file))
      faults.push(`${name} is declared and has no hook: write pocketbase/hooks/${name}.ts.`);
    else if (!hasDefault(file))
      faults.push(`pocketbase/hooks/${name}.ts has no default export: it must be the hook of ${name}.`);
  }
  const parts: { part: Part; feature: string; file: string }[] = [];
  for (const { feature, base, file } of filesBelow(hooksFolder)) {
    const part = PARTS.find((each) => each === base);
    if (part === 'mail') continue; // imported by the hooks that send its letters
    if (part) parts.push({ part, feature, file });
    else if (hasDefault(file) && !names.includes(`${feature}/${base}`)) {
      faults.push(
        `pocketbase/hooks/${feature}/${base}.ts is the hook of a door that nobody declared: ` +
          `declare ${feature}/${base} in src/commands/${feature}.ts or src/queries/${feature}.ts, or take the file away.`,
      );
    }
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { doors, parts };
}

/** The files of all features; `kit` is what they share. */
function filesBelow(hooksFolder: string): { feature: string; base: string; file: string }[] {
  const features = readdirSync(hooksFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
    .map(({ name }) => name)
    .sort();
  return features.flatMap((feature) =>
    readdirSync(join(hooksFolder, feature))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => ({
        feature,
        base: name.slice(0, -'.ts'.length),
        file: join(hooksFolder, feature, name),
      })),
  );
}

/** The text of `virtual:hooks`: every hook by its door's name, and the parts of the features. */
export function hooksModule({ doors, parts: found }: FoundHooks): string {
  const parts = found.filter(({ part }) => part !== 'mail'); // letters are taken by the hooks that send them
  const path = (file: string) => JSON.stringify(file.split('\\').join('/'));
  const list = (part: Part) => parts.flatMap((each, at) => (each.part === part ? [`part${at}`] : []));
  return [
    ...doors.map(({ file }, at) => `import door${at} from ${path(file)};`),
    ...parts.map(({ file }, at) => `import part${at} from ${path(file)};`),
    `export const hooks = [${doors.map((_, at) => `door${at}`).join(', ')}];`,
    `export const next = [${list('next').join(', ')}];`,
    `export const due = [${list('clock').join(', ')}];`,
    `export const holds = [${list('holds').join(', ')}].flat();`,
    `export const erasing = [${list('erase').join(', ')}];`,
    `export const approved = Object.assign({}, ${list('approved').join(', ')});`,
    '',
  ].join('\n');
}
