/**
 * The words of the portal: one JSON file a namespace and language in content/messages.
 * A message is a sentence with `{name}` places, or plural forms chosen by `count`
 * (English: one, other; Welsh: zero, one, two, few, many, other).
 * Types come from the English files; a missing Welsh twin fails the build (src/cli/build/messages.ts).
 */
import type { Language } from '../../site/co-op.ts';
import type { MessageParams, Namespaces } from '../types/messages.d.ts';

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
export type Message = string | Partial<Record<PluralForm, string>>;
export type Namespace = keyof Namespaces;
export type Words<N extends Namespace> = Readonly<Record<Namespaces[N], Message>>;

/** Fills one message. `params` is left out when the message has no places. */
export type Translate<N extends Namespace> = <K extends Namespaces[N]>(
  key: K,
  ...params: N extends keyof MessageParams
    ? K extends keyof MessageParams[N]
      ? [MessageParams[N][K]]
      : []
    : []
) => string;

/** The plural form of a whole number, by the CLDR rules of each language (no Intl: the server's engine lacks it). */
export function pluralForm(lang: Language, count: number): PluralForm {
  if (lang === 'en') return count === 1 ? 'one' : 'other';
  const forms: Record<number, PluralForm> = { 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' };
  return forms[count] ?? 'other';
}

/** One message as a sentence. An unknown plural form falls back to `other`. */
export function fill(lang: Language, message: Message, params: Record<string, string | number> = {}): string {
  const text =
    typeof message === 'string'
      ? message
      : (message[pluralForm(lang, Number(params['count'] ?? 0))] ?? message.other ?? '');
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));
}

/** A function that gives sentences of one namespace: `t('title')`, `t('minutes', { count: 45 })`. */
export function translator<N extends Namespace>(lang: Language, words: Words<N>): Translate<N> {
  return ((key: Namespaces[N], params?: Record<string, string | number>) =>
    fill(lang, words[key], params)) as Translate<N>;
}
