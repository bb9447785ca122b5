// A count told stage by stage, for people who have never seen one: what happened, to whom, and why. Every number is one
// of the stage (told shorter, spoken.ts; the table beside it has all decimals). Everybody who is elected or set aside is
// told once, with the reason that the count wrote down.

import { standingOf, votesText, type Count, type Group, type Stage, type Tie } from '../counting/index.ts';
import { line, type Line, type Story, type ToldEnd, type ToldStage } from './line.ts';
import { decimalsAt, spoken } from './spoken.ts';
import { fullGroupsOf, groupNeedingAll, groupsAskingFor } from './standing-at.ts';

/** A stage with what stands before it. `at` counts from 0. */
interface Here {
  readonly count: Count;
  readonly at: number;
  readonly stage: Stage;
  readonly before: Stage | undefined;
  readonly decimals: number;
}

const here = (count: Count, at: number): Here => {
  const stage = count.stages[at]!;
  const before = count.stages[at - 1];
  const decimals = Math.max(decimalsAt(count, stage), before ? decimalsAt(count, before) : 0);
  return { count, at, stage, before, decimals };
};

const named = ({ names }: Count, list: readonly number[]): string => list.map((at) => names[at]!).join(', ');
const groupNames = (groups: readonly Group[]): string => groups.map(({ name }) => name).join(', ');
const votesIn = ({ count, decimals }: Here, units: number): number => spoken(count, units, decimals);

const whose = ({ kind, surplusOf, excluded }: Stage): readonly number[] =>
  kind === 'surplus' ? surplusOf : excluded.map(({ candidate }) => candidate);

/** What happens in a stage, as its heading. */
function titleOf(count: Count, stage: Stage): Line {
  if (stage.kind === 'first-choices')
    return line(count.rule === 'approval' ? 'what-approvals' : 'what-first-choices');
  const names = named(count, whose(stage));
  return line(stage.kind === 'surplus' ? 'what-surplus' : 'what-exclusion', { names });
}

/** What the tie of a stage was about: whose votes move, who is set aside, or who is elected. */
function tieAbout({ surplusOf }: Stage, { looking, chosen }: Tie): 'moves' | 'out' | 'elected' {
  if (looking === 'fewest') return 'out';
  return surplusOf.includes(chosen) ? 'moves' : 'elected';
}

const tiesAbout = (stage: Stage, about: ReturnType<typeof tieAbout>): Tie[] =>
  stage.ties.filter((tie) => tieAbout(stage, tie) === about);

/** What decided between those who were equal. */
function decided({ count }: Here, tie: Tie): Line[] {
  const name = count.names[tie.chosen]!;
  if (tie.by === 'earlier-stage') {
    const key = tie.tied.length > 2 ? 'many' : tie.looking;
    return [line(`say-tie-earlier-${key}`, { name, number: tie.stage })];
  }
  const names = named(count, tie.drawnFrom);
  const left = tie.drawnFrom.length < tie.tied.length ? [line('say-tie-left', { names })] : [];
  return [...left, line('say-tie-lot', { names, name, number: tie.draw })];
}

/** Who went because no lawful board had room, and what took it. */
function doomedLines({ count, at }: Here, candidate: number): Line[] {
  const name = count.names[candidate]!;
  const full = fullGroupsOf(count, candidate, at - 1);
  const needed = groupNeedingAll(count, candidate, at - 1);
  const because = [
    ...full.map((group) => line('say-full', { group: group.name, max: group.max })),
    ...(full.length === 0 && needed ? [line('say-needed-by', { group: needed.name })] : []),
  ];
  return [...because, line('say-doomed', { name })];
}

/** Who went with the fewest votes, also when somebody with fewer has a kept place, or others had as few. */
function fewestLines(now: Here, candidate: number): Line[] {
  const { count, before, stage } = now;
  const name = count.names[candidate]!;
  const had = before!.votes[candidate]!;
  const kept = before!.guarded
    .filter((at) => before!.votes[at]! < had)
    .map((at) => line('say-fewest-but', { guarded: count.names[at]!, name }));
  const [tie] = tiesAbout(stage, 'out');
  if (tie) {
    const apart = tie.tied.some((at) => before!.votes[at] !== had);
    const tied = line(apart ? 'say-nearly-fewest' : 'say-tied-fewest', { names: named(count, tie.tied) });
    return [...kept, tied, ...decided(now, tie), line('say-so-out', { name })];
  }
  if (kept.length > 0) return [...kept, line('say-next-of-all', { name })];
  return [line('say-fewest', { name, count: votesIn(now, had) })];
}

