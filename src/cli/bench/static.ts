/** How many pages a second the server hands out, compressed: the home page and a script, from 64 connections. */
import autocannon from 'autocannon';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crashCoop } from '../crash/co-op.ts';
import { siteFolder } from '../parts/root.ts';
import { grouped, type Measured } from './report.ts';

const CONNECTIONS = 64;
const SECONDS = 8;
const LEAST_PER_SECOND = 10_000;

/** The largest hashed script, which every browser asks for once. */
function aScript(): string {
  const files = readdirSync(join(siteFolder, '_astro')).filter((name) => name.endsWith('.js'));
  return `/_astro/${files[0] ?? ''}`;
}

export async function benchStatic(): Promise<Measured> {
  const coop = await crashCoop();
  try {
    await coop.start();
    const rows: (string | number)[][] = [];
    const numbers: unknown[] = [];
    const missed: string[] = [];
    for (const path of ['/', aScript()]) {
      const result = await autocannon({
        url: coop.client.address + path,
        connections: CONNECTIONS,
        duration: SECONDS,
        headers: { 'accept-encoding': 'br' },
      });
      const { average } = result.requests;
      const { p50, p99 } = result.latency;
      const bytes = Math.round(result.throughput.average / average);
      rows.push([path, grouped(average), p50, p99, grouped(bytes), result.non2xx + result.errors]);
      numbers.push({ path, perSecond: average, p50, p99, bytes, failed: result.non2xx + result.errors });
      if (average < LEAST_PER_SECOND)
        missed.push(`${path}: fewer than ${grouped(LEAST_PER_SECOND)} a second`);
    }
    const title = `Static files, Brotli (${CONNECTIONS} connections, the load tool on the same cores)`;
    const columns = ['', 'a second', 'p50 ms', 'p99 ms', 'bytes each', 'failed'];
    return { title, columns, rows, missed, numbers };
  } finally {
    await coop.remove();
  }
}
