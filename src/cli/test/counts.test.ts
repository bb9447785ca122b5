/** The last line of `npm test` is only as true as these counts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { goCounts, playwrightCounts, vitestCounts } from './counts.ts';

const folder = mkdtempSync(join(tmpdir(), 'common-care-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(value: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}
const lines = (...events: object[]): string => events.map((event) => JSON.stringify(event)).join('\n');

describe('vitest', () => {
  const passedTest = { fullName: 'a', status: 'passed', failureMessages: [] };

  test('tests are counted, and a failed one is named with its reason', () => {
    const failedTest = { fullName: 'a tie is lost', status: 'failed', failureMessages: ['expected 2'] };
    const file = report({
      numPassedTests: 4,
      numFailedTests: 1,
      numPendingTests: 2,
      testResults: [{ name: 'x.test.ts', status: 'failed', assertionResults: [passedTest, failedTest] }],
    });
    const found = vitestCounts(file, '');
    expect(found).toMatchObject({ passed: 4, failed: 1, note: '5 tests, 2 skipped' });
    expect(found.output).toBe('x.test.ts\na tie is lost\nexpected 2');
  });

  test('a skipped test is no pass, and its reason is said once', () => {
    const skipped = {
      fullName: 'sound is made (not run: no lame here)',
      status: 'skipped',
      failureMessages: [],
    };
    const file = report({
      numPassedTests: 1,
      numFailedTests: 0,
      numPendingTests: 2,
      testResults: [{ name: 'x', status: 'passed', assertionResults: [passedTest, skipped, skipped] }],
    });
    expect(vitestCounts(file, '')).toMatchObject({
      passed: 1,
      note: '1 tests, 2 skipped: not run: no lame here',
    });
  });

  test('a file that cannot be loaded is one failure', () => {
    const file = report({
      numPassedTests: 4,
      numFailedTests: 0,
      numPendingTests: 0,
      testResults: [{ name: 'x.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }],
    });
    expect(vitestCounts(file, '')).toMatchObject({
      passed: 4,
      failed: 1,
      output: 'x.test.ts\nno such module',
    });
  });

  test('no test at all, or no report, is a failure', () => {
    const nothing = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, testResults: [] };
    expect(vitestCounts(report(nothing), 'why')).toMatchObject({
      failed: 1,
      note: 'no test ran',
      output: 'why',
    });
    expect(vitestCounts(join(folder, 'none.json'), 'why')).toMatchObject({ failed: 1, output: 'why' });
  });
});

describe('Playwright', () => {
  const spec = { title: 'votes', ok: false, tests: [{ results: [{ error: { message: 'no button' } }] }] };

  test('a failed journey is named with the way to it; one that passed only at the second try has failed', () => {
    const file = report({
      stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 0 },
      errors: [],
      suites: [{ title: 'a.spec.ts', specs: [], suites: [{ title: 'a member', specs: [spec] }] }],
    });
    const found = playwrightCounts(file, '');
    expect(found).toMatchObject({ passed: 7, failed: 2 });
    expect(found.output).toBe('a.spec.ts › a member › votes\nno button');
  });

  test('what an earlier run has proven is no pass, and is said', () => {
    const left = { title: 'b', ok: true, tests: [{ annotations: [{ type: 'proven' }], results: [] }] };
    const file = report({
      stats: { expected: 7, unexpected: 0, flaky: 0, skipped: 3 },
      errors: [],
      suites: [{ title: 'a.spec.ts', specs: [left], suites: [{ title: 'a group', specs: [left] }] }],
    });
    expect(playwrightCounts(file, '')).toMatchObject({
      passed: 7,
      failed: 0,
      note: '7 tests, 1 skipped, 2 proven before',
    });
  });

  test('each test is told with its file and its time', () => {
    const slow = { title: 'votes', ok: true, tests: [{ results: [{ duration: 1500 }, { duration: 500 }] }] };
    const file = report({
      stats: { expected: 1, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [],
      suites: [{ title: 'a11y/a.spec.ts', specs: [], suites: [{ title: 'a group', specs: [slow] }] }],
    });
    expect(playwrightCounts(file, '').tests).toEqual([{ name: 'a.spec.ts › votes', seconds: 2 }]);
  });

  test('a fault before any test is a failure', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    const found = playwrightCounts(report({ stats, errors: [{ message: 'no browser' }], suites: [] }), '');
    expect(found).toMatchObject({ passed: 0, failed: 1, output: 'no browser' });
  });
});

describe('go test', () => {
  test('tests are counted once, and the package of a failed test is not counted again', () => {
    const output = lines(
      { Action: 'output', Package: 'p', Test: 'TestA', Output: 'a_test.go:3: wrong\n' },
      { Action: 'fail', Package: 'p', Test: 'TestA' },
      { Action: 'pass', Package: 'p', Test: 'TestB' },
      { Action: 'skip', Package: 'p', Test: 'TestC' },
      { Action: 'fail', Package: 'p' },
      { Action: 'pass', Package: 'q' },
    );
    const found = goCounts(output);
    expect(found).toMatchObject({ passed: 1, failed: 1, note: '2 tests, 1 skipped' });
    expect(found.output).toBe('p TestA\na_test.go:3: wrong\n');
  });

  test('a package that does not build is one failure', () => {
    const output = lines(
      { Action: 'build-output', ImportPath: 'p', Output: 'x.go:1: undefined: y\n' },
      { Action: 'pass', Package: 'q', Test: 'TestB' },
      { Action: 'fail', Package: 'p' },
    );
    const found = goCounts(output);
    expect(found).toMatchObject({ passed: 1, failed: 1 });
    expect(found.output).toContain('undefined: y');
  });
});
