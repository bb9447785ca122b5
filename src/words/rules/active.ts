/**
 * Say who does what. The passive hides the person who acts; two noes in a sentence must be turned round in the
 * head. Both are found by their words, so a few false finds are possible: rewriting is still the better text.
 */
import { basesOf } from '../english.ts';
import type { Lang } from '../languages.ts';
import { wordsOf } from '../sentences.ts';
import type { WordLists } from '../word-lists.ts';
import { error, quote, type SentenceRule } from './finding.ts';
import { termSpans } from './known-words.ts';

const BE = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
]);
const BETWEEN = new Set([
  'not',
  'also',
  'always',
  'never',
  'often',
  'only',
  'then',
  'now',
  'still',
  'being',
  'been',
  'usually',
  'fully',
  'well',
  'all',
  'both',
]);
const IRREGULAR = new Set(
  (
    'given made done taken seen known told sent kept held put set shown written chosen spoken broken found lost left brought bought caught taught ' +
    'thought paid said read heard hidden forgotten stolen beaten eaten driven drawn thrown worn spent cut hurt let led met run won begun built bent lent dealt felt ' +
    'undertaken overseen withdrawn withheld overpaid underpaid repaid upheld sought sold laid borne ' +
    'struck fed understood misunderstood rewritten'
  ).split(' '),
);
/** -ed words that are no participle here. */
const NOT_PARTICIPLE = new Set([
  'need',
  'bed',
  'red',
  'shed',
  'speed',
  'feed',
  'seed',
  'indeed',
  'hundred',
  'wed',
  'bleed',
  'exceed',
  'succeed',
  'breed',
  'weed',
  'greed',
  'sacred',
  'naked',
]);

function englishPassive(sentence: string, states: ReadonlySet<string>): string[] {
  const words = wordsOf(sentence).map((word) => word.normal);
  return words.flatMap((word, at) => {
    if (!BE.has(word)) return [];
    let next = at + 1;
    while (next < words.length && (BETWEEN.has(words[next]!) || /.{3}ly$/.test(words[next]!))) next++;
    const maybe = words[next];
    if (!maybe || states.has(maybe)) return [];
    const regular = maybe.endsWith('ed') && !NOT_PARTICIPLE.has(maybe) && basesOf(maybe).length > 1;
    return regular || IRREGULAR.has(maybe) ? [words.slice(at, next + 1).join(' ')] : [];
  });
}

/** cael ei dalu, caiff eu gwneud, gellir, defnyddiwyd: something is done and nobody is said to do it. */
const CAEL =
  /(?<!\p{L})(?:cael|gael|chael|nghael|caiff|gaiff|chaiff|cânt|gânt|cafodd|gafodd|chafodd|cafwyd|cewch|gewch)\s+(?:ei|eu|eich|fy|ein)\s+(\p{L}+)/giu;
/** Cafodd y cynllun ei gymeradwyo: the same, with what it is done to in between. */
const CAFODD =
  /(?<!\p{L})(?:caiff|gaiff|cafodd|gafodd)\s+(?!(?:ei|eu|eich|fy|ein)\s)(?:[\p{L}'’-]+\s+){1,6}?(?:ei|eu)\s+(\p{L}+)/giu;
/** Wedi'i gyflogi gan y cyngor: done by somebody who comes last. */
const WEDI = /(?<!\p{L})(?:wedi['’][iu]|wedi e[iu])\s+\p{L}+(?:\s+\p{L}+)?\s+gan(?!\p{L})/giu;
const IMPERSONAL =
  /(?<!\p{L})(?:\p{L}{3,}wyd|\p{L}{2,}[lrsntdchfgmie]ir|[gd]?d?dylid|gellid|ellid)(?!\p{L})/giu;
/** Plain words that only look so. */
const NOT_IMPERSONAL = new Set(
  'bwyd fwyd mwyd annwyd aelwyd arswyd clwyd breuddwyd proffwyd rydwyd gwenwyd glir clir hir enghraifft anghywir cywir gywir'.split(
    ' ',
  ),
);

function welshPassive(sentence: string, withoutTerms: string): string[] {
  const cael = [CAEL, CAFODD, WEDI]
    .flatMap((pattern) => [...sentence.matchAll(pattern)])
    .map((found) => found[0])
    .filter(
      (found) =>
        !/(?:eich|fy|ein|ei|eu) (?:hun|hunan|hunain|help|cymorth|taliad|daliad|thaliad|arian|harian|gofal|tâl|thâl|cyflog|chyflog|pleidlais|phleidlais|swydd|gwaith|hawl|hawliau|dewis|budd-daliadau)/iu.test(
          found,
        ),
    );
  const impersonal = [...withoutTerms.matchAll(IMPERSONAL)]
    .map((found) => found[0])
    .filter((word) => !NOT_IMPERSONAL.has(word.toLowerCase()));
  return [...cael, ...impersonal];
}

/** A hard word is a name: “gweithgaredd a reoleiddir” is called that, whoever does it. */
function withoutTerms(sentence: string, lang: Lang, lists: WordLists): string {
  return termSpans(sentence, lang, lists).reduce(
    (rest, [from, to]) => rest.slice(0, from) + 'x'.repeat(to - from) + rest.slice(to),
    sentence,
  );
}

export const passive: SentenceRule = (sentence, lang, lists) => {
  const rest = withoutTerms(sentence, lang, lists);
  return (lang === 'en' ? englishPassive(rest, lists.states) : welshPassive(sentence, rest)).map((found) =>
    error(
      'passive',
      `${quote(found)} does not say who does it`,
      lang === 'en' ? 'The council pays you.' : "Mae'r cyngor yn eich talu.",
    ),
  );
};

const NOES = {
  en: /\bnot\s+(?:un(?:able|common|fair|happy|kind|known|lawful|like|likely|necessary|reasonable|safe|usual|well|willing)|im(?:possible|proper)|in(?:correct|significant|appropriate)|dis(?:similar|honest)|il(?:legal|logical)|irregular)\b|\b(?:not|no|never|nobody|nothing|none|nowhere|neither|without|cannot|unable|unless|except)\b|n't\b/gi,
  cy: /(?<!\p{L})(?:nid|nad|nac ydynt|peidio|peidiwch|heb|oni bai|ac eithrio|ni(?= (?:all|ch|dd|f|th|ph|yw|oes|cha|fydd|ddylai|wn)\p{L}*)|na(?= (?:all|chaiff|chewch|chânt|ddyl|fydd|oes|wn|yw|ddaw)\p{L}*))(?!\p{L})/giu,
} as const;

/** “Welsh says nid … neb, ni … byth” for one no, so only words that begin a no are counted there. */
export const doubleNegative: SentenceRule = (sentence, lang) => {
  // “No, you do not have to.” answers first; the word before a comma at the start is no part of the sentence.
  const rest = sentence.replace(/^(?:No|Na|Nac oes|Nage),\s*/i, '');
  const found = rest.match(NOES[lang]) ?? [];
  const twoInOne = found.length === 1 && / /.test(found[0]); // “not unusual”
  if (found.length < 2 && !twoInOne) return [];
  return [
    error(
      'double-negative',
      `${quote(found.join(' … '))} are two noes in one sentence`,
      lang === 'en'
        ? 'You can buy things that are in your plan.'
        : 'Gallwch brynu pethau sydd yn eich cynllun.',
    ),
  ];
};
