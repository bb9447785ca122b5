/**
 * `npm run --silent register -- --as-at 2026-04-05 [--known-at …] [--view full|inspection] [--csv] [--data folder]`:
 * prints the register of a day as the page prints it, from the database as it is, also beside a running server.
 * `--check` asks instead whether the register is whole, and whether the rows of members and offices follow from it;
 * exit code 1 when there is a fault.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, isCivilDate, londonDate, londonInstant } from '../domain/kernel/index.ts';
import { entryFor, registerAsAt, views, type View } from '../domain/register/index.ts';
import { csvText, plainText, registerTable } from '../lib/register-table.ts';
import { translator, type Namespace, type Words } from '../lib/words.ts';
import { dataFolder, readOptions } from './parts/options.ts';
import { root } from './parts/root.ts';
import { main, Stop } from './parts/stop.ts';
import { auditRegister } from './register/faults.ts';
import { readRegister } from './register/read.ts';

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

await main(async () => {
  const { values } = readOptions({
    'as-at': { type: 'string' },
    'known-at': { type: 'string' },
    view: { type: 'string', default: 'full' },
    lang: { type: 'string', default: 'en' },
    csv: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    data: { type: 'string' },
  });
  const now = Date.now();
  const register = readRegister(dataFolder(values.data));
  if (values.check) {
    const faults = auditRegister(register, now);
    console.log(`${register.facts.length} facts, ${register.beside.length} people`);
    for (const fault of faults) console.log(`  ${fault}`);
    console.log(faults.length === 0 ? 'The register is sound.' : `Faults: ${faults.length}`);
    return faults.length === 0 ? 0 : 1;
  }
  const lang: Language = values.lang === 'cy' ? 'cy' : 'en';
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
