/**
 * `npm run lint:words -- [files] [--json] [--concepts] [--hash] [--lang en|cy] [--quiet]`
 *
 * Holds the words against the rules of easy read and ends with exit code 1 when one is broken. Without files: all
 * guides, the glossary and the messages. A file may be a guide (.yaml), messages (.json), or any text (.txt, .md;
 * `--lang cy` when it is Welsh). `--json` prints an array of {file, row, rule, message, …}, nothing else.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  easyHash,
  faultLine,
  guidePaths,
  LANGUAGES,
  lintGlossary,
  lintGuides,
  lintMessages,
  lintText,
  makeLinter,
  readGuide,
  readLibrary,
  type Fault,
  type Lang,
  type Linter,
} from '../words/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const shown = (path: string) => relative(root, path).split(sep).join('/');

function messagePaths(): string[] {
  return LANGUAGES.flatMap((lang) => {
    const folder = join(root, 'content/messages', lang);
    return existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.json'))
          .map((name) => join(folder, name))
      : [];
  });
}

function lintFile(linter: Linter, path: string, lang: Lang): Fault[] {
  if (path.endsWith('glossary.yaml')) return lintGlossary(linter, root);
  if (extname(path) === '.json') {
    const found = /messages\/(en|cy)\//.exec(path.split(sep).join('/'))?.[1] as Lang | undefined;
    return lintMessages(linter, shown(path), readFileSync(path, 'utf8'), found ?? lang);
  }
  return lintText(linter, shown(path), readFileSync(path, 'utf8'), lang);
}

function lintAll(linter: Linter): Fault[] {
  return [
    ...lintGuides(linter, root),
    ...lintGlossary(linter, root),
    ...messagePaths().flatMap((path) => lintFile(linter, path, 'en')),
  ];
}

function printConcepts(linter: Linter): void {
  for (const [id, picture] of Object.entries(linter.library.manifest))
    console.log(`${id.padEnd(22)} ${picture.group.padEnd(12)} ${picture.en} / ${picture.cy}`);
}

function printHashes(linter: Linter): void {
  for (const path of guidePaths(root)) {
    const { guide } = readGuide(root, path, linter.library);
    if (guide)
      console.log(
        `${guide.id.padEnd(28)} ${LANGUAGES.map((lang) => `${lang} ${easyHash(guide, lang)}`).join('   ')}`,
      );
  }
}

function main(args: readonly string[]): number {
  const flags = new Set(args.filter((arg) => arg.startsWith('--')));
  const langAt = args.indexOf('--lang');
  const lang: Lang = langAt >= 0 && args[langAt + 1] === 'cy' ? 'cy' : 'en';
  const files = args
    .filter((arg, at) => !arg.startsWith('--') && !(langAt >= 0 && at === langAt + 1))
    .map((file) => resolve(file));
  const missing = files.find((file) => !existsSync(file));
  if (missing) {
    console.error(`There is no file ${missing}: please check its name.`);
    return 1;
  }
  const library = readLibrary(root);
  const linter = makeLinter(root, library);
  if (flags.has('--concepts')) return (printConcepts(linter), 0);
  if (flags.has('--hash')) return (printHashes(linter), 0);

  const guides = files.filter((file) => extname(file) === '.yaml' && !file.endsWith('glossary.yaml'));
  const others = files.filter((file) => !guides.includes(file));
  const found = files.length
    ? [
        ...(guides.length ? lintGuides(linter, root, guides) : []),
        ...others.flatMap((file) => lintFile(linter, file, lang)),
      ]
    : lintAll(linter);
  const faults = [...library.faults, ...found];
  const errors = faults.filter((fault) => fault.severity === 'error');
  if (flags.has('--json')) {
    console.log(JSON.stringify(faults, null, 1));
    return errors.length ? 1 : 0;
  }
  const warnings = faults.filter((fault) => fault.severity === 'warning');
  for (const fault of errors) console.log(faultLine(fault));
  if (warnings.length && !flags.has('--quiet')) {
    console.log(`${errors.length ? '\n' : ''}Advice:`);
    for (const fault of warnings) console.log(faultLine(fault));
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  return errors.length ? 1 : 0;
}

process.exit(main(process.argv.slice(2)));
