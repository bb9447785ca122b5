/** What an example is: one state of one part, with the words it shows. The same examples feed /design/ and the tests. */
import type { Namespace, Translate } from '../../lib/words.ts';

export type DesignWords = Translate<'design'>;
export interface Example<Props> {
  /** Unique within its part; also the id of the state on the page. */
  state: string;
  title: string;
  props: Props;
  text?: string;
}

/**
 * The words of a part that stands on the page more than once: these sentences end in a number, because groups and forms
 * of one page must be told apart by their names.
 */
export function numbered<N extends Namespace>(
  t: Translate<N>,
  number: number,
  keys: readonly Parameters<Translate<N>>[0][],
): Translate<N> {
  type Said = (key: Parameters<Translate<N>>[0], ...params: readonly object[]) => string;
  const say = t as Said;
  const said: Said = (key, ...params) =>
    keys.includes(key) ? `${say(key, ...params)} (${number})` : say(key, ...params);
  return said as Translate<N>;
}
