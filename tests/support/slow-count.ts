// A second count, to hold the real one against. It was written from the texts alone (the 2007 Order, rules 45 to 52; the
// reference rule of Meek's method; Hill's and Otten's papers on constraints), shares nothing with src/domain/counting,
// and is made otherwise on purpose: every paper stands for itself, votes are exact fractions, nothing is remembered
// between stages but the papers, and the groups are kept by writing down every lawful board there is.

/** An exact fraction. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

const whole = (value: number | bigint): Fraction => ({ top: BigInt(value), bottom: 1n });
const plus = (a: Fraction, b: Fraction): Fraction =>
  a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { top: -b.top, bottom: b.bottom });
const times = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const over = (a: Fraction, b: Fraction): Fraction => ({ top: a.top * b.bottom, bottom: a.bottom * b.top });
const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
const total = (list: readonly Fraction[]): Fraction => list.reduce(plus, whole(0));

/** To so many decimals, the rest ignored. */
function cut({ top, bottom }: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  return { top: (top * scale) / bottom, bottom: scale };
}

/** To so many decimals, rounded up. */
function raise({ top, bottom }: Fraction, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  return { top: (top * scale + bottom - 1n) / bottom, bottom: scale };
}

function text(value: Fraction, places: number): string {
  const { top } = cut(value, places);
  const digits = String(top).padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

export interface SlowGroup {
  readonly candidates: readonly number[];
  readonly min: number;
  readonly max: number;
}

export interface SlowElection {
  readonly rule: 'scottish' | 'meek';
  readonly candidates: number;
  readonly seats: number;
  /** One list of choices for each paper. */
  readonly papers: readonly (readonly number[])[];
  readonly groups: readonly SlowGroup[];
  /** Draws one of the tied; draws are numbered from 1. */
  readonly lot: (tied: readonly number[], draw: number) => number;
}

export interface SlowStage {
  readonly votes: readonly string[];
  readonly nonTransferable: string;
  readonly elected: readonly number[];
  readonly excluded: readonly number[];
}

/** All boards of a size that keep every group. */
export function lawfulBoards(candidates: number, size: number, groups: readonly SlowGroup[]): number[][] {
  const boards: number[][] = [];
  for (let mask = 0; mask < 2 ** candidates; mask += 1) {
    const board = Array.from({ length: candidates }, (_, at) => at).filter((at) => mask & (1 << at));
    const kept = groups.every(({ candidates: of, min, max }) => {
      const many = board.filter((at) => of.includes(at)).length;
      return many >= min && many <= max;
    });
    if (board.length === size && kept) boards.push(board);
  }
  return boards;
}

/** What both rules share of a count: who stands where, what has been written down, and the boards still possible. */
class Progress {
  hopeful: number[];
  elected: number[] = [];
  boards: number[][];
  stages: SlowStage[] = [];
  history: Fraction[][] = [];
  draws = 0;
  readonly size: number;
  readonly election: SlowElection;

  constructor(election: SlowElection) {
    this.election = election;
    this.hopeful = Array.from({ length: election.candidates }, (_, at) => at);
    this.size = Math.min(election.seats, election.candidates);
    this.boards = lawfulBoards(election.candidates, this.size, election.groups);
  }

  get full(): boolean {
    return this.elected.length === this.size;
  }

  doomed(): number[] {
    return this.hopeful.filter((at) => !this.boards.some((board) => board.includes(at)));
  }

  guarded(at: number): boolean {
    return this.boards.every((board) => board.includes(at));
  }

  /** Whoever of the tied was ahead, or behind, at the last of the stages at which they differ; else the lot. */
  settle(tied: number[], sign: 1 | -1, history: Fraction[][]): number {
    let left = tied;
    for (const votes of [...history].reverse()) {
      const best = left.reduce((a, b) => (sign * compare(votes[b]!, votes[a]!) > 0 ? b : a));
      left = left.filter((at) => compare(votes[at]!, votes[best]!) === 0);
    }
    if (left.length === 1) return left[0]!;
    this.draws += 1;
    return this.election.lot(left, this.draws);
  }

  private take(at: number): void {
    this.hopeful = this.hopeful.filter((other) => other !== at);
    this.elected.push(at);
    this.boards = this.boards.filter((board) => board.includes(at));
  }

  aside(list: number[]): void {
    this.hopeful = this.hopeful.filter((at) => !list.includes(at));
    this.boards = this.boards.filter((board) => !list.some((at) => board.includes(at)));
  }

  /** Elects who reached the quota; where there is not room for all, those with the most votes first. */
  electAt(votes: Fraction[], quota: Fraction): number[] {
    const before = this.elected.length;
    for (;;) {
      const reached = this.hopeful.filter((at) => compare(votes[at]!, quota) >= 0);
      if (reached.length === 0) break;
      if (this.boards.some((board) => reached.every((at) => board.includes(at)))) {
        for (const at of reached) this.take(at);
        break;
      }
      const able = reached.filter((at) => this.boards.some((board) => board.includes(at)));
      if (able.length === 0) break;
      const best = able.reduce((a, b) => (compare(votes[b]!, votes[a]!) > 0 ? b : a));
      const tied = able.filter((at) => compare(votes[at]!, votes[best]!) === 0);
      this.take(tied.length === 1 ? best : this.settle(tied, 1, this.history));
    }
    return this.elected.slice(before).sort((a, b) => a - b);
  }

  write(votes: Fraction[], quota: Fraction, excluded: number[], places: number): void {
    const elected = this.electAt(votes, quota);
    if (!this.full && this.hopeful.length <= this.size - this.elected.length) {
      const last = [...this.hopeful];
      for (const at of last) this.take(at);
      elected.push(...last);
    }
    const rest = minus(whole(this.election.papers.length), total(votes));
    this.history.push(votes);
    this.stages.push({
      votes: votes.map((value) => text(value, places)),
      nonTransferable: text(rest, places),
      elected,
      excluded,
    });
  }

  /** Who is set aside for the fewest votes; votes within `near` of the fewest count as equal. */
  lowest(votes: Fraction[], near: Fraction): number {
    const open = this.hopeful.filter((at) => !this.guarded(at));
    const low = open.reduce((a, b) => (compare(votes[b]!, votes[a]!) < 0 ? b : a));
    const tied = open.filter((at) => compare(votes[at]!, plus(votes[low]!, near)) <= 0);
    return tied.length === 1 ? low : this.settle(tied, -1, this.history.slice(0, -1));
  }
}

/** A paper on the table: with whom it lies, and what it is worth. */
interface Paper {
  readonly choices: readonly number[];
  with: number | null;
  worth: Fraction;
}

function countScottish(election: SlowElection): Progress {
  const progress = new Progress(election);
  const papers: Paper[] = election.papers.map((choices) => ({ choices, with: choices[0]!, worth: whole(1) }));
  const quota = whole(Math.floor(papers.length / (election.seats + 1)) + 1);
  // A transferred surplus leaves the quota behind, on no paper: so elected candidates are remembered as standing at it.
  const atQuota = new Set<number>();
  const votesNow = (): Fraction[] =>
    Array.from({ length: election.candidates }, (_, at) =>
      atQuota.has(at) ? quota : total(papers.filter((paper) => paper.with === at).map(({ worth }) => worth)),
    );
  const pass = (paper: Paper): void => {
    const from = paper.choices.indexOf(paper.with!);
    paper.with = paper.choices.slice(from + 1).find((at) => progress.hopeful.includes(at)) ?? null;
  };
  progress.write(votesNow(), quota, [], 5);
  while (!progress.full) {
    const votes = votesNow();
    const doomed = progress.doomed();
    const over48 = progress.elected.filter((at) => compare(votes[at]!, quota) > 0);
    if (doomed.length === 0 && over48.length > 0) {
      const most = over48.reduce((a, b) => (compare(votes[b]!, votes[a]!) > 0 ? b : a));
      const tied = over48.filter((at) => compare(votes[at]!, votes[most]!) === 0);
      const from = tied.length === 1 ? most : progress.settle(tied, 1, progress.history.slice(0, -1));
      const surplus = minus(votes[from]!, quota);
      for (const paper of papers.filter((one) => one.with === from)) {
        paper.worth = cut(over(times(surplus, paper.worth), votes[from]!), 5);
        pass(paper);
      }
      atQuota.add(from);
      progress.write(votesNow(), quota, [], 5);
      continue;
    }
    const out = doomed.length > 0 ? doomed : [progress.lowest(votes, whole(0))];
    progress.aside(out);
    for (const paper of papers.filter((one) => one.with !== null && out.includes(one.with))) pass(paper);
    progress.write(votesNow(), quota, out, 5);
  }
  return progress;
}

const MILLIONTH: Fraction = { top: 1n, bottom: 1_000_000n };
const SMALLEST: Fraction = { top: 1n, bottom: 1_000_000_000n };

function countMeek(election: SlowElection): Progress {
  const progress = new Progress(election);
  const keep = Array.from({ length: election.candidates }, () => whole(1));
  const share = (): { votes: Fraction[]; quota: Fraction } => {
    const votes = keep.map(() => ({ top: 0n, bottom: 1_000_000_000n }));
    for (const choices of election.papers) {
      let weight = whole(1);
      for (const at of choices) {
        const kept = raise(times(weight, keep[at]!), 9);
        votes[at] = plus(votes[at]!, kept);
        weight = minus(weight, kept);
        if (weight.top === 0n) break;
      }
    }
    return { votes, quota: plus(cut(over(total(votes), whole(election.seats + 1)), 9), SMALLEST) };
  };
  const surplusOf = ({ votes, quota }: { votes: Fraction[]; quota: Fraction }): Fraction => {
    const sum = total(progress.elected.map((at) => minus(votes[at]!, quota)));
    return sum.top < 0n ? whole(0) : sum;
  };
  let now = share();
  progress.write(now.votes, now.quota, [], 9);
  let still = false;
  while (!progress.full) {
    const doomed = progress.doomed();
    if (doomed.length === 0 && !still && compare(surplusOf(now), MILLIONTH) >= 0) {
      for (let last = surplusOf(now); ; last = surplusOf(now)) {
        for (const at of progress.elected) {
          if (now.votes[at]!.top === 0n) continue;
          const next = raise(over(raise(times(keep[at]!, now.quota), 9), now.votes[at]!), 9);
          keep[at] = compare(next, whole(1)) > 0 ? whole(1) : next;
        }
        now = share();
        if (compare(surplusOf(now), MILLIONTH) < 0 || compare(surplusOf(now), last) >= 0) break;
      }
      const before = progress.elected.length;
      progress.write(now.votes, now.quota, [], 9);
      still = progress.elected.length === before;
      continue;
    }
    const out = doomed.length > 0 ? doomed : [progress.lowest(now.votes, surplusOf(now))];
    progress.aside(out);
    for (const at of out) keep[at] = whole(0);
    now = share();
    still = false;
    progress.write(now.votes, now.quota, out, 9);
  }
  return progress;
}

/** Counts, slowly. The groups must leave a lawful board. */
export function slowCount(election: SlowElection): { stages: SlowStage[]; elected: number[] } {
  const { stages } = election.rule === 'scottish' ? countScottish(election) : countMeek(election);
  return { stages, elected: stages.flatMap(({ elected }) => elected) };
}
