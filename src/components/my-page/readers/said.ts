/** What readers said of the guides, counted: for each guide and for each part of it. Nobody's name is in the rows. */
import type { GuideFeedbackRecord } from '../../../types/records.ts';

export const faces = ['clear', 'partly', 'unclear'] as const;
export type Face = (typeof faces)[number];
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

/** A row is a number of faces, or one sentence (src/domain/guides). */
type Said = Pick<GuideFeedbackRecord, 'id' | 'guide' | 'row' | 'face' | 'sentence' | 'answers' | 'at'>;

function countsOf(rows: readonly Said[]): Counts {
  const count = (face: Face) =>
    rows.filter((row) => row.face === face).reduce((sum, { answers }) => sum + answers, 0);
  return { clear: count('clear'), partly: count('partly'), unclear: count('unclear') };
}

/** What was said of each guide; the guide with the most "not clear" comes first. */
export function saidOf(guides: readonly KnownGuide[], rows: readonly Said[]): GuideSaid[] {
  const said = guides.flatMap((guide): GuideSaid[] => {
    const own = rows.filter((row) => row.guide === guide.id);
    if (own.length === 0) return [];
    const numberOf = ({ row }: Said) => guide.parts.findIndex(({ id }) => id === row) + 1;
    const numbers = [...new Set(own.map(numberOf))].sort((a, b) => a - b);
    return [
      {
        guide,
        counts: countsOf(own),
        all: own.reduce((sum, { answers }) => sum + answers, 0),
        parts: numbers.map((number) => ({
          number,
          counts: countsOf(own.filter((row) => numberOf(row) === number)),
        })),
        words: own
          .filter(({ sentence }) => sentence !== '')
          .sort((a, b) => (a.at < b.at ? 1 : -1))
          .map((row) => ({ id: row.id, number: numberOf(row), sentence: row.sentence })),
      },
    ];
  });
  return said.sort((a, b) => b.counts.unclear - a.counts.unclear || b.counts.partly - a.counts.partly);
}
