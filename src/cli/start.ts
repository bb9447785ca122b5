/**
 * `npm start`: one command from a fresh clone to a running co-op. It builds what has changed, makes the demo co-op
 * in a new data folder, starts the server and says where it is and how to sign in.
 *
 *   npm start -- --port 8123 --data ./my-data
 *   npm start -- --production      a real co-op: no demo data, no post box (README, "Make it your own co-op")
 */
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { buildServer, buildSteps, localAddress } from './build/steps.ts';
import { makeDemo } from './demo/make.ts';
import { kindOfData, staleDays, type DataKind } from './demo/marker.ts';
import { dataFolder, readOptions, wholeNumber } from './parts/options.ts';
import { root, serverProgram } from './parts/root.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { startServer, type RunningServer } from './parts/server.ts';
import { runSteps, type Step } from './parts/steps.ts';
import { Stop, main } from './parts/stop.ts';
import { checkFolder, checkPort, checkSpace, holdsData } from './start/ready.ts';
import { notesIn } from './start/notes.ts';
import { rememberData } from './start/remembered.ts';
import { howToSignIn } from './start/welcome.ts';

const SPACE_TO_RUN_MB = 300;
const SPACE_TO_BUILD_MB = 1000;
const DEFAULT_PORT = '8090';

interface Chosen {
  port: number;
  data: string;
  production: boolean;
  publicUrl: string;
}

function choose(): Chosen {
  const { values } = readOptions({
    port: { type: 'string', default: DEFAULT_PORT },
    data: { type: 'string' },
    production: { type: 'boolean', default: false },
  });
  const port = wholeNumber('port', values.port, 65_535);
  const named = process.env['COMMON_CARE_PUBLIC_URL'];
  if (values.production && !named) {
    throw new Stop(
      'Please say under which address people reach your co-op: COMMON_CARE_PUBLIC_URL=https://care.example npm start -- --production',
    );
  }
  const publicUrl = values.production ? named! : `http://127.0.0.1:${port}`;
  return { port, data: dataFolder(values.data), production: values.production, publicUrl };
}

/** A demo is never served as a real co-op, and a real co-op's data never in demo mode, where anyone can sign in. */
function checkKind({ data, production }: Chosen, found: DataKind): void {
  if (production && found.kind === 'demo') {
    throw new Stop(
      `${data} holds the demo co-op: please choose another folder for your own with --data <folder>.`,
    );
  }
  if (!production && found.kind === 'real') {
    throw new Stop(
      `${data} holds a real co-op, not the demo: please start it with --production, or choose another folder with --data <folder>.`,
    );
  }
}

async function agrees(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [Y/n] `);
  terminal.close();
  return !/^n/i.test(answer.trim());
}

/** Offers to renew a demo whose dates have passed. True when it shall be made anew. */
async function shallRenew(found: DataKind): Promise<boolean> {
  const days = found.kind === 'demo' ? staleDays(found.madeAt, Date.now()) : undefined;
  if (days === undefined) return false;
  const said = `This demo was made ${days} days ago, so its votes and dates have passed.`;
  if (process.stdin.isTTY && process.stdout.isTTY) return agrees(`${said} Make it new?`);
  console.log(`${said} To make it new: npm run demo:reset`);
  return false;
}

function demoStep(data: string): Step {
  return {
    name: 'make the demo co-op',
    needs: [buildServer.name, 'build the rules'],
    run: async () => {
      const { members } = await makeDemo(data, Date.now());
      return { passed: 1, failed: 0, note: `${members} members` };
    },
  };
}

async function prepare({ data, production, publicUrl }: Chosen): Promise<void> {
  const found = kindOfData(data);
  checkKind({ data, production } as Chosen, found);
  const renew = !production && (await shallRenew(found));
  const steps = buildSteps(production ? publicUrl : localAddress);
  if (!production && (found.kind === 'empty' || renew)) steps.push(demoStep(data));
  const done = await runSteps(steps);
  if (done.some((step) => step.failed)) throw new Stop('Common Care did not start: please see ✗ above.');
}

/** Ctrl-C from here on: the server finishes what it is answering, then everything ends with exit code 0. */
function stopOnSignal(server: RunningServer, onAsked: () => void): { asked: boolean } {
  const state = { asked: false };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (state.asked) return;
      state.asked = true;
      onAsked();
      void server.stop();
    });
  }
  return state;
}

await main(async () => {
  stopChildrenOnSignal();
  const chosen = choose();
  await checkPort(chosen.port);
  checkFolder(chosen.data);
  if (!holdsData(chosen.data)) checkSpace(chosen.data, SPACE_TO_RUN_MB);
  if (!existsSync(serverProgram)) checkSpace(root, SPACE_TO_BUILD_MB);
  await prepare(chosen);

  let silent = true; // the server's own first and last lines would only repeat ours, but for its notes
  let said = '';
  const server = await startServer({
    data: chosen.data,
    port: chosen.port,
    mode: chosen.production ? 'production' : 'demo',
    publicUrl: chosen.publicUrl,
    hear: (text) => {
      if (silent) said += text;
      else process.stdout.write(text);
    },
  });
  silent = false;
  const state = stopOnSignal(server, () => {
    silent = true;
  });
  console.log(`\nCommon Care is running at ${server.address}`);
  if (server.unwell) console.log(`It says that not all is well: ${server.unwell}`);
  for (const note of notesIn(said)) console.log(note);
  if (chosen.production) rememberData(chosen.data);
  else console.log(howToSignIn(server.address));
  console.log('\nTo stop it, press Ctrl-C.');

  const code = await server.ended;
  if (state.asked) {
    console.log('Common Care has stopped.');
    return 0;
  }
  throw new Stop(
    `The server ended by itself${code === null ? '' : ` (exit code ${code})`}: please start it again.`,
  );
});
