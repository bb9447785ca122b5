/** A reason of the rules of meetings as a sentence, with the rule that it rests on. */
import type { Language } from '../../site/co-op.ts';
import { isCivilDate } from '../domain/kernel/index.ts';
import type { Reason } from '../domain/meetings/index.ts';
import { ruleName } from '../domain/rulebook/index.ts';
import { dayWords } from './format.ts';
import { fill, type Message, type Words } from './words.ts';

type ReasonWords = Words<'meeting-rules'>;

/** Days are written out, ways and routes are named; numbers stay. */
function inWords(lang: Language, words: ReasonWords, name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (isCivilDate(value)) return dayWords(lang, value);
  const named: Message | undefined = words[`${name}-${value}` as keyof ReasonWords];
  return named === undefined ? value : fill(lang, named, {});
}

export function reasonWords(lang: Language, words: ReasonWords, { key, params }: Reason): string {
  const message: Message | undefined = words[key as keyof ReasonWords];
  if (message === undefined) throw new Error(`content/messages/${lang}/meeting-rules.json lacks ${key}`);
  const named = Object.entries(params).map(([name, value]) => [name, inWords(lang, words, name, value)]);
  return fill(lang, message, Object.fromEntries(named) as Record<string, string | number>);
}

/** The rule behind it, by its name; empty when no single rule says it. */
export const reasonRule = (lang: Language, { rule }: Reason): string =>
  rule === '' ? '' : ruleName(rule, lang);
