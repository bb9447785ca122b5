/**
 * Whether every door is whole: listed by the build, with its hook, its sentences in both languages and a contract test
 * of its own; and whether every rule has a test beside it. Each fault names the file that is missing. Run by itself
 * (`node src/cli/check/doors.ts`) it looks at the tree in which it stands.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findHooks, indexFaults } from '../build/doors.ts';

const here = fileURLToPath(new URL('../../../', import.meta.url));

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split('\\').join('/'))
    .filter((name) => name.endsWith(ending));
}

/** The text of all files of a folder with an ending, in one. */
function textOf(folder: string, ending: string): string {
  return filesIn(folder, ending)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/** Faults of the doors: no hook, no declaration, no sentence, no contract test. */
async function faultsOfDoors(root: string): Promise<string[]> {
  const [{ codesOf }, { allCommands }, { allQueries }] = await Promise.all([
    import('../../commands/codes.ts'),
    import('../../commands/index.ts'),
    import('../../queries/index.ts'),
  ]);
  const doors = [...allCommands, ...allQueries];
  const faults: string[] = [];
  try {
    findHooks(join(root, 'pocketbase', 'hooks'), doors);
  } catch (fault) {
    faults.push(...(fault as Error).message.split('\n'));
  }
  for (const lang of ['en', 'cy']) {
    const file = `content/messages/${lang}/errors.json`;
    const words = JSON.parse(readFileSync(join(root, file), 'utf8')) as object;
    for (const code of codesOf(doors))
      if (!(code in words)) faults.push(`${file} has no sentence for ${code}.`);
  }
  const tried = textOf(join(root, 'tests', 'contract'), '.ts');
  for (const { name } of doors) {
    // By its name in a command, or by its address.
    if (!new RegExp(`(?:'|/api/co-op/)${name}['?\`]`).test(tried)) {
      faults.push(`${name} has no contract test: write one in tests/contract/${name.split('/')[0]}.test.ts.`);
    }
  }
  return faults;
}

/** Rules without a test: a function that a domain's file gives away and no test of that domain names. */
function faultsOfRules(root: string): string[] {
  const domains = join(root, 'src', 'domain');
  const support = join(root, 'tests', 'support');
  const vectors = textOf(support, 'vector-registry.ts') + textOf(support, 'vector-meetings.ts');
  const folders = readdirSync(domains, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => {
    const folder = join(domains, name);
    const tests = textOf(folder, '.test.ts') + vectors;
    const files = filesIn(folder, '.ts').filter((file) => !/\.test\.ts$|(^|\/)index\.ts$/.test(file));
    return files.flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const rules = [...text.matchAll(/^export function (\w+)/gm)].map((match) => match[1]!);
      return rules.length > 0 && !rules.some((rule) => new RegExp(`\\b${rule}\\b`).test(tests))
        ? [
            `src/domain/${name}/${file} has no test: write src/domain/${name}/${file.replace(/\.ts$/, '.test.ts')}.`,
          ]
        : [];
    });
  });
}

/** Every fault; empty when all doors are whole. */
export async function doorFaults(root = here): Promise<string[]> {
  return [...indexFaults(root, false), ...(await faultsOfDoors(root)), ...faultsOfRules(root)];
}

if (import.meta.main) {
  const faults = await doorFaults();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
