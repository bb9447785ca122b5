/**
 * `npm run --silent register -- --as-at 2026-04-05 [--known-at …] [--view full|inspection] [--csv] [--data folder]`:
 * prints the register of a day as the page prints it, from the database as it is, also beside a running server.
 * `--export FILE [--facts]` writes it as a file that can be put in again: everybody as they stand, or every line.
 * `--import FILE [--try]` puts such a file in, all of it or nothing; with `--try` it only says what is wrong.
 * `--check` asks instead whether the register is whole, and whether the rows of members and offices follow from it;
 * exit code 1 when there is a fault.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { addDays, isCivilDate, londonDate, londonInstant } from '../domain/kernel/index.ts';
import { rulebookAt } from '../domain/rulebook/index.ts';
import { entryFor, registerAsAt, views, type View } from '../domain/register/index.ts';
import { csvText, plainText, registerTable } from '../lib/register-table.ts';
import { faultLines } from './register/fault-lines.ts';
import { exportText } from './register/export-file.ts';
import { mayGoIn, putIn, readFile } from './register/import-file.ts';
import { translator, type Namespace, type Words } from '../lib/words.ts';
import { loadRulebooks, rulebookFolder } from './build/rulebook.ts';
import { buildHooksStep, buildServer } from './build/steps.ts';
import { dataFolder, readOptions } from './parts/options.ts';
import { root } from './parts/root.ts';
import { stopChildrenOnSignal } from './parts/run.ts';
import { runSteps } from './parts/steps.ts';
import { main, Stop } from './parts/stop.ts';
import { auditRegister } from './register/faults.ts';
import { readRegister } from './register/read.ts';
import { dataOf } from './start/remembered.ts';

type Language = 'en' | 'cy';

function wordsOf<N extends Namespace>(lang: Language, namespace: N): Words<N> {
  return JSON.parse(
    readFileSync(join(root, 'content', 'messages', lang, `${namespace}.json`), 'utf8'),
  ) as Words<N>;
}

function dayOption(name: string, text: string | undefined, otherwise: string): string {
  if (text === undefined) return otherwise;
  if (isCivilDate(text)) return text;
  throw new Stop(`--${name} must be a day such as 2026-04-05, not "${text}".`);
}

/** The last moment of a day here, or now when the day is today: all that was known by then. */
const endOfDay = (day: string, now: number): number => Math.min(now, londonInstant(addDays(day, 1), 0) - 1);

function viewOption(text: string): View {
  const view = views.find((one) => one === text);
  if (view) return view;
  throw new Stop(`--view must be ${views.join(' or ')}, not "${text}".`);
}

/** A file as the person names it, seen from where they stand. */
const fileNamed = (name: string): string =>
  isAbsolute(name) ? name : join(process.env['INIT_CWD'] ?? process.cwd(), name);

function readFileOf(name: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(fileNamed(name)));
  } catch {
    throw new Stop(`There is no file ${fileNamed(name)} that can be read.`);
  }
}

/** What a share costs by the rulebook of today. */
function shareToday(now: number): number {
  const rules = rulebookAt(loadRulebooks(rulebookFolder), now)?.membership;
  if (!rules) throw new Stop('No rulebook of today says what a share costs.');
  return rules.sharePence.value;
}

/** Says what a file has, and puts it in unless it is only to be tried. Exit code 1 when something stops it. */
async function importFile(name: string, lang: Language, data: string, tryOnly: boolean): Promise<number> {
  const bytes = readFileOf(name);
  const words = { en: wordsOf('en', 'offices'), cy: wordsOf('cy', 'offices') };
  const officeNames = (office: string) =>
    (['en', 'cy'] as const).map((one) => String(words[one][`office-${office}` as keyof Words<'offices'>]));
  const now = Date.now();
  const file = await readFile(bytes, { lang, now, sharePence: shareToday(now), officeNames });
  for (const line of faultLines(lang, wordsOf(lang, 'register-import'), file)) console.log(line);
  if (!mayGoIn(file.faults)) return 1;
  if (tryOnly) return 0;
  stopChildrenOnSignal();
  const done = await runSteps([buildServer, buildHooksStep]);
  if (done.some((step) => step.failed)) return 1;
  const people = await putIn(file, data, (at, of) => console.log(`${at} of ${of} handed in`));
  console.log(`${people} people are in the register.`);
  return 0;
}

await main(async () => {
  const { values } = readOptions({
    'as-at': { type: 'string' },
    'known-at': { type: 'string' },
    view: { type: 'string', default: 'full' },
    lang: { type: 'string', default: 'en' },
    csv: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    export: { type: 'string' },
    facts: { type: 'boolean', default: false },
    import: { type: 'string' },
    try: { type: 'boolean', default: false },
    data: { type: 'string' },
  });
  const now = Date.now();
  const lang: Language = values.lang === 'cy' ? 'cy' : 'en';
  if (values.import !== undefined) return importFile(values.import, lang, dataOf(values.data), values.try);
  const register = readRegister(dataFolder(values.data));
  if (values.export !== undefined) {
    const kind = values.facts ? 'facts' : 'people';
    writeFileSync(fileNamed(values.export), exportText(register, kind, lang, now), { mode: 0o600 });
    console.log(`Written to ${fileNamed(values.export)}. It holds people’s details: keep it safe.`);
    return 0;
  }
  if (values.check) {
    const faults = auditRegister(register, now);
    console.log(`${register.facts.length} facts, ${register.beside.length} people`);
    for (const fault of faults) console.log(`  ${fault}`);
    console.log(faults.length === 0 ? 'The register is sound.' : `Faults: ${faults.length}`);
    return faults.length === 0 ? 0 : 1;
  }
  const view = viewOption(values.view);
  const on = dayOption('as-at', values['as-at'], londonDate(now));
  const knownAt = endOfDay(dayOption('known-at', values['known-at'], londonDate(now)), now);
  // Whoever can read the file can read all of it: what is left out is what the view leaves out.
  const viewer = view === 'full' ? { self: true } : { inspector: true };
  const entries = registerAsAt({ facts: register.facts, on, knownAt }).map((entry) =>
    entryFor(entry, viewer),
  );
  const words = {
    lang,
    t: translator<'register'>(lang, wordsOf(lang, 'register')),
    offices: translator<'offices'>(lang, wordsOf(lang, 'offices')),
  };
  const table = registerTable(entries, view, words);
  process.stdout.write(values.csv ? csvText(table) : plainText(table));
  return 0;
});
