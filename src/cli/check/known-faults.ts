/**
 * Are there known faults in what we stand on? Go's own answer is exact: it fails only when our program can reach the
 * fault. It is asked without any network but the module proxy, as the database of faults is a Go module like others
 * (known-faults/go.mod says which), and a folder of its reports is all that govulncheck needs.
 *
 * npm's answer comes from a registry, and not every registry gives one: without one there is a note and no failure.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runGo } from '../parts/go.ts';
import { runNpm } from '../parts/npm.ts';
import { cacheFolder, root, serverRoot } from '../parts/root.ts';
import type { Ran } from '../parts/run.ts';
import { outcome, type Outcome } from '../parts/steps.ts';

const tools = join(root, 'src', 'cli', 'check', 'known-faults');
const program = join(cacheFolder, process.platform === 'win32' ? 'govulncheck.exe' : 'govulncheck');

/** Go fetches the module when it is not there yet, and compares it with go.sum. */
async function reports(): Promise<string> {
  const { code, output } = await runGo(['mod', 'download', '-json', 'golang.org/x/vulndb'], { cwd: tools });
  const folder = code === 0 ? /"Dir": "(.*)"/.exec(output)?.[1] : undefined;
  if (folder === undefined) throw new Error(`The database of known faults could not be fetched:\n${output}`);
  return join(JSON.parse(`"${folder}"`) as string, 'data', 'osv');
}

/** Asks whether the Go program in `folder` can reach a fault. Code 0: none. `from` is a folder of reports (OSV JSON). */
export async function askGovulncheck(folder: string, from?: string): Promise<Ran> {
  const built = await runGo(['build', '-o', program, 'golang.org/x/vuln/cmd/govulncheck'], { cwd: tools });
  if (built.code !== 0) return built;
  const database = pathToFileURL(from ?? (await reports())).href;
  return runGo(['-db', database, './...'], { cwd: folder }, program);
}

export async function goFaults(): Promise<Outcome> {
  const { code, output } = await askGovulncheck(serverRoot);
  return outcome(code === 0, output);
}

interface Audit {
  readonly vulnerabilities?: { readonly [name: string]: { readonly severity: string } };
}

/** What an answer of `npm audit --json` means: high or critical faults fail, no answer is only told. */
export function judgeAudit(answer: string): Outcome {
  let audit: Audit = {};
  try {
    audit = JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1)) as Audit;
  } catch {
    // said below
  }
  if (!audit.vulnerabilities) return outcome(true, undefined, 'this registry does not answer audits');
  const grave = Object.entries(audit.vulnerabilities).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  );
  return outcome(grave.length === 0, grave.map(([name, { severity }]) => `${name}: ${severity}`).join('\n'));
}

/** Only the packages that the product is built from: what tests with them is nobody's to reach. */
export async function packageFaults(): Promise<Outcome> {
  const { output } = await runNpm([
    'audit',
    '--omit=dev',
    '--json',
    '--fetch-retries=0',
    '--fetch-timeout=15000',
  ]);
  return judgeAudit(output);
}
