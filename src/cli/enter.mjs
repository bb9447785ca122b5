/**
 * The door of every command: `npm start`, `npm test` and the rest come through here.
 *
 * It decides one thing: can this machine run the command, and under which Node? It checks Node and Go, installs
 * the packages when they are missing or out of date, and hands over to `src/cli/<command>.ts`.
 *
 * Why plain JavaScript with only `node:` imports: it runs before anything is installed, and Node 20 cannot run
 * TypeScript. Astro needs a newer Node than 20, so a script-free Node 24 comes with the packages.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = [20, 19];
/** The oldest Go that fetches the one we build with by itself (src/cli/parts/go.ts). */
const OLDEST_GO = [1, 21];
/** Node that runs TypeScript by itself, without a flag. */
const NODE_WITH_TYPES = [22, 18];
const SPACE_TO_INSTALL_MB = 1500;
const WITHOUT_GO = [
  'format',
  'lint-words',
  'check-ledger',
  'register',
  'count',
  'screenshots',
  'recount',
  'vote-key',
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stampFile = join(root, 'node_modules', '.common-care-stamp');
const windows = process.platform === 'win32';

/** Says one sentence and ends with exit code 1. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** True when version parts `have` are at least `need`. */
function atLeast(have, need) {
  for (let i = 0; i < need.length; i++) {
    if (have[i] !== need[i]) return have[i] > need[i];
  }
  return true;
}

function checkNode() {
  const have = process.versions.node.split('.').map(Number);
  if (!atLeast(have, OLDEST_NODE)) {
    stop(
      `Common Care needs Node ${OLDEST_NODE.join('.')} or newer and this is Node ${process.versions.node}: ` +
        'please install a newer one from https://nodejs.org and run the command again.',
    );
  }
}

function checkGo() {
  const env = { ...process.env, GOTOOLCHAIN: 'local' }; // what is installed, with nothing fetched to ask it
  const asked = spawnSync('go', ['version'], { cwd: root, encoding: 'utf8', env });
  const need = OLDEST_GO.join('.');
  const advice = `please install Go ${need} or newer from https://go.dev/dl and run the command again.`;
  if (asked.error || asked.status !== 0) stop(`Common Care needs Go and did not find it: ${advice}`);
  const found = /go(\d+)\.(\d+)/.exec(asked.stdout);
  if (found && !atLeast([Number(found[1]), Number(found[2])], OLDEST_GO)) {
    stop(`Common Care needs Go ${need} or newer and found Go ${found[1]}.${found[2]}: ${advice}`);
  }
}

/** The names of the commands there are: the files beside this one, less the ones that are only parts. */
function commandNames() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const named = Object.values(scripts).map((line) => /enter\.mjs ([a-z-]+)/.exec(line)?.[1]);
  const here = readdirSync(join(root, 'src', 'cli'));
  return named.filter((name) => name && here.includes(`${name}.ts`));
}

/** What node_modules must have been installed from: this lock file, on this kind of machine. */
function wantedStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

function installedStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '';
}

/** The npm that started us, or the one that came with this Node: [program, first arguments, needs a shell]. */
function findNpm() {
  const given = process.env.npm_execpath;
  if (given && basename(given).startsWith('npm-cli') && existsSync(given)) return [process.execPath, [given]];
  const beside = dirname(process.execPath);
  for (const place of [join(beside, 'node_modules'), join(beside, '..', 'lib', 'node_modules')]) {
    const cli = join(place, 'npm', 'bin', 'npm-cli.js');
    if (existsSync(cli)) return [process.execPath, [cli]];
  }
  return [windows ? 'npm.cmd' : 'npm', [], windows];
}

/** Turns what npm printed into one sentence that says what to do. */
function whyInstallFailed(output) {
  if (/ENOSPC|no space left/i.test(output)) {
    return 'The disk is full: please free about 2 GB and run the command again.';
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `Common Care cannot write to ${root}: please give yourself the right to write there, or copy the folder to your own home.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|network/i.test(output)) {
    return 'The packages could not be fetched: please check the internet connection and run the command again.';
  }
  return 'Installing the packages failed (npm says why above): please mend that and run the command again.';
}

/** The packages take about 800 MB; what is built from them comes after. */
function checkSpace() {
  const { bavail, bsize } = statfsSync(root);
  const free = Math.floor((bavail * bsize) / (1024 * 1024));
  if (free < SPACE_TO_INSTALL_MB) {
    stop(
      `The disk is full: ${root} has ${free} MB free and Common Care needs ${SPACE_TO_INSTALL_MB} MB to install. ` +
        'Please free some space and run the command again.',
    );
  }
}

/** What it says goes beside the command's own answer, which may be a file for another program. */
function install() {
  return new Promise((resolve) => {
    const [program, first, shell] = findNpm();
    // `npm ci` refuses a lock made on another platform; `install --no-save` takes it and changes nothing.
    const args = [
      ...first,
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--include=dev',
      '--include=optional',
    ];
    const started = Date.now();
    console.error('Installing the packages. The first time takes a minute or two.');
    const child = spawn(program, args, {
      cwd: root,
      shell: shell === true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    const beat = setInterval(() => {
      console.error(`  still installing, ${Math.round((Date.now() - started) / 1000)} s so far`);
    }, 10_000);
    child.on('error', () => {
      clearInterval(beat);
      stop(
        'Common Care needs npm and did not find it: please install Node with npm from https://nodejs.org.',
      );
    });
    child.on('close', (code) => {
      clearInterval(beat);
      if (code !== 0) {
        console.error(output.split('\n').slice(-30).join('\n'));
        stop(whyInstallFailed(output));
      }
      // Anew and not into the old file, which a copied folder may share with its original by a hard link.
      rmSync(stampFile, { force: true });
      writeFileSync(stampFile, `${wantedStamp()}\n`);
      console.error(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
      resolve();
    });
  });
}

/** The Node that runs TypeScript: this one if it can, else the one that came with the packages. */
function findNode() {
  const mine = process.versions.node.split('.').map(Number);
  if (mine[0] >= 24) return process.execPath;
  const packages = [
    `node-${windows ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  for (const name of packages) {
    const program = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
    if (existsSync(program)) return program;
  }
  if (atLeast(mine, NODE_WITH_TYPES)) return process.execPath;
  stop(
    `Common Care needs Node 24 on this kind of machine (${process.platform} ${process.arch}) and this is Node ` +
      `${process.versions.node}: please install Node 24 from https://nodejs.org and run the command again.`,
  );
}

/** Runs the command and ends as it ends; signals go on to it, so that Ctrl-C stops everything cleanly. */
function handOver(command, rest) {
  const node = findNode();
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  // On Windows the variable may be called Path; two spellings in one environment confuse child processes.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.toUpperCase() !== 'PATH'),
  );
  const args = ['--disable-warning=ExperimentalWarning', join(root, 'src', 'cli', `${command}.ts`), ...rest];
  const child = spawn(node, args, { stdio: 'inherit', env: { ...env, PATH: path } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (fault) => stop(`The command could not start: ${fault.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

checkNode();
const [command, ...rest] = process.argv.slice(2);
const names = commandNames();
if (!command || !names.includes(command)) {
  stop(`Please name one of these commands: ${names.join(', ')}.`);
}
if (!WITHOUT_GO.includes(command)) checkGo();
try {
  if (installedStamp() !== wantedStamp()) {
    checkSpace();
    await install();
  }
} catch (fault) {
  stop(whyInstallFailed(String(fault)));
}
handOver(command, rest);
