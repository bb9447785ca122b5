// Which guides there are. Rule 1: nothing is taken for a guide that nobody wrote.

import { refusal, type Refusal } from '../kernel/index.ts';

/** A guide as the build knows it: its name in addresses, and the anchors of its parts in the order of reading. */
export interface KnownGuide {
  readonly id: string;
  readonly parts: readonly string[];
}

/** Why nothing can be said of a guide: it is not there (`guide-unknown`). Null when it is. */
export function whyUnknown(guide: string, known: readonly KnownGuide[]): Refusal | null {
  return known.some(({ id }) => id === guide) ? null : refusal('guide-unknown', 'guide');
}

/** The part that a face is for; '' is the whole guide, and stands for a part that is no longer there. */
export function partOf(guide: string, part: string | null, known: readonly KnownGuide[]): string {
  const parts = known.find(({ id }) => id === guide)?.parts ?? [];
  return part !== null && parts.includes(part) ? part : '';
}
