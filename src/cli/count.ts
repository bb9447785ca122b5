/**
 * `npm run --silent count -- <ballots.blt> --rule scottish|meek [--constraints groups.json] [--seed S] [--json]`: counts
 * a file of papers by the same rules as the server and the pages, on any machine, without a server. A bad file is
 * refused with line and reason, exit code 1. Also `--told` (in plain sentences), `--csv` (the table of stages), `--lang cy`, `--rule majority|approval`
 * for one seat, and a table of ranks instead of a BLT file (`ranks.csv --seats 4`).
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import {
  boxText,
  checkBoard,
  count,
  countCsv,
  countJson,
  orderedLot,
  readBlt,
  readCsv,
  readGroups,
  rules,
  seededLot,
  standingIn,
  type Count,
  type Election,
  type Group,
  type Lot,
  type ReadElection,
  type ReadFile,
  type Rule,
} from '../domain/counting/index.ts';
import {
  boardFaultLine,
  countText,
  faultLine,
  groupFaultLine,
  noteLines,
  sayer,
  type Say,
} from '../lib/count-report.ts';
import { storySayer, toldText } from '../lib/count-told.ts';
import { translator, type Translate, type Words } from '../lib/words.ts';
import { readOptions, wholeNumber } from './parts/options.ts';
import { root } from './parts/root.ts';
import { main, Stop } from './parts/stop.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

type Lang = 'en' | 'cy';

function wordsOf<N extends 'counting' | 'election-story'>(lang: Lang, namespace: N): Translate<N> {
  const file = join(root, 'content', 'messages', lang, `${namespace}.json`);
  return translator<N>(lang, JSON.parse(readFileSync(file, 'utf8')) as Words<N>);
}

/** The text of a file, seen from where the person stands. */
function textOf(named: string): string {
  const path = isAbsolute(named) ? named : join(process.env['INIT_CWD'] ?? process.cwd(), named);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Stop(`${named} cannot be read: please look whether it is there.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Stop(`${named} is not written in UTF-8: please save it as UTF-8 and try again.`);
  }
}

function readPapers(file: string, seats: string | undefined): ReadFile {
  const text = textOf(file);
  if (!/\.csv$/i.test(file)) return readBlt(text);
  if (seats === undefined) return { ok: false, faults: [{ line: 0, code: 'seats-missing', params: {} }] };
  return readCsv(text, wholeNumber('seats', seats, 1000));
}

function electionIn(say: Say, file: string, seats: string | undefined): ReadElection {
  const read = readPapers(file, seats);
  if (read.ok) return read.value;
  throw new Stop(read.faults.map((fault) => `${file}, ${faultLine(say, 'line', fault)}`).join('\n'));
}

function groupsIn(say: Say, file: string | undefined, { candidates }: Election): readonly Group[] {
  if (file === undefined) return [];
  const read = readGroups(
    textOf(file),
    candidates.map(({ name }) => name),
  );
  if (read.ok) return read.value;
  throw new Stop(read.faults.map((fault) => `${file}: ${groupFaultLine(say, fault)}`).join('\n'));
}

function ruleOption(text: string | undefined): Rule {
  const rule = rules.find((one) => one === text);
  if (rule) return rule;
  throw new Stop(
    `--rule must be ${rules.join(', ').replace(/, (\w+)$/, ' or $1')}${text === undefined ? '.' : `, not "${text}".`}`,
  );
}

function checkRule(rule: Rule, { seats }: Election, groups: readonly Group[]): void {
  const oneSeat = rule === 'majority' || rule === 'approval';
  if (oneSeat && (seats !== 1 || groups.length > 0))
    throw new Stop(`--rule ${rule} is for one seat without groups. Please use scottish or meek.`);
}

/** Says what is in the way of a lawful board. A board that is only short is counted all the same. */
function checkLawful(say: Say, election: Election, groups: readonly Group[]): string[] {
  const standing = standingIn(election);
  if (standing.length === 0) throw new Stop('Nobody stands: all candidates withdrew.');
  const faults = checkBoard({ seats: election.seats, standing, groups });
  const lines = faults.map((fault) => boardFaultLine(say, fault));
  if (faults.some(({ code }) => code !== 'too-few-standing')) throw new Stop(lines.join('\n'));
  return lines;
}

/** The seed of all draws: what was committed to, joined with the digest of the box, so that neither alone decides. */
const seedOf = (seed: string, election: Election): string => `${seed}:${sha256(boxText(election))}`;

function lotOf({ election, drawn }: ReadElection, seed: string | undefined): Lot {
  if (seed === undefined && drawn !== null) return orderedLot(drawn);
  return seededLot(seedOf(seed ?? '', election), sha256);
}

/** What has to be said beside the count: how papers were read, and that a lot was drawn. */
function notes(
  say: Say,
  { election, notes: read, drawn }: ReadElection,
  counted: Count,
  seed?: string,
): string[] {
  const lots = counted.stages.some(({ ties }) => ties.some(({ by }) => by === 'lot'));
  const seeded = lots && (seed !== undefined || drawn === null);
  const lot = seeded ? [say('note-lot', { seed: seedOf(seed ?? '', election) })] : [];
  return [...noteLines(say, read), ...lot];
}

await main(async () => {
  const { values, positionals } = readOptions(
    {
      rule: { type: 'string' },
      constraints: { type: 'string' },
      seed: { type: 'string' },
      seats: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      told: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
    },
    true,
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new Stop('Please name one file: count -- ballots.blt --rule scottish.');
  const rule = ruleOption(values.rule);
  const lang: Lang = values.lang === 'cy' ? 'cy' : 'en';
  const say = sayer(wordsOf(lang, 'counting'));
  const read = electionIn(say, file, values.seats);
  const { election } = read;
  const groups = groupsIn(say, values.constraints, election);
  checkRule(rule, election, groups);
  const short = checkLawful(say, election, groups);
  const counted = count(rule, { election, groups, lot: lotOf(read, values.seed) });
  const beside = [...short, ...notes(say, read, counted, values.seed)];
  if (values.json) {
    const seed = values.seed ?? null;
    const lot = {
      seed,
      drawn: read.drawn !== null && seed === null,
      ticketSeed: seedOf(seed ?? '', election),
    };
    process.stdout.write(
      `${JSON.stringify({ title: election.title, ...countJson(counted), lot, notes: beside }, null, 2)}\n`,
    );
    return 0;
  }
  const { title } = election;
  if (values.csv) process.stdout.write(countCsv(counted));
  else if (values.told)
    process.stdout.write(toldText(storySayer(wordsOf(lang, 'election-story')), title, counted));
  else process.stdout.write(countText(say, title, counted));
  for (const line of beside) console.error(line);
  return 0;
});
