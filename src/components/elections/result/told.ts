/**
 * A told count (domain/election-story) in the reader's words, with its bars and its tables. The sentences and bars are
 * short; the tables have all decimals.
 */
import {
  nonTransferable,
  standingOf,
  votesText,
  type Count,
  type Stage,
} from '../../../domain/counting/index.ts';
import {
  decimalsAt,
  markAt,
  spoken,
  tell,
  tellStage,
  type Line,
  type Mark,
} from '../../../domain/election-story/index.ts';
import { storySayer } from '../../../lib/count-told.ts';
import type { Translate } from '../../../lib/words.ts';
import type { Chart, ChartRow } from '../../ui/bar-chart/chart.ts';

export type T = Translate<'election-story'>;

/** A sentence of a story. */
export const said = (t: T, { key, params }: Line): string => storySayer(t)(key, params);

/** The heading of a stage: what happens in it. */
export const stageTitle = (t: T, count: Count, at: number): string => said(t, tellStage(count, at).title);

/** A stage in sentences, in the order in which things happened. */
export const stageSentences = (t: T, count: Count, at: number): string[] =>
  tellStage(count, at).lines.map((line) => said(t, line));

/** What was counted, before the first stage. */
export const openingSentences = (t: T, count: Count): string[] =>
  tell(count).opening.map((line) => said(t, line));

const TONES: Readonly<Record<Mark, ChartRow['tone']>> = { elected: 'for', out: 'none', hopeful: 'plain' };

/** The bars after a stage, with the line of what is enough. */
export function stageChart(t: T, count: Count, at: number): Chart {
  const stage = count.stages[at]!;
  const short = (units: number): number => spoken(count, units, decimalsAt(count, stage));
  const rows = standingOf(count).map((candidate): ChartRow => {
    const mark = markAt(count, at, candidate);
    const votes = short(stage.votes[candidate]!);
    const words =
      mark === 'elected' ? t('chart-elected', { count: votes }) : t('chart-votes-of', { count: votes });
    return {
      label: count.names[candidate]!,
      value: stage.votes[candidate]!,
      text: mark === 'out' && votes === 0 ? t('chart-out') : words,
      tone: TONES[mark],
    };
  });
  const most = Math.max(...count.stages.flatMap(({ votes, quota }) => [...votes, quota]));
  return {
    caption: t('chart', { number: stage.number }),
    columns: [t('chart-who'), t('chart-votes')],
    rows,
    full: most,
    mark:
      stage.quota > 0 ? { at: stage.quota, text: t('chart-mark', { count: short(stage.quota) }) } : undefined,
  };
}

export interface EndLine {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** How the count ended for those who are elected, or for the others: at which stage, for which group and why. */
export const endLines = (t: T, count: Count, ended: 'elected' | 'others'): EndLine[] =>
  tell(count)[ended].map(({ title, lines }) => ({
    title: said(t, title),
    sentences: lines.map((line) => said(t, line)),
  }));

/** So many stages stand side by side in the table of all numbers. */
const STAGES_A_TABLE = 4;

export interface NumbersTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const sumOf = (stage: Stage): number =>
  stage.votes.reduce((all, units) => all + units, nonTransferable(stage));

/** All numbers with all decimals, a few stages to a table, so that each fits a page. */
export function numbersTables(t: T, count: Count): NumbersTable[] {
  const tables: NumbersTable[] = [];
  const text = (units: number): string => votesText(count, units);
  for (let from = 0; from < count.stages.length; from += STAGES_A_TABLE) {
    const stages = count.stages.slice(from, from + STAGES_A_TABLE);
    const row = (name: string, of: (stage: Stage) => number): string[] => [
      name,
      ...stages.map((stage) => text(of(stage))),
    ];
    tables.push({
      caption: t('table-caption', { from: stages[0]!.number, to: stages.at(-1)!.number }),
      columns: [t('chart-who'), ...stages.map(({ number }) => t('stage', { number }))],
      rows: [
        ...standingOf(count).map((at) => row(count.names[at]!, ({ votes }) => votes[at]!)),
        row(t('table-exhausted'), ({ exhausted }) => exhausted),
        row(t('table-rounding'), ({ roundingLoss }) => roundingLoss),
        row(t('table-sum'), sumOf),
        ...(count.quota > 0 ? [row(t('table-quota'), ({ quota }) => quota)] : []),
      ],
    });
  }
  return tables;
}
