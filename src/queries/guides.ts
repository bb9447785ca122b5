/** What readers say of the guides, for those who look after them; and who has checked a guide, for everybody. */
import * as v from 'valibot';
import { language, slug } from '../commands/door.ts';
import { duties } from '../domain/membership/index.ts';
import { query } from './query.ts';

export interface SaidView {
  /** How often each face was chosen for each part of each guide; `row` is empty for the guide as a whole. */
  readonly counts: readonly {
    readonly guide: string;
    readonly row: string;
    readonly face: 'clear' | 'partly' | 'unclear';
    readonly count: number;
  }[];
  /** What readers wrote, the newest first. Nobody's name is kept. */
  readonly sentences: readonly {
    readonly id: string;
    readonly guide: string;
    readonly row: string;
    readonly sentence: string;
  }[];
}

/** Anybody with an office: whoever mends a guide needs to know where readers get lost. */
export const said = query<SaidView>()({
  name: 'guides/said',
  who: duties.guideReaders,
  example: {},
  input: v.strictObject({}),
  refusals: {},
});

export interface CheckView {
  readonly rowsHash: string;
  readonly checkedBy: string;
  readonly readers: number;
  readonly understood: number;
  readonly changed: string;
  /** The day of the check, as YYYY-MM-DD. */
  readonly checkedOn: string;
}

export const lastCheck = query<{ readonly check: CheckView | null }>()({
  name: 'guides/last-check',
  who: 'anyone',
  example: { guide: 'pooling', language: 'en' },
  input: v.strictObject({ guide: slug, language }),
  refusals: {},
});
