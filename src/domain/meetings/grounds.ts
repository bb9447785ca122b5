// What an act rests on. Some acts say numbers only, and what they were counted from stands in rows of its own: who was there,
// what each teller counted, how each member voted, which words were written. Such an act carries a seal over each of these,
// so that a row that is changed, written or taken out afterwards no longer fits its act, and the chain (acts.ts) guards the
// act. With salt, because few people and few numbers are possible: whoever reads the head of the chain could try them all.

import { canonicalJson, type Id, type Instant } from '../kernel/index.ts';
import type { ActFacts, Sha256 } from './acts.ts';
import type { Arrival } from './quorum.ts';

/** What an act rests on, by name: `here`, `counts`, `choices`, `proxies`, `early`, `words`. */
export type Grounds = Readonly<Record<string, unknown>>;

const SEAL = 'Seal';
const sealName = (name: string): string => `${name}${SEAL}`;
const sealOf = (what: unknown, salt: string, sha256: Sha256): string =>
  sha256(`${salt}\n${canonicalJson(what)}`);

/** The facts by which an act seals its grounds. Example: `{ salt, hereSeal, choicesSeal }`. */
export const groundFacts = (grounds: Grounds, salt: string, sha256: Sha256): ActFacts =>
  Object.fromEntries([
    ['salt', salt],
    ...Object.entries(grounds).map(([name, what]) => [sealName(name), sealOf(what, salt, sha256)]),
  ]);

/** True for an act that seals what it rests on. Those from before acts did, and those that say everything, rest on nothing. */
export const hasGrounds = (facts: ActFacts): boolean => typeof facts['salt'] === 'string';

/** True when the grounds are still those that an act sealed: each as it was, none more and none fewer. */
export function fitsGrounds(facts: ActFacts, grounds: Grounds, sha256: Sha256): boolean {
  const sealed = Object.keys(facts).filter((name) => name.endsWith(SEAL));
  const all = Object.entries(grounds);
  return (
    sealed.length === all.length &&
    all.every(([name, what]) => facts[sealName(name)] === sealOf(what, String(facts['salt']), sha256))
  );
}

/** Rows of coming and leaving, each in the order in which they were written. */
export interface PresenceRows {
  readonly came: readonly {
    readonly id: Id;
    readonly member: Id;
    readonly way: Arrival['way'];
    readonly at: Instant;
  }[];
  readonly left: readonly { readonly presence: Id; readonly at: Instant }[];
}

/** How many rows there were at a moment. */
export interface RowsThen {
  readonly came: number;
  readonly left: number;
}

/** Who is there by the first so many rows, in which way. */
export function hereBy({ came, left }: PresenceRows, then: RowsThen): Readonly<Record<Id, Arrival['way']>> {
  const gone = new Set(left.slice(0, then.left).map(({ presence }) => presence));
  const here = came.slice(0, then.came).filter(({ id }) => !gone.has(id));
  return Object.fromEntries(here.map(({ member, way }) => [member, way]));
}

/** True when somebody was written down afterwards as having come or left before a moment. */
export const writtenInLater = ({ came, left }: PresenceRows, then: RowsThen, moment: Instant): boolean =>
  [...came.slice(then.came), ...left.slice(then.left)].some(({ at }) => at < moment);
