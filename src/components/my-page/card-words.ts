/** From a card (src/domain/next) to its words: a question, by when, and what the button does. */
import type { Language } from '../../../site/co-op.ts';
import type { NextCard } from '../../domain/next/index.ts';
import { daysAway, momentWords, timeWords } from '../../lib/format.ts';
import { localHref } from '../../lib/locale.ts';
import { paramsInWords } from '../../lib/refusals.ts';
import { fill, type Message, type Words } from '../../lib/words.ts';

export interface CardWords {
  readonly title: string;
  /** By when, or empty when there is all the time in the world. */
  readonly until: string;
  readonly button: string;
  readonly href: string;
}

/** `{titleEn, titleCy}` is `{title}` in the sentence, in the reader's language. */
function inLanguage(lang: Language, params: NextCard['params']): Record<string, string | number> {
  const end = lang === 'cy' ? 'Cy' : 'En';
  return Object.fromEntries(
    Object.entries(params).flatMap(([name, value]): [string, string | number][] => {
      const bare = /^(.+)(En|Cy)$/.exec(name);
      if (!bare) return [[name, value]];
      return bare[2] === end ? [[bare[1]!, value]] : [];
    }),
  );
}

function untilKey(now: number, endsAt: number): string {
  const days = daysAway(now, endsAt);
  if (days <= 0) return '-until-today';
  return days === 1 ? '-until-tomorrow' : '-until';
}

/** The words of one card. Throws for a kind without words: the test of kinds names it before anybody sees it. */
export function cardWords(lang: Language, words: Words<'next'>, card: NextCard, now: number): CardWords {
  const params = paramsInWords(lang, inLanguage(lang, card.params));
  const said = (part: string, more: Record<string, string> = {}): string => {
    const message = (words as Readonly<Record<string, Message>>)[card.kind + part];
    if (message === undefined)
      throw new Error(`content/messages/${lang}/next.json lacks ${card.kind}${part}`);
    return fill(lang, message, { ...params, ...more });
  };
  const { endsAt } = card;
  return {
    title: said('-title'),
    until:
      endsAt === null
        ? ''
        : said(untilKey(now, endsAt), { when: momentWords(lang, endsAt), time: timeWords(lang, endsAt) }),
    button: said('-do'),
    href: localHref(lang, card.path),
  };
}
