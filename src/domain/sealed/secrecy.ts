// What stands beside the paper about its secrecy: worked out from how many can vote, who holds the key, how small the groups
// are and whether somebody helps. It says what is not protected as plainly as what is.

import type { RefusalParams } from '../kernel/index.ts';
import type { KeyHolder } from './course.ts';

export interface SecrecyFacts {
  readonly rollSize: number;
  /** How many voters each group on the roll has. */
  readonly groupSizes: readonly number[];
  /** Below this many voters a result can say how people voted. */
  readonly smallGroup: number;
  readonly keyHolder: KeyHolder;
  /** True when the voter said that somebody helps them. */
  readonly helped: boolean;
  /** True where the rules take votes on paper in this vote. */
  readonly onPaper: boolean;
}

export type SecrecyKey =
  | 'secrecy-sealed'
  | 'secrecy-key-server'
  | 'secrecy-key-tellers'
  | 'secrecy-destroyed'
  | 'secrecy-destroyed-tellers'
  | 'secrecy-altered'
  | 'secrecy-small'
  | 'secrecy-unanimous'
  | 'secrecy-no-groups'
  | 'secrecy-helped'
  | 'secrecy-beside'
  | 'secrecy-device'
  | 'secrecy-copies'
  | 'secrecy-two-tellers'
  | 'secrecy-tellers-see'
  | 'secrecy-parts-kept'
  | 'secrecy-counters'
  | 'secrecy-home'
  | 'secrecy-paper'
  | 'secrecy-phone';

export interface SecrecyLine {
  readonly key: SecrecyKey;
  readonly params: RefusalParams;
}

/** What protects this vote. */
export function protectedBy({ keyHolder }: SecrecyFacts): SecrecyLine[] {
  const held = {
    server: ['secrecy-key-server', 'secrecy-destroyed'],
    // The server never had the key: what it can destroy are the envelopes.
    tellers: ['secrecy-key-tellers', 'secrecy-destroyed-tellers'],
  } as const;
  return ['secrecy-sealed' as const, ...held[keyHolder]].map((key) => line(key));
}

/** What those could do who hold the key, and those who take a copy. */
const fromKeyHolders = {
  server: ['secrecy-copies'],
  tellers: ['secrecy-tellers-see', 'secrecy-two-tellers', 'secrecy-parts-kept'],
} as const satisfies Record<KeyHolder, readonly SecrecyKey[]>;

/** What nothing protects this vote from. */
export function notProtectedFrom(facts: SecrecyFacts): SecrecyLine[] {
  const { rollSize, groupSizes, smallGroup, keyHolder, helped, onPaper } = facts;
  const smallest = Math.min(...groupSizes);
  return [
    line('secrecy-altered'),
    ...fromKeyHolders[keyHolder].map((key) => line(key)),
    ...(onPaper ? [line('secrecy-counters')] : []),
    ...(rollSize < smallGroup ? [line('secrecy-small', { count: rollSize })] : [line('secrecy-unanimous')]),
    ...(groupSizes.length > 0 && smallest < smallGroup
      ? [line('secrecy-no-groups', { count: smallest })]
      : []),
    line(helped ? 'secrecy-helped' : 'secrecy-beside'),
    line('secrecy-device'),
    line('secrecy-home'),
    line(onPaper ? 'secrecy-paper' : 'secrecy-phone'),
  ];
}

const line = (key: SecrecyKey, params: RefusalParams = {}): SecrecyLine => ({ key, params });
