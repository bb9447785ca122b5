// What a person sees of a message on their page.
import type { Id, Instant } from '../kernel/index.ts';
import type { Answer } from './choices.ts';
import type { ChosenKind } from './kinds.ts';

/** A message as a list names it. */
export interface NoticeInList {
  readonly id: Id;
  readonly kind: ChosenKind;
  readonly language: 'en' | 'cy';
  readonly subject: string;
  readonly at: Instant;
  /** True until the person has opened it. */
  readonly isNew: boolean;
}

/** A message, whole. */
export interface Notice extends NoticeInList {
  readonly text: string;
  /** The page within the portal that it is about; empty when there is none. */
  readonly link: string;
  /** How it went out besides the page. */
  readonly sent: Answer;
  /** When it went out; null while it waits for a digest, and when it is on the page only. */
  readonly goneAt: Instant | null;
}
