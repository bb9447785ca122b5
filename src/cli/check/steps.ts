/**
 * Everything that can be known about the sources without running the product: types in each runtime, lint, layout,
 * import rules, dead code, generated types, known faults, words and their twins. `npm run check` and `npm test` run the same list.
 */
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { buildServer } from '../build/steps.ts';
import { copyDeclarations } from '../build/hooks.ts';
import { readMessages } from '../build/messages.ts';
import { runGofmt } from '../parts/go.ts';
import { root } from '../parts/root.ts';
import { run, runTool, type Ran } from '../parts/run.ts';
import { outcome, type Outcome, type Step } from '../parts/steps.ts';
import { doorFaults } from './doors.ts';
import { checkImports } from './imports.ts';
import { goFaults, packageFaults } from './known-faults.ts';

function judge({ code, output }: Ran): Outcome {
  return outcome(code === 0, output);
}

function toolStep(name: string, command: string, args: string[], from = command): Step {
  return { name, run: async () => judge(await runTool(command, args, { from })) };
}

/** Every tsconfig.json but the root one, which `astro check` and `svelte-check` use. */
async function runtimes(): Promise<string[]> {
  const folders = ['src', 'pocketbase/hooks', 'tests'];
  const found: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.name === 'tsconfig.json') found.push(relative(root, entry.parentPath));
    }
  }
  return found.sort();
}

const messageTypes = join(root, 'src', 'types', 'messages.d.ts');

/** `committed` is the file of types as it was before any step could write it anew. */
function words(committed: string): Step {
  return {
    name: 'every message has its Welsh twin and its type',
    run: async () => {
      const { faults, types } = readMessages(root);
      if (types !== committed) {
        faults.push(
          'src/types/messages.d.ts is not what the messages say: please run `npm run build` and commit it.',
        );
      }
      return outcome(faults.length === 0, faults.join('\n'));
    },
  };
}

const HOOKS = join('pocketbase', 'hooks');

/** The hooks are checked against PocketBase's own declarations, which come with its Go module. */
const hookTypes: Step = {
  name: `types in ${HOOKS}`,
  needs: [buildServer.name],
  run: async () => {
    copyDeclarations();
    return judge(await runTool('tsc', ['-p', HOOKS, '--noEmit'], { from: 'typescript' }));
  },
};

const goFormat: Step = {
  name: 'gofmt',
  run: async () => {
    const { code, output } = await runGofmt(['-l', 'pocketbase']);
    return outcome(code === 0 && output.trim() === '', `These files are not in Go's layout:\n${output}`);
  },
};

const wholeDoors: Step = {
  name: 'every door is whole: hook, sentences, tests',
  run: async () => {
    const faults = await doorFaults();
    return outcome(faults.length === 0, faults.join('\n'));
  },
};

const recordTypes: Step = {
  name: 'record types are those of the schema',
  needs: [buildServer.name],
  run: async () => judge(await run(process.execPath, ['src/cli/types.ts', '--check'])),
};

const easyWords: Step = {
  name: 'guides are easy to read',
  run: async () => judge(await run(process.execPath, ['src/cli/lint-words.ts'])),
};

/** The steps, the slowest first. They need the step that builds the server. */
export async function checkSteps(): Promise<Step[]> {
  const committed = readFileSync(messageTypes, 'utf8');
  const types = (await runtimes()).map((folder) =>
    folder === HOOKS
      ? hookTypes
      : toolStep(`types in ${folder}`, 'tsc', ['-p', folder, '--noEmit'], 'typescript'),
  );
  return [
    toolStep('types in .astro (astro check)', 'astro', ['check']),
    toolStep('types in .svelte (svelte-check)', 'svelte-check', [
      '--tsconfig',
      'tsconfig.json',
      '--fail-on-warnings',
    ]),
    toolStep('lint (eslint)', 'eslint', ['.', '--max-warnings', '0']),
    toolStep('layout (prettier)', 'prettier', ['--check', '--log-level', 'warn', '.']),
    ...types,
    { name: 'import rules (dependency-cruiser)', run: async () => judge(await checkImports()) },
    toolStep('dead code (knip)', 'knip', ['--no-progress']),
    words(committed),
    wholeDoors,
    recordTypes,
    goFormat,
    {
      name: 'known faults that the server can reach (govulncheck)',
      needs: [buildServer.name],
      run: goFaults,
    },
    { name: 'known faults of packages (npm audit)', run: packageFaults },
    easyWords,
  ];
}
