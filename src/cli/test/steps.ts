/**
 * Every step of `npm test`. What it is made of is built first; then everything that can be known without running
 * (src/cli/check), Go's own checks, and the tests from the smallest to whole journeys in a browser.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findTestBrowser } from '../browser.ts';
import { buildHooksStep, buildServer, buildSite, buildTestServer } from '../build/steps.ts';
import { checkSteps } from '../check/steps.ts';
import { runGo } from '../parts/go.ts';
import { cacheFolder, siteFolder } from '../parts/root.ts';
import { run, runTool } from '../parts/run.ts';
import { outcome, type Step } from '../parts/steps.ts';
import { goCounts, playwrightCounts, vitestCounts } from './counts.ts';
import { makeMorePages, morePagesRoot } from './more-pages.ts';

const results = join(cacheFolder, 'results');
/** The bundle of all shared vectors, for engines that cannot import (tests/support/vectors-bundle.ts). */
export const vectorsBundle = join(cacheFolder, 'vectors.js');
const CRASH_ROUNDS = 20;

function reportFile(name: string): string {
  mkdirSync(results, { recursive: true });
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true }); // yesterday's report must not count for today
  return file;
}

const browser: Step = {
  name: 'find a browser',
  run: async (say) => {
    process.env['CHROMIUM_PATH'] = await findTestBrowser(say);
    return { passed: 0, failed: 0, note: process.env['CHROMIUM_PATH'] };
  },
};

const bundleVectors: Step = {
  name: 'bundle the shared vectors',
  run: async () => {
    const { code, output } = await run(process.execPath, ['tests/support/vectors-bundle.ts', vectorsBundle]);
    return { passed: 0, failed: code === 0 ? 0 : 1, output };
  },
};

const testDemo: Step = {
  name: 'make the test demo',
  needs: [buildServer.name, buildHooksStep.name],
  run: async () => {
    const { code, output } = await run(process.execPath, ['tests/support/template.ts']);
    return { passed: 0, failed: code === 0 ? 0 : 1, output };
  },
};

/** The built pages, not the sources: what a browser gets. */
function validPages(site: string, needs: string[]): Step {
  return {
    name: 'pages are valid HTML (html-validate)',
    needs,
    run: async () => {
      const args = ['--config', '.htmlvalidate.json', '--formatter', 'text', `${site}/**/*.html`];
      const { code, output } = await runTool('html-validate', args);
      return outcome(code === 0, output);
    },
  };
}

const goVet: Step = {
  name: 'go vet',
  needs: [buildServer.name],
  run: async () => {
    const release = await runGo(['vet', './...']);
    const test = await runGo(['vet', '-tags', 'testclock', './...']);
    return outcome(release.code === 0 && test.code === 0, release.output + test.output);
  },
};

const goTest: Step = {
  name: 'go test (with the vectors in the server’s engine)',
  needs: [buildServer.name, buildHooksStep.name, bundleVectors.name],
  run: async () => {
    const env = { COMMON_CARE_VECTORS: vectorsBundle };
    const { output } = await runGo(['test', '-json', './...'], { env });
    return goCounts(output);
  },
};

/** What is served to tests instead of the built site; empty for that itself. */
type Served = Record<string, string>;

function vitest(name: string, project: string, needs: string[], env: Served = {}): Step {
  return {
    name,
    needs,
    run: async () => {
      const file = reportFile(project);
      const args = ['run', '--project', project, '--reporter=json', `--outputFile=${file}`];
      const { output } = await runTool('vitest', args, { env });
      return vitestCounts(file, output);
    },
  };
}

function playwright(name: string, folder: string, needs: string[], served: Served = {}): Step {
  return {
    name,
    needs: [browser.name, ...needs],
    alone: true, // two browsers and two servers use both cores
    run: async () => {
      const file = reportFile(folder.replace('/', '-'));
      const env = { ...served, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
      const { output } = await runTool('playwright', ['test', folder, '--reporter=json'], {
        env,
        from: '@playwright/test',
      });
      return playwrightCounts(file, output);
    },
  };
}

const crash: Step = {
  name: `crash test (${CRASH_ROUNDS} kills)`,
  needs: [buildTestServer.name, buildHooksStep.name],
  run: async () => {
    const args = ['src/cli/test-crash.ts', '--rounds', String(CRASH_ROUNDS), '--built'];
    const { code, output } = await run(process.execPath, args);
    return outcome(code === 0, output);
  },
};

/**
 * All steps, in the order that keeps two cores busy: Go's long build beside Node's checks. With `pages` above 1 those
 * that meet pages get each of them so many times.
 */
export async function testSteps(pages = 1): Promise<Step[]> {
  const site = buildSite();
  const more = pages > 1 ? [makeMorePages(pages, [site.name, buildHooksStep.name])] : [];
  const served: Served = pages > 1 ? { COMMON_CARE_SERVED: morePagesRoot } : {};
  const built = [site.name, ...more.map(({ name }) => name)];
  const server = [buildTestServer.name, testDemo.name, ...built];
  return [
    buildServer,
    buildHooksStep,
    site,
    ...more,
    browser,
    bundleVectors,
    buildTestServer,
    testDemo,
    ...(await checkSteps()),
    vitest('unit and property tests, vectors in Node', 'unit', []),
    goVet,
    goTest,
    vitest('contract tests against the real server', 'contract', server, served),
    vitest('the commands themselves', 'cli', server),
    validPages(pages > 1 ? join(morePagesRoot, 'pb_public') : siteFolder, built),
    crash,
    playwright('vectors in the browser', 'tests/vectors', [bundleVectors.name]),
    playwright('journeys in the browser', 'tests/e2e', server, served),
    playwright('accessibility in the browser', 'tests/a11y', server, served),
  ];
}

/** The steps whose name contains `text`, with all that they need. */
export function only(steps: readonly Step[], text: string): Step[] {
  const wanted = new Set<string>();
  const want = (step: Step) => {
    if (wanted.has(step.name)) return;
    wanted.add(step.name);
    for (const need of step.needs ?? []) want(steps.find(({ name }) => name === need)!);
  };
  for (const step of steps) if (step.name.includes(text)) want(step);
  return steps.filter(({ name }) => wanted.has(name));
}
