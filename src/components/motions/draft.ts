/** A motion that is being written, one question at a time. */
import { resolutions, type Resolution } from '../../domain/motions/index.ts';
import { draftOf } from '../../lib/drafts.ts';

export const parts = ['title', 'what', 'why', 'cost', 'who'] as const;
export type Part = (typeof parts)[number];
export const questions = [...parts, 'resolution'] as const;
export type Question = (typeof questions)[number];

export interface Draft extends Readonly<Record<Part, string>> {
  readonly resolution: Resolution | '';
}

export const emptyDraft = (): Draft => ({ title: '', what: '', why: '', cost: '', who: '', resolution: '' });

const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === 'object' &&
  kept !== null &&
  parts.every((part) => typeof (kept as Record<string, unknown>)[part] === 'string') &&
  ['', ...resolutions].includes(String((kept as Record<string, unknown>)['resolution']));

/** Days that a motion in the writing stays on its device: people think about it longer than about a form. */
const DAYS = 28;

/** The draft on this device: of a new motion, or of one that is written again. */
export const motionDraft = (again: string) => draftOf<Draft>(`motions/new${again}`, isDraft, DAYS);

export const isBegun = (draft: Draft): boolean => questions.some((question) => draft[question].trim() !== '');

/** The code of what is missing at a question; null when it is answered. */
export function missingAt(question: Question, draft: Draft): string | null {
  if (draft[question].trim() !== '') return null;
  return question === 'resolution' ? 'choice-missing' : `motion-${question}-missing`;
}

/** The first question without an answer; undefined when all have one. Written again, its kind is not asked for. */
export const firstOpen = (draft: Draft, asked: readonly Question[] = questions): Question | undefined =>
  asked.find((question) => missingAt(question, draft) !== null);
