/** Everything that the co-op holds about the member who asks, section by section. */
import * as v from 'valibot';
import type { HeldRow, HeldSection } from '../domain/my-information/index.ts';
import { query } from './query.ts';

export interface SeenSection extends HeldSection {
  readonly rows: readonly HeldRow[];
  /** The place after which the next page begins; null when this was the last. */
  readonly more: string | null;
}

export interface HeldView {
  readonly member: { readonly id: string; readonly displayName: string };
  readonly sections: readonly SeenSection[];
  /** When they asked to be erased, or null. It is done when their membership is over. */
  readonly erasureAskedAt: number | null;
  /** Months for which the name of somebody who was erased stays in the register. */
  readonly keepNameMonths: number;
}

export const held = query<HeldView>()({
  name: 'my-information/held',
  who: 'member',
  example: {},
  input: v.strictObject({
    /** One section alone, and the place after which to go on. */
    section: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/, 'input-wrong'))),
    after: v.optional(v.pipe(v.string(), v.maxLength(120, 'input-wrong')), ''),
  }),
  refusals: { 'section-unknown': 404 },
});
