/**
 * What a page of guides is given: every word chosen, every picture named, every source put in order. The build makes
 * it from the row model (src/cli/build/guides.ts); the parts of the page only draw it.
 */
import type { Language } from '../../../site/co-op.ts';
import type { CheckState } from '../../domain/guides/index.ts';

export type Country = 'england' | 'wales';
export type Version = 'easy' | 'standard';

/** True when something of a guide can be heard: only then may a page say so. */
export const isSpoken = ({
  sections,
  next,
  contact,
}: Pick<GuideView, 'sections' | 'next' | 'contact'>): boolean =>
  [...sections.flatMap(({ rows }) => rows), ...next, ...contact].some((row) => row.sound !== null);

/** A bit of a sentence; with `word`, a hard word and its key in the glossary. */
export interface Piece {
  readonly text: string;
  readonly word?: string;
}

export interface PictureView {
  readonly concept: string;
  readonly src: string;
}

/** One thing that stands behind a row: a source, or the honest lack of one. */
export interface SourceView {
  readonly kind: 'read' | 'reported' | 'project' | 'recalled' | 'unconfirmed' | 'ours';
  readonly name?: string;
  readonly url?: string;
}

export interface SoundView {
  /** Addresses of the same words as Opus and, when it was made, MP3. */
  readonly files: readonly { readonly src: string; readonly type: string }[];
  readonly seconds: number;
  /** Start of each word in milliseconds, in reading order. */
  readonly words: readonly number[];
  /** True when a person of the co-op spoke it. */
  readonly person: boolean;
}

export interface RowView {
  readonly id: string;
  readonly country: Country | null;
  readonly picture: PictureView;
  readonly easy: readonly (readonly Piece[])[];
  readonly standard: readonly Piece[];
  readonly sources: readonly SourceView[];
  /** False when something here is recalled or unconfirmed. */
  readonly sure: boolean;
  readonly link: { readonly href: string; readonly text: string } | null;
  readonly sound: SoundView | null;
}

export interface SectionView {
  readonly id: string;
  readonly heading: string;
  readonly country: Country | null;
  readonly rows: readonly RowView[];
}

export interface WordView {
  readonly key: string;
  readonly term: string;
  readonly meaning: string;
  readonly picture: PictureView;
  readonly country: Country | null;
  /** How sure we are of the Welsh: L seen in law or a public body's words, C confident, ? unsure. */
  readonly sure: 'L' | 'C' | '?';
  /** The same word in the other language. */
  readonly other: string;
}

export interface CheckView {
  readonly state: CheckState;
  readonly by?: string;
  readonly on?: string;
  readonly readers?: number;
  readonly couldSayBack?: number;
  readonly changed?: string;
}

export interface GuideView {
  readonly id: string;
  readonly lang: Language;
  readonly order: number;
  readonly picture: PictureView;
  readonly title: string;
  readonly about: {
    readonly easy: readonly (readonly Piece[])[];
    readonly standard: string;
    readonly sound: SoundView | null;
  };
  readonly sections: readonly SectionView[];
  readonly next: readonly RowView[];
  readonly contact: readonly RowView[];
  readonly words: readonly WordView[];
  readonly questions: readonly { readonly ask: string; readonly answer: string }[];
  readonly written: string;
  readonly reviewBy: string;
  readonly check: CheckView;
  /** The digest of the easy rows, by which a recorded check finds out that they changed. */
  readonly hash: string;
  /** True when England and Wales differ somewhere in it. */
  readonly countries: boolean;
  /** The easy page's whole address, and the code that opens it from paper: the side of its field and a path. */
  readonly address: string;
  readonly code: { readonly side: number; readonly path: string };
  /** Files to take away, when the build could make them. */
  readonly files: readonly {
    readonly kind: 'pdf' | 'large-pdf' | 'epub';
    readonly href: string;
    readonly bytes: number;
  }[];
}
