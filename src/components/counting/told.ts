/**
 * A count in plain sentences, stage by stage, for people who have never seen one: what happened, to whom, and why. The
 * numbers are shown with two decimals at most; the table beside them has all.
 */
import {
  standingOf,
  votesText,
  type Count,
  type Group,
  type Stage,
  type Tie,
} from '../../domain/counting/index.ts';
import type { Translate } from '../../lib/words.ts';
import type { Chart, ChartRow } from '../ui/bar-chart/chart.ts';

export type T = Translate<'count-followed'>;

/** Votes as people say them: two decimals at most, nothing that ends in nothing. */
export function spoken(count: Count, units: number): number {
  const hundredths = 10 ** Math.max(0, count.places - 2);
  return count.places === 0 ? units : Math.round(units / hundredths) / 100;
}

const joined = (count: Count, list: readonly number[]): string =>
  list.map((at) => count.names[at]!).join(', ');
const whose = (stage: Stage): number[] =>
  stage.kind === 'surplus' ? [...stage.surplusOf] : stage.excluded.map(({ candidate }) => candidate);

/** The heading of a stage: what happens in it. */
export function stageTitle(t: T, count: Count, stage: Stage): string {
  if (stage.kind === 'first-choices') return t('what-first-choices');
  return t(stage.kind === 'surplus' ? 'what-surplus' : 'what-exclusion', {
    names: joined(count, whose(stage)),
  });
}

/** The groups that keep a place for somebody: those they are in that ask for some. */
export const groupsAskingFor = (groups: readonly Group[], candidate: number): Group[] =>
  groups.filter(({ min, candidates }) => min > 0 && candidates.includes(candidate));

const namesOf = (groups: readonly Group[]): string => groups.map(({ name }) => name).join(', ');

function tieSentence(t: T, count: Count, tie: Tie): string {
  if (tie.by === 'lot')
    return t('say-tie-lot', { names: joined(count, tie.drawnFrom), name: count.names[tie.chosen]! });
  return t('say-tie-earlier', { names: joined(count, tie.tied), number: tie.stage });
}

/** Why somebody was set aside: fewest votes of all, or of all who need not be on the board, or no room. */
function excludedSentences(t: T, count: Count, stage: Stage, before: Stage): string[] {
  return stage.excluded.flatMap(({ candidate, why }) => {
    const name = count.names[candidate]!;
    if (why === 'doomed') return [t('say-doomed', { name })];
    const kept = before.guarded.filter((at) => before.votes[at]! < before.votes[candidate]!);
    if (kept.length === 0) return [t('say-fewest', { name })];
    return [
      ...kept.map((at) => t('say-fewest-but', { guarded: count.names[at]!, name })),
      t('say-next-of-all', { name }),
    ];
  });
}

/** What moves, and why. */
function movingSentences(t: T, count: Count, stage: Stage, before: Stage): string[] {
  if (stage.kind === 'exclusion')
    return [
      ...excludedSentences(t, count, stage, before),
      t('say-papers-move', { name: joined(count, whose(stage)) }),
    ];
  return stage.surplusOf.flatMap((at) => {
    const name = count.names[at]!;
    const papers = stage.transfers
      .filter(({ from }) => from.includes(at))
      .reduce((sum, moved) => sum + (moved.papers ?? 0), 0);
    return [
      t('say-spare', { name, count: spoken(count, before.votes[at]! - before.quota) }),
      papers > 0 ? t('say-spare-papers', { name, count: papers }) : t('say-spare-meek'),
    ];
  });
}

function firstSentences(t: T, count: Count, stage: Stage): string[] {
  const needed = stage.quota > 0 ? [t('say-needed', { count: spoken(count, stage.quota) })] : [];
  return [t('say-first'), ...needed];
}

/** Where votes went, the most first. */
function movedSentences(t: T, count: Count, stage: Stage): string[] {
  const sums = new Map<number | null, number>();
  for (const { to, votes } of stage.transfers) sums.set(to, (sums.get(to) ?? 0) + votes);
  return [...sums]
    .filter(([, votes]) => spoken(count, votes) > 0)
    .sort(([to, a], [other, b]) => Number(to === null) - Number(other === null) || b - a)
    .map(([to, votes]) =>
      to === null
        ? t('say-none-left', { count: spoken(count, votes) })
        : t('say-moved', { name: count.names[to]!, count: spoken(count, votes) }),
    );
}

function electedSentences(t: T, count: Count, stage: Stage): string[] {
  return stage.elected.flatMap(({ candidate, why }) => {
    const name = count.names[candidate]!;
    const votes = { name, count: spoken(count, stage.votes[candidate]!) };
    if (why === 'last-places') return [t('say-last-place', { name })];
    if (why === 'most-votes') return [t('say-most-votes', { name })];
    return [
      t(stage.kind === 'first-choices' ? 'say-put-first' : 'say-has-enough', votes),
      t('say-elected', { name }),
    ];
  });
}

