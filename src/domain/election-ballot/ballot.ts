// A ranked ballot while somebody fills it in: who stands at which place. Candidates go by their number on the paper, from
// 0; ranks count from 1, as people say them. A rank may be empty on the way, as on paper; what is cast has none.

export interface Ballot {
  /** How many candidates are on it. */
  readonly many: number;
  /** Who is first, second … ; null for a rank that nobody has. The last is never null. */
  readonly places: readonly (number | null)[];
}

export const blank = (many: number): Ballot => ({ many, places: [] });

const withPlaces = ({ many }: Ballot, places: readonly (number | null)[]): Ballot => {
  let end = places.length;
  while (end > 0 && places[end - 1] === null) end -= 1;
  return { many, places: places.slice(0, end) };
};

/** The rank of a candidate, from 1; null for whoever has none. */
export function rankOf({ places }: Ballot, candidate: number): number | null {
  const at = places.indexOf(candidate);
  return at === -1 ? null : at + 1;
}

export interface Place {
  /** From 1. */
  readonly rank: number;
  /** Null for a rank that nobody has. */
  readonly candidate: number | null;
}

/** The ranks in their order, with whoever has them. */
export const placesOf = ({ places }: Ballot): Place[] =>
  places.map((candidate, at) => ({ rank: at + 1, candidate }));

/** Whoever has no rank yet, in the order of the paper. */
export const openOf = ({ many, places }: Ballot): number[] =>
  Array.from({ length: many }, (_, candidate) => candidate).filter(
    (candidate) => !places.includes(candidate),
  );

/** What the ballot says when it is cast: the candidates from the first choice on. Empty ranks close up. */
export const rankingOf = ({ places }: Ballot): number[] =>
  places.filter((candidate): candidate is number => candidate !== null);

/** Is a rank empty before a later one? */
export const hasGaps = ({ places }: Ballot): boolean => places.includes(null);

/** Gives somebody the first rank that is empty. Whoever has a rank keeps it. */
export function choose(ballot: Ballot, candidate: number): Ballot {
  if (rankOf(ballot, candidate) !== null) return ballot;
  const gap = ballot.places.indexOf(null);
  const places = [...ballot.places];
  places[gap === -1 ? places.length : gap] = candidate;
  return withPlaces(ballot, places);
}

/** Swaps somebody with whoever stands one rank before (-1) or after (1); at the end nothing happens. */
export function shift(ballot: Ballot, candidate: number, by: -1 | 1): Ballot {
  const at = ballot.places.indexOf(candidate);
  const to = at + by;
  if (at === -1 || to < 0 || to >= ballot.places.length) return ballot;
  const places = [...ballot.places];
  places[at] = places[to]!;
  places[to] = candidate;
  return withPlaces(ballot, places);
}

/** Takes somebody from the list; those after them move up. */
export const remove = (ballot: Ballot, candidate: number): Ballot =>
  withPlaces(
    ballot,
    ballot.places.filter((one) => one !== candidate),
  );

/**
 * Writes a rank beside somebody, as on paper, or wipes it out (null): nobody else moves. Whoever had that rank has none
 * now, because a rank stands once.
 */
export function write(ballot: Ballot, candidate: number, rank: number | null): Ballot {
  if (rank !== null && (rank < 1 || rank > ballot.many)) return ballot;
  const places = ballot.places.map((one) => (one === candidate ? null : one));
  if (rank === null) return withPlaces(ballot, places);
  while (places.length < rank) places.push(null);
  places[rank - 1] = candidate;
  return withPlaces(ballot, places);
}
