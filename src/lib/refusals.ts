/**
 * From a refusal's code to the sentence that says what happened and how to mend it. Lengths of time, dates and rule
 * numbers in a refusal are turned into words here, so that a sentence reads the same wherever the refusal came from.
 */
import type { Language } from '../../site/co-op.ts';
import { ruleName } from '../domain/rulebook/index.ts';
import type { Refusal } from './answers.ts';
import { dayWords, durationWords, momentWords } from './format.ts';
import { fill, type Words } from './words.ts';

/** What can go wrong on the way to any door, and the title over it all. */
export const onTheWay = ['summary-title', 'connection-lost', 'busy', 'not-complete', 'not-found'] as const;

/** Sentences by code: those of a page's own doors (page-refusals.ts), and never less than these. */
export type ErrorWords = Partial<Words<'errors'>> &
  Pick<Words<'errors'>, (typeof onTheWay)[number] | 'fault'>;
type Param = string | number;

/** Parameters that are minutes although their name does not end in `Minutes`. */
const LENGTHS = ['smallest', 'largest', 'step'];

function inWords(lang: Language, name: string, value: Param): Param {
  if (name === 'rule') return ruleName(String(value), lang);
  if (name === 'earliest' || name.endsWith('On')) return dayWords(lang, String(value));
  if (typeof value !== 'number') return value;
  if (name.endsWith('Minutes') || LENGTHS.includes(name)) return durationWords(lang, value);
  return name.endsWith('At') ? momentWords(lang, value) : value;
}

/** What a sentence of the portal mentions, in words: lengths of time, moments and rule numbers read alike everywhere. */
export function paramsInWords(
  lang: Language,
  params: Readonly<Record<string, Param>>,
): Record<string, Param> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, inWords(lang, name, value)]),
  );
}

/** The sentence for one refusal. A code without a sentence gets the one for our own faults. */
export function refusalWords(lang: Language, words: ErrorWords, refusal: Refusal): string {
  const message = words[refusal.code as keyof ErrorWords] ?? words.fault;
  const params = paramsInWords(lang, refusal.params);
  return fill(lang, message, { count: Number(refusal.params['days'] ?? 0), ...params });
}

/** What went wrong, for the summary at the top and beside each field. */
export interface Faults {
  /** Over the summary. */
  readonly title: string;
  readonly summary: readonly { readonly text: string; readonly href?: string | undefined }[];
  /** The sentence beside a field. */
  readonly beside: Readonly<Record<string, string>>;
  /** The codes behind the sentences, for a page that does more than tell. */
  readonly codes: readonly string[];
}

export const noFaults: Faults = { title: '', summary: [], beside: {}, codes: [] };

/**
 * Sentences for all refusals. `fields` says which element asks for a field of the input: `{ code: 'code' }` makes the
 * summary's line a link to `#code`. A refusal about a field that this screen does not ask for stays a plain line.
 */
export function faultsOf(
  lang: Language,
  words: ErrorWords,
  refusals: readonly Refusal[],
  fields: Readonly<Record<string, string>> = {},
): Faults {
  const beside: Record<string, string> = {};
  const summary = refusals.map((refusal) => {
    const text = refusalWords(lang, words, refusal);
    const id = refusal.field === null ? undefined : fields[refusal.field];
    if (id === undefined || refusal.field === null) return { text };
    beside[refusal.field] ??= text;
    return { text, href: `#${id}` };
  });
  return {
    title: fill(lang, words['summary-title']),
    summary,
    beside,
    codes: refusals.map(({ code }) => code),
  };
}
