/**
 * How many pages a second the server hands out, compressed: the home page and a script. Each connection has several
 * requests under way, as a browser has: with one, the load tool and not the server is what is measured.
 */
import autocannon from 'autocannon';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crashCoop } from '../crash/co-op.ts';
import { siteFolder } from '../parts/root.ts';
import { grouped, type Measured } from './report.ts';

const CONNECTIONS = 16;
const UNDER_WAY = 8;
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
        pipelining: UNDER_WAY,
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
    const title = `Static files, Brotli (${CONNECTIONS} connections with ${UNDER_WAY} requests under way, the load tool on the same cores)`;
    const columns = ['', 'a second', 'p50 ms', 'p99 ms', 'bytes each', 'failed'];
    return { title, columns, rows, missed, numbers };
  } finally {
    await coop.remove();
  }
}
