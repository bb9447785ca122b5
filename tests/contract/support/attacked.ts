/**
 * The build that the attacks are tried on: this one, or the one in the folder that COMMON_CARE_ATTACK_BUILD names, with
 * the small co-op as that build knows it. An attack that is mended must succeed on a build from before its mend; a test
 * that finds nothing there could not fail here. The first build is 1458880 (it needs Go 1.26: its parts do not run on
 * 1.27). To try the attacks on it:
 *
 *   git worktree add ../first 1458880 && cd ../first && npm ci && npm run build
 *   (cd pocketbase && CGO_ENABLED=0 go build -tags testclock -o bin/common-care-test ./)
 *   cd - && COMMON_CARE_ATTACK_BUILD=../first npx vitest run --project contract tests/contract/attacks
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, type Ran } from '../../../src/cli/parts/run.ts';
import { startCoop, thisBuild, type Build, type Coop } from './co-op.ts';

async function buildIn(folder: string): Promise<Build> {
  const root = join(folder, 'pocketbase');
  const program = join(root, 'bin', 'common-care-test');
  const coop = pathToFileURL(join(folder, 'tests/contract/support/small-co-op.ts')).href;
  const { fillSmallCoop } = (await import(/* @vite-ignore */ coop)) as { fillSmallCoop: Build['fill'] };
  return { program, migrator: program, root, fill: fillSmallCoop };
}

const other = process.env['COMMON_CARE_ATTACK_BUILD'];
export const attacked: Build = other ? await buildIn(resolve(other)) : thisBuild;

/** Starts the attacked build with the small co-op in it. */
export const startAttacked = (extra: string[] = [], env: Record<string, string> = {}): Promise<Coop> =>
  startCoop(extra, { build: attacked, env });

/** Runs a command of the attacked build to its end, such as `steward link`. */
export const runAttacked = (...args: string[]): Promise<Ran> =>
  run(attacked.program, [...args, '--root', attacked.root]);
