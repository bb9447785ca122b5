/** What an example is: one state of one part, with the words it shows. The same examples feed /design/ and the tests. */
import type { Translate } from '../../lib/words.ts';

export type DesignWords = Translate<'design'>;
export interface Example<Props> {
  /** Unique within its part; also the id of the state on the page. */
  state: string;
  title: string;
  props: Props;
  text?: string;
}
