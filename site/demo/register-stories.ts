// What happened to the members of the demo co-op beyond entering and paying: one line for each thing that an office must
// be able to write down. Days are counted back from today; a term that ends is counted forward.

import type { OfficeKey } from '../../src/domain/membership/index.ts';

export interface Story {
  /** How the name was spelt first; it was corrected three weeks later. */
  readonly spelt?: string;
  /** The group that they entered in. */
  readonly firstGroup?: string;
  /** They moved so many days ago. */
  readonly moved?: number;
  /** Their share is not paid for. */
  readonly owes?: true;
  /** They lent the co-op so many pence. */
  readonly lentPence?: number;
  /** They were a member before: entered and left so many days ago. */
  readonly before?: { readonly entered: number; readonly ceased: number };
  /** They are in a second group since their group changed. */
  readonly also?: string;
  /** Who speaks for this organisation. */
  readonly voice?: string;
  /** Who spoke for it first; the one of today took over so many days ago. */
  readonly voiceBefore?: { readonly name: string; readonly until: number };
  /** They are a member together with these people; their own name is among them, and they speak. */
  readonly together?: readonly string[];
  /** An office that they held before. */
  readonly held?: { readonly office: OfficeKey; readonly from: number; readonly until: number };
  /** Their term in this office ends in so many days. */
  readonly term?: { readonly office: OfficeKey; readonly ends: number };
}

/** What one share costs. */
export const SHARE_PENCE = 100;
/** When groups changed and money was lent. */
export const LONG_AGO = 300;

export const stories: Readonly<Record<string, Story>> = {
  'Katarzyna Nowak': { spelt: 'Katarzina Novak' },
  'Ellen Hale': { firstGroup: 'volunteers', also: 'volunteers', moved: 120 },
  'Hannah Goldberg': { lentPence: 50_000 },
  'Mill Lane Library': { voice: 'Joyce Appiah', voiceBefore: { name: 'Desmond Achebe', until: 90 } },
  'Priya Sandhu': { together: ['Priya Sandhu', 'Arjun Sandhu'] },
  'Emyr Price': { before: { entered: 900, ceased: 800 } },
  'Ruth Abara': { owes: true },
  'Frank Dewhurst': { owes: true },
  'Robert Ashdown': { owes: true },
  'Winston Clarke': { moved: 40 },
  'Judith Penrose': { held: { office: 'chair', from: 700, until: 330 } },
  'Marged Pritchard': { term: { office: 'coordinator', ends: 25 } },
};
