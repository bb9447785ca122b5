/**
 * `npm run bench`: how fast it is, printed as tables and written to bench-results as JSON, so that two runs can be
 * compared. It judges nothing in `npm test`: a number from a busy machine proves nothing.
 *
 *   npm run bench -- votes static     only some of: votes, voting, live, close, members, import, count, static,
 *                                 pages, starts, doors, reads, probes
 *   npm run bench -- pages --page /cy/ --page /votes/   only the pages at these addresses
 *   npm run bench -- starts --cold    also from a fresh clone with empty caches (minutes)
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchClose } from './bench/close.ts';
import { benchCount } from './bench/count.ts';
import { benchImport } from './bench/import.ts';
import { benchLive } from './bench/live.ts';
import { benchMembers } from './bench/members.ts';
import { benchDoors, describeDoors } from './bench/doors.ts';
import { benchPages } from './bench/pages.ts';
import { benchProbes } from './bench/probes.ts';
import { benchReads } from './bench/reads.ts';
import { tableLines, type Measured } from './bench/report.ts';
import { benchStarts } from './bench/starts.ts';
import { benchStatic } from './bench/static.ts';
import { benchVotes } from './bench/votes.ts';
import { benchVoting } from './bench/voting.ts';
import { buildHooksStep, buildServer, buildSite, buildTestServer } from './build/steps.ts';
import { readOptions } from './parts/options.ts';
import { root } from './parts/root.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { Stop, main } from './parts/stop.ts';

const say = (line: string) => console.log(line);

async function doors(): Promise<Measured> {
  const found = await benchDoors(say);
  const missed = found.filter(({ alike }) => !alike).map(({ door }) => `${door}: known and unknown differ`);
  console.log(describeDoors(found).join('\n'));
  return { title: 'Doors: see above', columns: [], rows: [], missed, numbers: found };
}

function benches(cold: boolean, pages: readonly string[]): Record<string, () => Promise<Measured>> {
  return {
    votes: benchVotes,
    voting: benchVoting,
    live: benchLive,
    close: benchClose,
    members: benchMembers,
    count: benchCount,
    import: benchImport,
    static: benchStatic,
    pages: () => benchPages(say, pages),
    starts: () => benchStarts(cold),
    doors,
    reads: () => benchReads(say),
    probes: () => benchProbes(say),
  };
}

await main(async () => {
  stopChildrenOnSignal();
  const { values, positionals } = readOptions(
    { cold: { type: 'boolean', default: false }, page: { type: 'string', multiple: true, default: [] } },
    true,
  );
  const all = benches(values.cold, values.page);
  const names = positionals.length ? positionals : Object.keys(all);
  const unknown = names.find((name) => !(name in all));
  if (unknown)
    throw new Stop(`There is no measurement "${unknown}". There are: ${Object.keys(all).join(', ')}.`);
  const done = await runSteps([buildServer, buildHooksStep, buildSite(), buildTestServer]);
  if (done.some((step) => step.failed)) return 1;

  const results: Record<string, unknown> = {};
  let missed = 0;
  for (const name of names) {
    console.log(`\n${name} …`);
    const measured = await all[name]!();
    console.log(tableLines(measured).join('\n'));
    results[name] = { numbers: measured.numbers, missed: measured.missed };
    missed += measured.missed.length;
  }
  const folder = join(root, 'bench-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  const machine = {
    platform: process.platform,
    arch: process.arch,
    cores: cpus().length,
    node: process.version,
  };
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
  console.log(`\nWritten to ${file}`);
  if (missed) console.log(`${missed} ${missed === 1 ? 'bar was' : 'bars were'} missed (✗ above).`);
  return 0;
});
