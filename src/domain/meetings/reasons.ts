// A sentence of a rule: which one it is, the rule it rests on, and what it names. The words are in
// content/messages/<language>/meeting-rules.json, found by key.

import type { RefusalParams } from '../kernel/index.ts';

export interface Reason<Key extends string = string> {
  readonly key: Key;
  /** The number of the rule: '6.4'. Empty when no single rule says it. */
  readonly rule: string;
  readonly params: RefusalParams;
}

/** Makes one. Example: `reason('quorum-met', '6.10', { counted: 9, needed: 8 })`. */
export const reason = <Key extends string>(
  key: Key,
  rule: string,
  params: RefusalParams = {},
): Reason<Key> => ({ key, rule, params });
