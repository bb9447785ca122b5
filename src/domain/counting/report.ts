// A count as files for other programs: JSON with every stage, and the table of stages as CSV. Votes are text with all
// their decimals, so that no program rounds them. What no candidate has at a stage is one number here, as returning
// officers print it (not transferable: exhausted and lost by rounding), and both parts beside it.

import { csvCell } from './csv.ts';
import { decimalText } from './decimal.ts';
import type { Count, Stage, Tie } from './stage.ts';

/** Votes of a count as text, with its decimals. */
export const votesText = ({ places }: Count, units: number): string => decimalText(units, places);

/** What no candidate has at the end of a stage. */
export const nonTransferable = ({ exhausted, roundingLoss }: Stage): number => exhausted + roundingLoss;

/** Those who stand, in the order of the paper. */
export const standingOf = ({ names, withdrawn }: Count): number[] =>
  names.flatMap((_, at) => (withdrawn.includes(at) ? [] : [at]));

function tieJson({ names }: Count, tie: Tie) {
  const { tied, looking, chosen } = tie;
  const named = { tied: tied.map((at) => names[at]!), looking, chosen: names[chosen]! };
  if (tie.by === 'earlier-stage') return { ...named, by: tie.by, stage: tie.stage };
  return { ...named, by: tie.by, draw: tie.draw, drawnFrom: tie.drawnFrom.map((at) => names[at]!) };
}

const whyJson = ({ names }: Count, list: readonly { readonly candidate: number; readonly why: string }[]) =>
  Object.fromEntries(list.map(({ candidate, why }) => [names[candidate]!, why]));

function stageJson(count: Count, stage: Stage) {
  const { names } = count;
  const named = (list: readonly number[]): string[] => list.map((at) => names[at]!);
  const text = (units: number): string => votesText(count, units);
  return {
    number: stage.number,
    kind: stage.kind,
    quota: text(stage.quota),
    votes: Object.fromEntries(standingOf(count).map((at) => [names[at]!, text(stage.votes[at]!)])),
    nonTransferable: text(nonTransferable(stage)),
    exhausted: text(stage.exhausted),
    roundingLoss: text(stage.roundingLoss),
    elected: named(stage.elected.map(({ candidate }) => candidate)),
    excluded: named(stage.excluded.map(({ candidate }) => candidate)),
    surplusOf: named(stage.surplusOf),
    electedWhy: whyJson(count, stage.elected),
    excludedWhy: whyJson(count, stage.excluded),
    guarded: named(stage.guarded),
    ties: stage.ties.map((tie) => tieJson(count, tie)),
    transfers: stage.transfers.map(({ from, to, papers, votes }) => ({
      from: named(from),
      to: to === null ? null : names[to]!,
      papers,
      votes: text(votes),
    })),
  };
}

/** The count as a value for JSON: `quota`, `stages` and `elected` as the README lists them. */
export function countJson(count: Count) {
  const { rule, seats, papers, names, withdrawn, quota, stages, elected } = count;
  return {
    rule,
    seats,
    papers,
    candidates: names,
    withdrawn: withdrawn.map((at) => names[at]!),
    quota: votesText(count, quota),
    stages: stages.map((stage) => stageJson(count, stage)),
    elected: elected.map((at) => names[at]!),
  };
}

/** The table of stages: a row for each candidate, a column for each stage, and what no candidate has below. */
export function countCsv(count: Count): string {
  const { stages, names } = count;
  const text = (units: number): string => votesText(count, units);
  const rows = [
    ['candidate', ...stages.map(({ number }) => `stage ${number}`), 'elected'],
    ...standingOf(count).map((at) => [
      csvCell(names[at]!),
      ...stages.map(({ votes }) => text(votes[at]!)),
      count.elected.includes(at) ? 'yes' : 'no',
    ]),
    ['exhausted', ...stages.map(({ exhausted }) => text(exhausted)), ''],
    ['lost by rounding', ...stages.map(({ roundingLoss }) => text(roundingLoss)), ''],
    ['quota', ...stages.map(({ quota }) => text(quota)), ''],
  ];
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}
