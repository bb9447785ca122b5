/**
 * What the test runners report, brought to one form: how many passed, how many failed, and what to read. A runner
 * that ran nothing has failed: silence is not a pass.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Outcome, Timed } from '../parts/steps.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    status: string;
    message?: string;
    assertionResults: {
      fullName: string;
      status: string;
      failureMessages: string[];
      duration?: number | null;
    }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: {
    title: string;
    ok: boolean;
    tests: {
      annotations?: { type: string; description?: string }[];
      results: { error?: { message?: string }; duration?: number }[];
    }[];
  }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
}

interface GoEvent {
  Action: string;
  Package?: string;
  Test?: string;
  Output?: string;
  /** Seconds. */
  Elapsed?: number;
  ImportPath?: string;
}

/** One outcome from the numbers; `output` is the runner's own when nothing better is known. */
function sum(
  passed: number,
  failed: number,
  skipped: number,
  faults: string[],
  output: string,
  reasons: readonly string[] = [],
): Outcome {
  if (passed + failed === 0) return { passed: 0, failed: 1, note: 'no test ran', output };
  const why = reasons.length ? `: ${reasons.join('; ')}` : '';
  const note = `${passed + failed} tests${skipped ? `, ${skipped} skipped${why}` : ''}`;
  return { passed, failed, note, output: faults.length ? faults.join('\n\n') : output };
}

function readReport<T>(file: string): T | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

/** Counts of a vitest run from its JSON report. A file that could not be loaded is one failure. */
export function vitestCounts(file: string, output: string): Outcome {
  const report = readReport<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1, note: 'it gave no report', output };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const faults = [
    ...broken.map(({ name, message }) => `${name}\n${message ?? ''}`),
    ...report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => `${name}\n${fullName}\n${failureMessages.join('\n')}`),
    ),
  ];
  const counted = sum(
    report.numPassedTests,
    report.numFailedTests + broken.length,
    report.numPendingTests,
    faults,
    output,
    reasonsIn(report),
  );
  return { ...counted, tests: report.testResults.flatMap(timesOfVitest) };
}

const MS = 1000;

function timesOfVitest({ name, assertionResults }: VitestReport['testResults'][number]): Timed[] {
  return assertionResults.map(({ fullName, duration }) => ({
    name: `${basename(name)} › ${fullName}`,
    seconds: (duration ?? 0) / MS,
  }));
}

/** Why tests were skipped, each reason once: their names say it in brackets, “(not run: no lame here)”. */
function reasonsIn(report: VitestReport): string[] {
  const names = report.testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['skipped', 'pending'].includes(status))
      .map(({ fullName }) => /\((not run: [^)]*)/.exec(fullName)?.[1]),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}

function faultsOf(suite: PlaywrightSuite, path: string): string[] {
  const here = path ? `${path} › ${suite.title}` : suite.title;
  const own = suite.specs
    .filter(({ ok }) => !ok)
    .map(({ title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ''));
      return `${here} › ${title}\n${messages.filter(Boolean).join('\n')}`;
    });
  return [...own, ...(suite.suites ?? []).flatMap((inner) => faultsOf(inner, here))];
}

/** How many tests were left out because an earlier run has proven them (tests/support/proven.ts). */
function provenIn({ specs, suites = [] }: PlaywrightSuite): number {
  const own = specs.filter(({ tests }) =>
    tests.some(({ annotations }) => annotations?.some(({ type }) => type === 'proven')),
  );
  return suites.reduce((count, inner) => count + provenIn(inner), own.length);
}

/** The time of each test that ran, with the file it is in. */
function timesOf(suite: PlaywrightSuite, file = basename(suite.title)): Timed[] {
  const own = suite.specs.map(({ title, tests }) => {
    const ms = tests
      .flatMap(({ results }) => results)
      .reduce((sum, { duration }) => sum + (duration ?? 0), 0);
    return { name: `${file} › ${title}`, seconds: ms / MS };
  });
  return [...own, ...(suite.suites ?? []).flatMap((inner) => timesOf(inner, file))];
}

/** Counts of a Playwright run from its JSON report. A test that passed only at the second try has failed. */
export function playwrightCounts(file: string, output: string): Outcome {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1, note: 'it gave no report', output };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const faults = [
    ...report.errors.map(({ message }) => message ?? ''),
    ...report.suites.flatMap((suite) => faultsOf(suite, '')),
  ];
  const proven = report.suites.reduce((count, suite) => count + provenIn(suite), 0);
  const failed = unexpected + flaky + report.errors.length;
  const counted = sum(expected, failed, skipped - proven, faults, output);
  if (proven > 0) counted.note = `${counted.note ?? ''}, ${proven} proven before`;
  return { ...counted, tests: report.suites.flatMap((suite) => timesOf(suite)) };
}

function parseGo(line: string): GoEvent | undefined {
  try {
    return JSON.parse(line) as GoEvent;
  } catch {
    return undefined; // go prints build errors as plain lines
  }
}

/** Counts of `go test -json`. A package that does not build is one failure. */
export function goCounts(output: string): Outcome {
  const lines = output.split('\n').filter(Boolean);
  const said = new Map<string, string>();
  const failedIn = new Set<string>();
  const faults: string[] = [];
  const tests: Timed[] = [];
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const line of lines) {
    const event = parseGo(line);
    if (!event) {
      faults.push(line);
      continue;
    }
    const name = `${event.Package ?? event.ImportPath ?? ''} ${event.Test ?? ''}`.trim();
    if (event.Output) said.set(name, (said.get(name) ?? '') + event.Output);
    if (event.Test === undefined) {
      if (event.Action === 'fail' && event.Package !== undefined && !failedIn.has(event.Package)) {
        failed++;
        faults.push(`${name}\n${said.get(name) ?? ''}`);
      }
      if (event.Action === 'build-output' && event.Output) faults.push(event.Output);
      continue;
    }
    if (event.Elapsed !== undefined && !event.Test.includes('/'))
      tests.push({ name, seconds: event.Elapsed });
    if (event.Action === 'pass') passed++;
    if (event.Action === 'skip') skipped++;
    if (event.Action === 'fail') {
      failed++;
      failedIn.add(event.Package ?? '');
      faults.push(`${name}\n${said.get(name) ?? ''}`);
    }
  }
  return { ...sum(passed, failed, skipped, failed ? faults : [], lines.slice(-40).join('\n')), tests };
}
