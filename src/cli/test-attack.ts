/**
 * `npm run test:attack`: lets testing programs loose on a server of our own, on this machine only. Passed means: no
 * answer of 5xx, nothing that they call a vulnerability, and the ledger still adds up.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openApi } from './attack/openapi.ts';
import { schemathesis, sqlmap, wapiti, type Found, type Target } from './attack/programs.ts';
import { buildHooksStep, buildServer, buildSite, buildTestServer } from './build/steps.ts';
import { makeDemo } from './demo/make.ts';
import { auditLedger } from './ledger/faults.ts';
import { readLedger } from './ledger/read.ts';
import { clientOf } from './parts/client.ts';
import { readOptions, wholeNumber } from './parts/options.ts';
import { testServerProgram } from './parts/root.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { freePort, startServer } from './parts/server.ts';
import { runSteps } from './parts/steps.ts';
import { main } from './parts/stop.ts';

/** The id of a motion of the demo, so that attacks ask for something that is there. */
function aMotion(folder: string): string {
  const database = new DatabaseSync(join(folder, 'data', 'data.db'), { readOnly: true });
  try {
    return String(database.prepare('SELECT id FROM motions ORDER BY number LIMIT 1').get()?.['id'] ?? '');
  } finally {
    database.close();
  }
}

async function prepare(address: string, folder: string): Promise<Target> {
  const client = clientOf(address);
  const session = await client.signIn('gwen.parry@ashbrook.example');
  return { address, token: session.token, recordId: aMotion(folder), folder };
}

function report(found: readonly Found[]): number {
  for (const { program, faults, note } of found) {
    const state =
      faults === undefined ? 'not run' : faults.length === 0 ? 'nothing found' : `${faults.length} found`;
    console.log(`${program.padEnd(14)} ${state.padEnd(14)} ${note}`);
    for (const fault of faults ?? []) console.log(fault.replace(/^/gm, '    '));
  }
  const failed = found.filter(({ faults }) => faults?.length).length;
  const skipped = found.filter(({ faults }) => faults === undefined).length;
  console.log(`${found.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
  return failed ? 1 : 0;
}

await main(async () => {
  stopChildrenOnSignal();
  const { values } = readOptions({ examples: { type: 'string' } });
  const examples = wholeNumber('examples', values.examples ?? '100', 100_000);
  const built = await runSteps([buildServer, buildTestServer, buildHooksStep, buildSite()]);
  if (built.some(({ failed }) => failed)) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'common-care-attack-'));
  const data = join(folder, 'data');
  await makeDemo(data, Date.now());
  const port = await freePort();
  const server = await startServer({ data, port, program: testServerProgram, extra: ['--rate-limits=test'] });
  try {
    const target = await prepare(server.address, folder);
    const found: Found[] = [];
    for (const [name, attack] of [
      ['schemathesis', () => schemathesis(target, openApi(server.address), examples)],
      ['wapiti', () => wapiti(target)],
      ['sqlmap', () => sqlmap(target)],
    ] as const) {
      console.log(`${name} …`);
      found.push(await attack());
    }
    const health = await fetch(`${server.address}/api/health`);
    const { sumMinutes, faults } = auditLedger(readLedger(data));
    const sound = [...(health.status === 200 ? [] : [`health ${health.status}`]), ...faults];
    found.push({
      program: 'afterwards',
      faults: sound,
      note: `health ${health.status}, ledger sum ${sumMinutes}`,
    });
    return report(found);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
