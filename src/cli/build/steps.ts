/**
 * The steps that turn the sources into something that runs: the rules as a bundle for the server's engine, the
 * server, and the site. They know nothing of each other, so they go side by side; each is skipped when its inputs
 * are the same as last time.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeOnce, hashOf } from '../parts/fresh.ts';
import { runGo } from '../parts/go.ts';
import { root, serverProgram, serverRoot, siteFolder, testServerProgram } from '../parts/root.ts';
import { runTool } from '../parts/run.ts';
import { outcome, type Outcome, type Step } from '../parts/steps.ts';
import { Stop, sentenceFor } from '../parts/stop.ts';
import { compressSite } from './compress.ts';
import { filesKept } from './guides-files.ts';
import { soundKept } from './sound.ts';

/** The address that a demo on this machine has, and the one that its pages name. */
export const localAddress = 'http://127.0.0.1:8090';

const SHARED = ['package-lock.json', 'tsconfig.base.json'];
const TESTS = /\.(test|spec)\.ts$|(^|\/)README\.md$/;
const GO_FOREIGN = /^pocketbase\/(bin|pb_data|pb_public|pb_hooks|pb_migrations|hooks)\//;

/** A failed build: the disk may be full, else the tool's own words are the best there are. */
function buildFault(what: string, output: string): Error {
  if (/no space left on device|ENOSPC/i.test(output)) {
    return new Stop('The disk is full: please free about 2 GB and run the command again.');
  }
  return new Stop(`${what} failed:\n${output.trimEnd()}`);
}

async function once(name: string, hash: string, result: string, make: () => Promise<void>): Promise<Outcome> {
  try {
    const made = await makeOnce(name, hash, result, make);
    return { passed: 0, failed: 0, ...(made ? {} : { note: 'nothing changed' }) }; // a build proves nothing
  } catch (fault) {
    return outcome(false, sentenceFor(fault) ?? String((fault as Error).stack ?? fault));
  }
}

async function goBuild(program: string, tags: string[]): Promise<void> {
  const flags = tags.length ? ['-tags', tags.join(',')] : [];
  const { code, output } = await runGo(['build', ...flags, '-o', program, './']);
  if (code !== 0 || !existsSync(program)) throw buildFault('Building the server', output);
}

function serverStep(name: string, program: string, tags: string[]): Step {
  return {
    name,
    run: () =>
      once(name, hashOf(['pocketbase', 'src/cli/parts/go.ts'], tags, GO_FOREIGN), program, () =>
        goBuild(program, tags),
      ),
  };
}

export const buildServer = serverStep('build the server', serverProgram, []);
export const buildTestServer: Step = {
  ...serverStep('build the test server', testServerProgram, ['testclock']),
  needs: [buildServer.name], // the second build finds nearly everything in Go's cache
};

export const buildHooksStep: Step = {
  name: 'build the rules',
  run: async () => {
    const inputs = [
      'pocketbase/hooks',
      'src/domain',
      'src/commands',
      'src/queries',
      'src/records',
      'src/types',
      'src/lib',
      'site',
      'content/messages',
      'content/guides',
    ];
    const hash = hashOf([...inputs, 'src/cli/build', ...SHARED], [], TESTS);
    return once('rules', hash, join(serverRoot, 'pb_hooks', 'co-op.js'), async () => {
      const { buildHooks } = await import('./hooks.ts');
      await buildHooks();
    });
  },
};

/** Builds the pages. `publicUrl` is the address that they name as their own. */
export function buildSite(publicUrl = process.env['COMMON_CARE_PUBLIC_URL'] ?? localAddress): Step {
  return {
    name: 'build the site',
    run: async (say) => {
      const inputs = ['src', 'site', 'content', 'astro.config.mjs', 'svelte.config.js', ...SHARED];
      const hash = hashOf(
        inputs,
        [publicUrl, soundKept(root), filesKept(root)],
        /^src\/cli\/(?!build\/)|^src\/types\/messages\.d\.ts$|\.test\.ts$/,
      );
      return once('site', hash, join(siteFolder, 'index.html.br'), async () => {
        const env = { COMMON_CARE_PUBLIC_URL: publicUrl, ASTRO_TELEMETRY_DISABLED: '1' };
        const { code, output } = await runTool('astro', ['build'], { env });
        if (code !== 0) throw buildFault('Building the site', output);
        say(`${await compressSite(siteFolder)} compressed copies`);
      });
    },
  };
}

/** Everything that `npm start` needs, in the order that uses two cores best: the longest first. */
export function buildSteps(publicUrl?: string): Step[] {
  return [buildServer, buildHooksStep, buildSite(publicUrl)];
}
