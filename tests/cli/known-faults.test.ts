/** A fault that is known and within reach stops the check; one that our program never comes to does not. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { askGovulncheck, judgeAudit } from '../../src/cli/check/known-faults.ts';
import { temporaryFolder } from './support.ts';

const { folder, remove } = temporaryFolder();
afterAll(remove);

/** A folder of reports with one, about one function of Go's own library, in every version. */
function reports(name: string, path: string, symbol: string): string {
  const into = join(folder, name);
  mkdirSync(into, { recursive: true });
  const report = {
    schema_version: '1.3.1',
    id: 'GO-2099-0001',
    modified: '2026-01-01T00:00:00Z',
    published: '2026-01-01T00:00:00Z',
    summary: 'An invented fault',
    database_specific: { url: 'https://vulns.example/GO-2099-0001' },
    affected: [
      {
        package: { name: 'stdlib', ecosystem: 'Go' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }] }],
        ecosystem_specific: { imports: [{ path, symbols: [symbol] }] },
      },
    ],
  };
  writeFileSync(join(into, 'GO-2099-0001.json'), JSON.stringify(report));
  return into;
}

function program(): string {
  const into = join(folder, 'program');
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'go.mod'), 'module example\n\ngo 1.21\n');
  writeFileSync(
    join(into, 'main.go'),
    'package main\n\nimport "strings"\n\nfunc main() { println(strings.ToUpper("a")) }\n',
  );
  return into;
}

describe('known faults', () => {
  test('one that the program calls is named, and fails', async () => {
    const { code, output } = await askGovulncheck(program(), reports('reached', 'strings', 'ToUpper'));
    expect(output).toContain('GO-2099-0001');
    expect(code).not.toBe(0);
  }, 300_000);

  test('one that the program never calls does not fail', async () => {
    const { code } = await askGovulncheck(program(), reports('not-reached', 'strings', 'Repeat'));
    expect(code).toBe(0);
  }, 300_000);

  test.each([
    ['a grave fault of a package', '{"vulnerabilities":{"left":{"severity":"high"}}}', 1, undefined],
    ['a small one', '{"vulnerabilities":{"left":{"severity":"low"}}}', 0, undefined],
    ['no fault', 'npm warn\n{"vulnerabilities":{}}', 0, undefined],
    ['a registry without audits', '{"error":{"summary":"405"}}', 0, 'this registry does not answer audits'],
    ['no registry', 'npm error network', 0, 'this registry does not answer audits'],
  ])('%s', (_name, answer, failed, note) => {
    const judged = judgeAudit(answer);
    expect(judged.failed).toBe(failed);
    expect(judged.note).toBe(note);
  });
});
