/** What readers said of the guides, counted: for each guide and for each part of it. Nobody's name is in the rows. */
import type { Face } from '../../../domain/guides/index.ts';
import type { Answered } from '../../../lib/doors.ts';

type SaidView = Answered<'guides/said'>;

export type Counts = Readonly<Record<Face, number>>;

/** A guide as the build knows it: its title, and its parts in the order of reading. */
export interface KnownGuide {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly id: string; readonly heading: string }[];
}

export interface PartSaid {
  /** The place of the part in the guide, from 1; 0 for the guide as a whole or a part that is no longer there. */
  readonly number: number;
  readonly counts: Counts;
}

export interface GuideSaid {
  readonly guide: KnownGuide;
  readonly counts: Counts;
  readonly all: number;
  /** In the order of reading. */
  readonly parts: readonly PartSaid[];
  /** What readers wrote, the newest first. */
  readonly words: readonly { readonly id: string; readonly number: number; readonly sentence: string }[];
}

function countsOf(rows: SaidView['counts']): Counts {
  const count = (face: Face) =>
    rows.filter((row) => row.face === face).reduce((sum, row) => sum + row.count, 0);
  return { clear: count('clear'), partly: count('partly'), unclear: count('unclear') };
}

/** What was said of each guide; the guide with the most "not clear" comes first. */
export function saidOf(guides: readonly KnownGuide[], view: SaidView): GuideSaid[] {
  const said = guides.flatMap((guide): GuideSaid[] => {
    const own = view.counts.filter((row) => row.guide === guide.id);
    if (own.length === 0) return [];
    const numberOf = ({ row }: { row: string }) => guide.parts.findIndex(({ id }) => id === row) + 1;
    const numbers = [...new Set(own.map(numberOf))].sort((a, b) => a - b);
    const counts = countsOf(own);
    return [
      {
        guide,
        counts,
        all: counts.clear + counts.partly + counts.unclear,
        parts: numbers.map((number) => ({
          number,
          counts: countsOf(own.filter((row) => numberOf(row) === number)),
        })),
        words: view.sentences
          .filter((row) => row.guide === guide.id)
          .map((row) => ({ id: row.id, number: numberOf(row), sentence: row.sentence })),
      },
    ];
  });
  return said.sort((a, b) => b.counts.unclear - a.counts.unclear || b.counts.partly - a.counts.partly);
}
