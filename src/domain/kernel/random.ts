// Numbers that look random and come out the same for the same seed. Only the demo co-op and the tests use
// them: they need to be told twice in the same way. Never use them for a token, a lot or a secret.

export interface Random {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number;
  /** One of the list. Throws for an empty list. */
  pick<Item>(list: readonly Item[]): Item;
  /** True in `percent` of 100 cases. */
  chance(percent: number): boolean;
  /** A new list with the same items in another order. */
  shuffle<Item>(list: readonly Item[]): Item[];
}

/** A source of numbers that depends on `seed` alone (mulberry32: whole 32-bit steps). */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  const between = (low: number, high: number): number => low + below(high - low + 1);
  const pick = <Item>(list: readonly Item[]): Item => {
    if (list.length === 0) throw new Error('Nothing to pick from.');
    return list[below(list.length)] as Item;
  };
  const shuffle = <Item>(list: readonly Item[]): Item[] => {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      [mixed[last], mixed[other]] = [mixed[other] as Item, mixed[last] as Item];
    }
    return mixed;
  };
  return { below, between, pick, chance: (percent) => below(100) < percent, shuffle };
}
