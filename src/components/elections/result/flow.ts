/**
 * The drawing of where votes went: a row for each candidate, a column for each stage, a bar as thick as the votes, and a
 * line for votes that move from row to row. Places are shares of the width and rem, so that the drawing grows with the
 * reader's text and fits any screen; there is no picture file and no style attribute.
 */
import { standingOf, type Count } from '../../../domain/counting/index.ts';
import { markAt } from '../../../domain/election-story/index.ts';

/** Height of a row, and of the thickest bar in it, in rem. The name stands above the bars. */
const ROW = 4.5;
const THICKEST = 1.75;
const MIDDLE = 3.1;

export interface FlowBar {
  readonly x: string;
  readonly width: string;
  readonly y: string;
  readonly height: string;
  readonly mark: 'elected' | 'out' | 'hopeful';
}

export interface FlowLine {
  readonly x1: string;
  readonly x2: string;
  readonly y1: string;
  readonly y2: string;
  /** Its thickness in rem. */
  readonly width: string;
}

export interface Flow {
  readonly height: string;
  readonly names: readonly { readonly name: string; readonly y: string }[];
  readonly bars: readonly FlowBar[];
  readonly lines: readonly FlowLine[];
}

const share = (value: number): string => `${Math.round(value * 100) / 100}%`;
const rem = (value: number): string => `${Math.round(value * 1000) / 1000}rem`;

/** The drawing of a count. Papers without a next choice have a row of their own, the last, once there are some. */
export function flowOf(count: Count, noNextChoice: string): Flow {
  const { stages } = count;
  const runOut = stages.some(({ exhausted }) => exhausted > 0);
  const rows: (number | null)[] = [...standingOf(count), ...(runOut ? [null] : [])];
  const most = Math.max(1, ...stages.flatMap(({ votes }) => votes));
  const thick = (units: number): number => (THICKEST * units) / most;
  const column = 100 / stages.length;
  const middle = (row: number): number => row * ROW + MIDDLE;
  const bars = stages.flatMap(({ votes, exhausted }, at) =>
    rows.flatMap((candidate, row): FlowBar[] => {
      const height = thick(candidate === null ? exhausted : votes[candidate]!);
      if (height === 0) return [];
      return [
        {
          x: share(at * column),
          width: share(column * 0.6),
          y: rem(middle(row) - height / 2),
          height: rem(height),
          mark: candidate === null ? 'out' : markAt(count, at, candidate),
        },
      ];
    }),
  );
  const lines = stages.flatMap(({ transfers }, at) =>
    transfers.flatMap(({ from, to, votes }): FlowLine[] => {
      if (votes <= 0) return [];
      return from.map((one) => ({
        x1: share((at - 1) * column + column * 0.6),
        x2: share(at * column),
        y1: rem(middle(rows.indexOf(one))),
        y2: rem(middle(rows.indexOf(to))),
        width: rem(Math.max(0.12, thick(votes) / from.length)),
      }));
    }),
  );
  return {
    height: rem(rows.length * ROW),
    names: rows.map((candidate, row) => ({
      name: candidate === null ? noNextChoice : count.names[candidate]!,
      y: rem(row * ROW + 1.25),
    })),
    bars,
    lines,
  };
}
