// The two views of the register that the Act knows. The full one is for office holders. The one for inspection leaves
// out shares, what was paid for them and other property (2014 Act, s.103); everything else is in both.

import type { Entry } from './entries.ts';

export const views = ['full', 'inspection'] as const;
export type View = (typeof views)[number];

export type InspectionEntry = Omit<Entry, 'holding' | 'property'>;

/** An entry as somebody who inspects may read it: without shares and property. */
export function forInspection({ holding: _holding, property: _property, ...rest }: Entry): InspectionEntry {
  return rest;
}
