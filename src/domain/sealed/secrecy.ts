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
}

export type SecrecyKey =
  | 'secrecy-sealed'
  | 'secrecy-key-server'
  | 'secrecy-key-tellers'
  | 'secrecy-destroyed'
  | 'secrecy-altered'
  | 'secrecy-small'
  | 'secrecy-unanimous'
  | 'secrecy-no-groups'
  | 'secrecy-helped'
  | 'secrecy-beside'
  | 'secrecy-device'
  | 'secrecy-copies'
  | 'secrecy-two-tellers'
  | 'secrecy-home'
  | 'secrecy-paper';

export interface SecrecyLine {
  readonly key: SecrecyKey;
  readonly params: RefusalParams;
}

/** What protects this vote. */
export function protectedBy({ keyHolder }: SecrecyFacts): SecrecyLine[] {
  const key = { server: 'secrecy-key-server', tellers: 'secrecy-key-tellers' } as const;
  return [line('secrecy-sealed'), line(key[keyHolder]), line('secrecy-destroyed')];
}

/** What nothing protects this vote from. */
export function notProtectedFrom(facts: SecrecyFacts): SecrecyLine[] {
  const { rollSize, groupSizes, smallGroup, keyHolder, helped } = facts;
  const smallest = Math.min(...groupSizes);
  return [
    line('secrecy-altered'),
    line(keyHolder === 'tellers' ? 'secrecy-two-tellers' : 'secrecy-copies'),
    ...(rollSize < smallGroup ? [line('secrecy-small', { count: rollSize })] : [line('secrecy-unanimous')]),
    ...(groupSizes.length > 0 && smallest < smallGroup
      ? [line('secrecy-no-groups', { count: smallest })]
      : []),
    line(helped ? 'secrecy-helped' : 'secrecy-beside'),
    line('secrecy-device'),
    line('secrecy-home'),
    line('secrecy-paper'),
  ];
}

const line = (key: SecrecyKey, params: RefusalParams = {}): SecrecyLine => ({ key, params });
