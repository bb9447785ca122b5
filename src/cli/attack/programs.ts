/**
 * The testing programs that are let loose on a server of our own on this machine: schemathesis with the description
 * of every verb, wapiti over the pages, sqlmap over the verbs and the filters. Each is installed when it can be; one
 * that cannot be had is named and counts as not run, never as passed.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../parts/root.ts';
import { run } from '../parts/run.ts';

export interface Target {
  readonly address: string;
  readonly token: string;
  readonly recordId: string;
  readonly folder: string;
}

export interface Found {
  readonly program: string;
  /** Undefined when the program is not to be had here. */
  readonly faults: readonly string[] | undefined;
  readonly note: string;
}

const works = async (program: string, args: string[]): Promise<boolean> =>
  (await run(program, args)).code === 0;

/** A Debian package, installed when we may. */
async function debian(program: string): Promise<boolean> {
  if (await works(program, ['--version'])) return true;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  await run('apt-get', ['update']);
  await run('apt-get', ['install', '-y', program]);
  return works(program, ['--version']);
}

const SCHEMATHESIS = '4.32.5';

/** schemathesis in a Python environment of its own; its program, or undefined. */
async function schemathesisProgram(): Promise<string | undefined> {
  const folder = join(cacheFolder, 'schemathesis');
  const program = join(folder, 'bin', 'schemathesis');
  if (existsSync(program)) return program;
  if (!(await works('python3', ['-m', 'venv', folder]))) return undefined;
  await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `schemathesis==${SCHEMATHESIS}`]);
  return existsSync(program) ? program : undefined;
}

/** Malformed and well-formed requests to every verb, as nobody and as a member: no 5xx, no answer off the description. */
export async function schemathesis(target: Target, description: object, examples: number): Promise<Found> {
  const program = await schemathesisProgram();
  if (!program) return { program: 'schemathesis', faults: undefined, note: 'needs Python 3 with venv' };
  const file = join(target.folder, 'openapi.json');
  writeFileSync(file, JSON.stringify(description));
  const faults: string[] = [];
  for (const [who, headers] of [
    ['nobody', []],
    // Signing out everywhere would make a stranger of the member before the other verbs have had their turn.
    [
      'a member',
      ['-H', `Authorization: ${target.token}`, '--exclude-path', '/api/co-op/sign-in/leave-all-devices'],
    ],
  ] as const) {
    const { code, output } = await run(
      program,
      [
        'run',
        file,
        '--url',
        target.address,
        '--checks',
        'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance',
        '--max-examples',
        String(examples),
        '--no-color',
        ...headers,
      ],
      { cwd: target.folder },
    ); // it keeps its notes where it runs
    writeFileSync(join(target.folder, `schemathesis-${who.replace(' ', '-')}.txt`), output);
    if (code !== 0) faults.push(`as ${who}:\n${output.slice(-4000)}`);
  }
  return { program: 'schemathesis', faults, note: `${examples} examples a verb, as nobody and as a member` };
}

interface WapitiReport {
  vulnerabilities: Record<string, { info: string; path: string }[]>;
}

/**
 * Wapiti's crawl over the pages. What it lists as a vulnerability is a fault. Its look at headers is left out: it asks for
 * one that browsers have given up, and for HSTS without TLS; the contract tests read ours one by one.
 */
export async function wapiti(target: Target): Promise<Found> {
  if (!(await debian('wapiti'))) return { program: 'wapiti', faults: undefined, note: 'a Debian package' };
  const report = join(target.folder, 'wapiti.json');
  await run('wapiti', [
    ...['-u', `${target.address}/`, '--scope', 'domain', '-f', 'json', '-o', report],
    ...['-m', 'backup,crlf,csp,exec,file,methods,permanentxss,redirect,sql,ssrf,xss', '--flush-session'],
    ...['--max-scan-time', '120', '--no-bugreport', '-H', `Authorization: ${target.token}`],
  ]);
  if (!existsSync(report)) return { program: 'wapiti', faults: ['it wrote no report'], note: '' };
  const { vulnerabilities } = JSON.parse(readFileSync(report, 'utf8')) as WapitiReport;
  const faults = Object.entries(vulnerabilities).flatMap(([kind, list]) =>
    list.map(({ info, path }) => `${kind}: ${path} ${info}`),
  );
  return { program: 'wapiti', faults, note: 'pages, with a member’s token' };
}

/** Sqlmap over the places where a member's words reach a query. */
export async function sqlmap(target: Target): Promise<Found> {
  if (!(await debian('sqlmap'))) return { program: 'sqlmap', faults: undefined, note: 'a Debian package' };
  const { address, token, recordId } = target;
  const json = (input: object) => [
    '--data',
    JSON.stringify(input),
    '--headers',
    'Content-Type: application/json',
  ];
  const places: [string, string[]][] = [
    [`${address}/api/co-op/time-bank/people?name=a*`, []],
    [`${address}/api/co-op/guides/last-check?guide=pooling*&language=en`, []],
    [
      `${address}/api/co-op/sign-in/ask`,
      json({ requestId: 'a'.repeat(32), email: 'a@b.example*', language: 'en' }),
    ],
    [`${address}/api/co-op/sign-in/finish`, json({ requestId: 'a'.repeat(32), code: 'A*', device: 'own' })],
    [`${address}/api/co-op/voting/cast-vote`, json({ motionId: `${recordId}*`, choice: 'for' })],
  ];
  const faults: string[] = [];
  for (const [url, more] of places) {
    const output = join(target.folder, 'sqlmap');
    rmSync(output, { recursive: true, force: true });
    const ran = await run('sqlmap', [
      ...['-u', url, ...more, '-H', `Authorization: ${token}`, '--batch', '--dbms', 'SQLite', '--level', '2'],
      ...['--risk', '1', '--flush-session', '--output-dir', output, '--timeout', '10', '--retries', '1'],
    ]);
    if (/is vulnerable|identified the following injection/i.test(ran.output))
      faults.push(`${url}\n${ran.output.slice(-2000)}`);
    if (/HTTP error codes detected[\s\S]*\b5\d\d \(/i.test(ran.output))
      faults.push(`${url}: a 5xx answer\n${ran.output.slice(-800)}`);
  }
  return { program: 'sqlmap', faults, note: `${places.length} places` };
}
