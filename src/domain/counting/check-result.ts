// Does a result that somebody published say the same as a count of the papers? Stage by stage, to the last decimal: votes,
// what no candidate has, who was elected and who was set aside. The form is that of report.ts, and of other programs that
// write it.

import { countJson } from './report.ts';
import type { Count } from './stage.ts';

export type CheckedResult =
  | { readonly state: 'agrees' }
  /** At this stage, from 1; null when only the list of the elected differs. */
  | { readonly state: 'differs'; readonly stage: number | null }
  | { readonly state: 'not-a-result' };

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSameList = (a: readonly unknown[], b: unknown): boolean =>
  Array.isArray(b) && a.length === b.length && a.every((one, at) => one === b[at]);

const isSameVotes = (a: Raw, b: unknown): boolean =>
  isRaw(b) &&
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([name, votes]) => Object.hasOwn(b, name) && b[name] === votes);

type StageJson = ReturnType<typeof countJson>['stages'][number];

const isSameStage = (stage: StageJson, said: unknown): boolean =>
  isRaw(said) &&
  isSameVotes(stage.votes, said['votes']) &&
  stage.nonTransferable === said['nonTransferable'] &&
  isSameList(stage.elected, said['elected']) &&
  isSameList(stage.excluded, said['excluded']);

/** Compares a count with what was read from a result as JSON. */
export function checkResult(count: Count, result: unknown): CheckedResult {
  if (!isRaw(result)) return { state: 'not-a-result' };
  const { stages: said, elected } = result;
  if (!Array.isArray(said) || !Array.isArray(elected)) return { state: 'not-a-result' };
  const { stages, elected: counted } = countJson(count);
  const many = Math.max(stages.length, said.length);
  for (let at = 0; at < many; at += 1) {
    const stage = stages[at];
    if (!stage || !isSameStage(stage, said[at])) return { state: 'differs', stage: at + 1 };
  }
  return isSameList(counted, elected) ? { state: 'agrees' } : { state: 'differs', stage: null };
}
