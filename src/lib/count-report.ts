/**
 * A count as plain text, stage by stage with all its decimals: what the terminal prints and what can be kept on paper.
 * What is wrong with a file of papers or of groups, and what is in the way of a lawful board, is said here too.
 */
import {
  standingOf,
  votesText,
  type BoardFault,
  type Count,
  type FileFault,
  type FileNotes,
  type GroupFault,
  type Stage,
  type Tie,
} from '../domain/counting/index.ts';
import type { Translate } from './words.ts';

/** A sentence by a key that is put together from a code; the codes and the keys are held together by a test. */
export type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Lets a key be put together: `say('fault-head', …)`. */
export const sayer = (t: Translate<'counting'>): Say => t as unknown as Say;

/** What is wrong with a file of papers: `line 7: …`. */
export const faultLine = (say: Say, lineWord: string, { line, code, params }: FileFault): string =>
  line === 0 ? say(`fault-${code}`, params) : `${lineWord} ${line}: ${say(`fault-${code}`, params)}`;

export const groupFaultLine = (say: Say, { code, params }: GroupFault): string =>
  say(`fault-${code}`, params);

/** What is in the way of a lawful board, and what to do. */
export function boardFaultLine(say: Say, fault: BoardFault): string {
  const { code, ...params } = fault;
  if ('groups' in params) return say(`board-${code}`, { groups: params.groups.join(', ') });
  return say(`board-${code}`, params);
}

/** What was read as the law reads it; nothing when nothing was. */
export function noteLines(say: Say, { readUpTo, empty, unclosed }: FileNotes): string[] {
  const noted: [string, number][] = [
    ['note-read-up-to', readUpTo],
    ['note-empty', empty],
    ['note-unclosed', unclosed],
  ];
  return noted.filter(([, count]) => count > 0).map(([key, count]) => say(key, { count }));
}

const namesOf = ({ names }: Count, list: readonly number[]): string =>
  list.map((at) => names[at]!).join(', ');

function whatHappened(say: Say, count: Count, { kind, surplusOf, excluded }: Stage): string {
  if (kind === 'first-choices') return say('report-first-choices');
  if (kind === 'surplus') return say('report-surplus', { names: namesOf(count, surplusOf) });
  const names = namesOf(
    count,
    excluded.map(({ candidate }) => candidate),
  );
  return say(excluded[0]!.why === 'doomed' ? 'report-doomed' : 'report-exclusion', { names });
}

function tieLine(say: Say, count: Count, tie: Tie): string {
  const chosen = count.names[tie.chosen]!;
  const tied = namesOf(count, tie.tied);
  return tie.by === 'lot'
    ? say('report-tie-lot', { tied, draw: tie.draw, chosen })
    : say('report-tie-earlier', { tied, stage: tie.stage, chosen });
}

function markOf(say: Say, { elected, excluded, guarded }: Stage, candidate: number): string {
  if (elected.some((one) => one.candidate === candidate)) return say('report-elected');
  if (excluded.some((one) => one.candidate === candidate)) return say('report-set-aside');
  return guarded.includes(candidate) ? say('report-guarded') : '';
}

/** Columns side by side: words to the left, numbers to the right, marks to the left again. */
function columns(rows: readonly (readonly [string, string, string])[]): string[] {
  const wide = (at: number): number => Math.max(...rows.map((row) => row[at]!.length));
  const [first, second] = [wide(0), wide(1)];
  return rows.map(([name, number, mark]) =>
    `  ${name.padEnd(first)}  ${number.padStart(second)}  ${mark}`.trimEnd(),
  );
}

function stageLines(say: Say, count: Count, stage: Stage): string[] {
  const text = (units: number): string => votesText(count, units);
  const moved = stage.transfers.map(({ from, to, votes }) => {
    const params = { votes: text(votes), from: namesOf(count, from) };
    return to === null
      ? say('report-transfer-none', params)
      : say('report-transfer', { ...params, to: count.names[to]! });
  });
  const rows: [string, string, string][] = [
    ...standingOf(count).map((at): [string, string, string] => [
      count.names[at]!,
      text(stage.votes[at]!),
      markOf(say, stage, at),
    ]),
    [say('report-exhausted'), text(stage.exhausted), ''],
    [say('report-rounding'), text(stage.roundingLoss), ''],
    ...(stage.quota > 0
      ? [[say('report-quota-now'), text(stage.quota), ''] as [string, string, string]]
      : []),
  ];
  return [
    '',
    say('report-stage', { number: stage.number, what: whatHappened(say, count, stage) }),
    ...stage.ties.map((tie) => `  ${tieLine(say, count, tie)}`),
    ...moved.map((line) => `  ${line}`),
    ...columns(rows),
  ];
}

/** The whole count as text, with a line break after each line. */
export function countText(say: Say, title: string, count: Count): string {
  const { rule, seats, papers, quota, groups, withdrawn, stages, elected } = count;
  const lines = [
    ...(title ? [title] : []),
    say('report-rule', { rule: say(`report-rule-${rule}`) }),
    say('report-seats', { seats }),
    say('report-papers', { papers }),
    ...(quota > 0 ? [say('report-quota', { quota: votesText(count, quota) })] : []),
    ...(withdrawn.length > 0 ? [say('report-withdrew', { names: namesOf(count, withdrawn) })] : []),
    ...groups.map(({ name, min, max }) => say('report-group', { group: name, min, max })),
    ...stages.flatMap((stage) => stageLines(say, count, stage)),
    '',
    say('report-all-elected', { names: namesOf(count, elected) }),
  ];
  return `${lines.join('\n')}\n`;
}