function exclusionLines(now: Here): Line[] {
  const { count, stage } = now;
  return [
    ...stage.excluded.flatMap(({ candidate, why }) =>
      why === 'doomed' ? doomedLines(now, candidate) : fewestLines(now, candidate),
    ),
    line('say-papers-move', { name: named(count, whose(stage)) }),
  ];
}

function surplusLines(now: Here): Line[] {
  const { count, stage, before } = now;
  const tied = tiesAbout(stage, 'moves').flatMap((tie) => [
    line('say-tied-spare', { names: named(count, tie.tied) }),
    ...decided(now, tie),
  ]);
  const spare = stage.surplusOf.flatMap((at) => {
    const over = before!.votes[at]! - before!.quota;
    if (over <= 0) return [];
    const name = count.names[at]!;
    const papers = stage.transfers
      .filter(({ from }) => from.includes(at))
      .reduce((sum, moved) => sum + (moved.papers ?? 0), 0);
    const said = line('say-spare', { name, count: votesIn(now, over) });
    return [said, ...(papers > 0 ? [line('say-spare-papers', { name, count: papers })] : [])];
  });
  return [...tied, ...spare, ...(count.rule === 'meek' ? [line('say-spare-meek')] : [])];
}

function firstLines(now: Here): Line[] {
  const { count, stage } = now;
  const first = line(count.rule === 'approval' ? 'say-first-approval' : 'say-first');
  return stage.quota > 0 ? [first, line('say-needed', { count: votesIn(now, stage.quota) })] : [first];
}

/** Where votes went, the most first, those without a next choice last. */
function movedLines(now: Here): Line[] {
  const { count, stage } = now;
  const sums = new Map<number | null, number>();
  for (const { to, votes } of stage.transfers) sums.set(to, (sums.get(to) ?? 0) + votes);
  return [...sums]
    .filter(([, votes]) => votesIn(now, votes) > 0)
    .sort(([to, a], [other, b]) => Number(to === null) - Number(other === null) || b - a)
    .map(([to, votes]) =>
      to === null
        ? line('say-none-left', { count: votesIn(now, votes) })
        : line('say-moved', { name: count.names[to]!, count: votesIn(now, votes) }),
    );
}

/** What was cut off behind the last decimal, exactly as it is: it is too little to be told shorter. */
function roundingLines({ count, stage, before }: Here): Line[] {
  const lost = stage.roundingLoss - (before?.roundingLoss ?? 0);
  return lost > 0 ? [line('say-rounding', { votes: votesText(count, lost), number: count.places })] : [];
}

/** The quota falls under Meek: said where it can be seen. */
function quotaLines(now: Here): Line[] {
  const { stage, before } = now;
  const quota = votesIn(now, stage.quota);
  return before && quota !== votesIn(now, before.quota) ? [line('say-needed-now', { count: quota })] : [];
}

function electedLines(now: Here): Line[] {
  const { count, stage } = now;
  return stage.elected.flatMap(({ candidate, why }) => {
    const name = count.names[candidate]!;
    const votes = { name, count: votesIn(now, stage.votes[candidate]!) };
    if (why === 'last-places') return [line('say-last-place', { name })];
    if (why === 'most-votes' && stage.ties.length > 0) return [line('say-so-elected', { name })];
    if (why === 'most-votes') return [line('say-most-votes', votes)];
    const enough = stage.kind === 'first-choices' ? 'say-put-first' : 'say-has-enough';
    return [line(enough, votes), line('say-elected', { name })];
  });
}

const electionTies = (now: Here): Line[] =>
  tiesAbout(now.stage, 'elected').flatMap((tie) => [
    line('say-tied-most', { names: named(now.count, tie.tied) }),
    ...decided(now, tie),
  ]);

