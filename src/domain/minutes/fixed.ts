// What is fixed when minutes are approved: their text in both languages, with a digest. People stand in it by number and
// their names beside it, so that the text never changes, not even when somebody is erased and a name becomes another.

import { canonicalJson, type Id } from '../kernel/index.ts';

/** A sentence with its people by number, from 1: `['Moved by ', 1, '.']`. */
export type Spoken = readonly (string | number)[];

export interface FixedLine {
  readonly id: string;
  readonly text: Spoken;
  /** What the record says, where somebody put the wording right; null where its own sentence stands. */
  readonly recorded: Spoken | null;
}

export interface FixedPart {
  readonly item: number;
  readonly title: string;
  readonly lines: readonly FixedLine[];
}

/** All that the digest stands for. */
export interface FixedMinutes {
  readonly meeting: Id;
  /** The head of the chain of acts when they were fixed. */
  readonly acts: number;
  readonly head: string;
  readonly en: readonly FixedPart[];
  readonly cy: readonly FixedPart[];
}

/** The one spelling of fixed minutes: what is stored, and what the digest is made of. */
export const fixedText = (minutes: FixedMinutes): string => canonicalJson(minutes);

/** A sentence to read, with the people's names. A person without a name is a bug and throws. */
export const spokenText = (spoken: Spoken, names: readonly string[]): string =>
  spoken
    .map((part) => {
      if (typeof part === 'string') return part;
      const name = names[part - 1];
      if (name === undefined) throw new Error(`Nobody has number ${part} in these minutes.`);
      return name;
    })
    .join('');