/** Who must be elected from this stage on and did not have to be before. */
function guardedSentences(t: T, count: Count, stage: Stage, before: Stage | undefined): string[] {
  return stage.guarded
    .filter((at) => !before?.guarded.includes(at))
    .map((at) => {
      const groups = namesOf(groupsAskingFor(count.groups, at));
      const name = count.names[at]!;
      return groups ? t('say-guarded', { name, groups }) : t('say-guarded-plain', { name });
    });
}

/** The quota falls under Meek: said where it can be seen in two decimals. */
function quotaSentence(t: T, count: Count, stage: Stage, before: Stage | undefined): string[] {
  const now = spoken(count, stage.quota);
  return before && now !== spoken(count, before.quota) ? [t('say-needed-now', { count: now })] : [];
}

/** A stage in sentences, in the order in which things happened. */
export function stageSentences(t: T, count: Count, at: number): string[] {
  const stage = count.stages[at]!;
  const before = count.stages[at - 1];
  const elected = electedSentences(t, count, stage);
  const moving = before ? movingSentences(t, count, stage, before) : firstSentences(t, count, stage);
  return [
    ...moving,
    ...stage.ties.map((tie) => tieSentence(t, count, tie)),
    ...movedSentences(t, count, stage),
    ...quotaSentence(t, count, stage, before),
    ...(elected.length > 0 ? elected : [t('say-nobody')]),
    ...guardedSentences(t, count, stage, before),
  ];
}

/** Where everybody stands at the end of a stage. */
type Mark = 'elected' | 'out' | 'hopeful';
export function markAt({ stages }: Count, stage: number, candidate: number): Mark {
  const past = stages.slice(0, stage + 1);
  if (past.some(({ elected }) => elected.some((one) => one.candidate === candidate))) return 'elected';
  return past.some(({ excluded }) => excluded.some((one) => one.candidate === candidate)) ? 'out' : 'hopeful';
}

const TONES: Readonly<Record<Mark, ChartRow['tone']>> = { elected: 'for', out: 'none', hopeful: 'plain' };

/** The bars after a stage, with the line of what is enough. */
export function stageChart(t: T, count: Count, at: number): Chart {
  const stage = count.stages[at]!;
  const rows = standingOf(count).map((candidate): ChartRow => {
    const mark = markAt(count, at, candidate);
    const votes = spoken(count, stage.votes[candidate]!);
    const said =
      mark === 'elected' ? t('chart-elected', { count: votes }) : t('chart-votes-of', { count: votes });
    return {
      label: count.names[candidate]!,
      value: stage.votes[candidate]!,
      text: mark === 'out' && votes === 0 ? t('chart-out') : said,
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
      stage.quota > 0
        ? { at: stage.quota, text: t('chart-mark', { count: spoken(count, stage.quota) }) }
        : undefined,
  };
}

export interface ElectedLine {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Who is elected, at which stage, for which group and why. */
export function electedLines(t: T, count: Count): ElectedLine[] {
  return count.stages.flatMap((stage, at) =>
    stage.elected.map(({ candidate, why }): ElectedLine => {
      const name = count.names[candidate]!;
      const within = namesOf(count.groups.filter(({ candidates }) => candidates.includes(candidate)));
      const guarded = count.stages[at - 1]?.guarded.includes(candidate) ?? false;
      const groups = namesOf(groupsAskingFor(count.groups, candidate));
      const reason =
        guarded && groups
          ? t('result-guarded', { name, groups })
          : t(why === 'last-places' ? 'result-last' : 'result-quota', { name });
      return {
        title: t('result-stage', { name, number: stage.number }),
        sentences: [reason, ...(within ? [t('result-groups', { name, groups: within })] : [])],
      };
    }),
  );
}

/** So many stages stand side by side in the table of all numbers. */
const STAGES_A_TABLE = 4;

export interface NumbersTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** All numbers with all decimals, a few stages to a table, so that each fits a page. */
export function numbersTables(t: T, count: Count): NumbersTable[] {
  const tables: NumbersTable[] = [];
  for (let from = 0; from < count.stages.length; from += STAGES_A_TABLE) {
    const stages = count.stages.slice(from, from + STAGES_A_TABLE);
    const text = (units: number): string => votesText(count, units);
    const sum = ({ votes, exhausted, roundingLoss }: Stage): number =>
      votes.reduce((all, units) => all + units, exhausted + roundingLoss);
    tables.push({
      caption: t('table-caption', { from: stages[0]!.number, to: stages.at(-1)!.number }),
      columns: [t('chart-who'), ...stages.map(({ number }) => t('stage', { number }))],
      rows: [
        ...standingOf(count).map((at) => [count.names[at]!, ...stages.map(({ votes }) => text(votes[at]!))]),
        [t('table-exhausted'), ...stages.map(({ exhausted }) => text(exhausted))],
        [t('table-rounding'), ...stages.map(({ roundingLoss }) => text(roundingLoss))],
        [t('table-sum'), ...stages.map((stage) => text(sum(stage)))],
      ],
    });
  }
  return tables;
}
