/** What a rule says about one sentence or row; the linter adds file, line and row. */
import type { Severity } from '../fault.ts';
import type { Lang } from '../languages.ts';
import type { WordLists } from '../word-lists.ts';

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly example?: string;
}

/** A rule looks at one sentence without marks (`[[…]]` already taken off). */
export type SentenceRule = (sentence: string, lang: Lang, lists: WordLists) => Finding[];

export const error = (rule: string, message: string, example?: string): Finding => ({
  rule,
  severity: 'error',
  message,
  ...(example ? { example } : {}),
});
export const warning = (rule: string, message: string, example?: string): Finding => ({
  rule,
  severity: 'warning',
  message,
  ...(example ? { example } : {}),
});
export const quote = (words: string): string => `“${words}”`;