/** Who must be elected from this stage on and did not have to be before. */
function guardedLines({ count, stage, before }: Here): Line[] {
  return stage.guarded
    .filter((at) => !before?.guarded.includes(at))
    .map((at) => {
      const groups = groupNames(groupsAskingFor(count.groups, at));
      const name = count.names[at]!;
      return groups ? line('say-guarded', { name, groups }) : line('say-guarded-plain', { name });
    });
}

/** The count ends with its last stage. */
function lastLines({ count, at }: Here): Line[] {
  if (at < count.stages.length - 1) return [];
  const empty = count.seats - count.elected.length;
  return [
    line('say-all-filled', { count: count.elected.length }),
    ...(empty > 0 ? [line('say-places-empty', { count: empty })] : []),
  ];
}

/** A stage in sentences, in the order in which things happened. `at` counts from 0. */
export function tellStage(count: Count, at: number): ToldStage {
  const now = here(count, at);
  const { stage } = now;
  const moving = { 'first-choices': firstLines, surplus: surplusLines, exclusion: exclusionLines };
  const elected = electedLines(now);
  return {
    number: stage.number,
    title: titleOf(count, stage),
    lines: [
      ...moving[stage.kind](now),
      ...movedLines(now),
      ...roundingLines(now),
      ...quotaLines(now),
      ...electionTies(now),
      ...(elected.length > 0 ? elected : [line('say-nobody')]),
      ...guardedLines(now),
      ...lastLines(now),
    ],
  };
}

function openingLines(count: Count): Line[] {
  const { papers, seats, withdrawn, groups } = count;
  return [
    line('open-papers', { count: papers }),
    line('open-places', { count: seats }),
    ...(withdrawn.length > 0 ? [line('open-withdrew', { names: named(count, withdrawn) })] : []),
    ...groups.flatMap(({ name, min, max, held }) => [
      ...(min > 0 ? [line('open-fewest', { group: name, number: min })] : []),
      ...(max < seats ? [line('open-most', { group: name, number: max })] : []),
      ...(held > 0 ? [line('open-held', { group: name, number: held })] : []),
    ]),
  ];
}

const counting = (count: Count, candidate: number): Line[] => {
  const within = count.groups.filter(({ candidates }) => candidates.includes(candidate));
  if (within.length === 0) return [];
  return [line('result-groups', { name: count.names[candidate]!, groups: groupNames(within) })];
};

/** Who is elected, at which stage, for which group and why. */
function electedEnds(count: Count): ToldEnd[] {
  return count.stages.flatMap((stage, at) =>
    stage.elected.map(({ candidate, why }): ToldEnd => {
      const name = count.names[candidate]!;
      const groups = groupNames(groupsAskingFor(count.groups, candidate));
      const isKept = groups !== '' && (count.stages[at - 1]?.guarded.includes(candidate) ?? false);
      const reasons = { quota: 'result-quota', 'last-places': 'result-last', 'most-votes': 'result-most' };
      const reason = isKept ? line('result-guarded', { name, groups }) : line(reasons[why], { name });
      return {
        candidate,
        title: line('result-stage', { name, number: stage.number }),
        lines: [reason, ...counting(count, candidate)],
      };
    }),
  );
}

/** Who stood and is not elected, and why: those who were there at the end first. */
function otherEnds(count: Count): ToldEnd[] {
  const out = count.stages.flatMap((stage) =>
    stage.excluded.map(({ candidate, why }): ToldEnd => {
      const name = count.names[candidate]!;
      return {
        candidate,
        title: line('other-stage', { name, number: stage.number }),
        lines: [line(why === 'doomed' ? 'other-no-room' : 'other-fewest', { name })],
      };
    }),
  );
  const gone = new Set([...count.elected, ...out.map(({ candidate }) => candidate)]);
  const last = standingOf(count)
    .filter((candidate) => !gone.has(candidate))
    .map((candidate): ToldEnd => {
      const name = count.names[candidate]!;
      return { candidate, title: line('other-end', { name }), lines: [line('other-filled', { name })] };
    });
  return [...last, ...out.reverse()];
}

/** The whole count as a story. */
export const tell = (count: Count): Story => ({
  opening: openingLines(count),
  stages: count.stages.map((_, at) => tellStage(count, at)),
  elected: electedEnds(count),
  others: otherEnds(count),
});
