/**
 * Signs that make reading harder: semicolons, brackets, dashes, slanted words, block capitals; short forms that
 * stand for unseen words; numbers and dates in another dress than digits and a full date.
 */
import { error, quote, type Finding, type SentenceRule } from './finding.ts';

const each = (sentence: string, pattern: RegExp, say: (found: string) => Finding): Finding[] =>
  [...new Set([...sentence.matchAll(pattern)].map((match) => match[0].trim()))].map(say);

export const punctuation: SentenceRule = (sentence) => [
  ...each(sentence, /;/g, () =>
    error('punctuation', 'there is a “;”', 'end the sentence and start a new one'),
  ),
  ...each(sentence, /[()[\]{}<>]/g, (found) =>
    error('punctuation', `there is a bracket ${quote(found)}`, 'write it as its own sentence'),
  ),
  ...each(sentence, /[–—]|\s-\s|--/g, () =>
    error('punctuation', 'there is a dash', 'end the sentence and start a new one'),
  ),
  ...each(sentence, /\p{L}+\/\p{L}+|&/gu, (found) =>
    error('punctuation', `there is ${quote(found)}`, 'write “or” or “and”'),
  ),
  ...each(sentence, /…|\.\.\./g, () => error('punctuation', 'there are three dots', 'end with a full stop')),
];

export const slanted: SentenceRule = (sentence) =>
  each(sentence, /[*_]{1,2}[\p{L}][^*_]*[*_]{1,2}|<\/?(?:i|em|b|strong|u)>/gu, (found) =>
    error(
      'italics',
      `${quote(found)} is marked as slanted or bold`,
      'leave the marks out; a hard word gets [[ ]]',
    ),
  );

const LATIN = {
  en: {
    'e.g.': 'for example',
    'i.e.': 'that is',
    'etc.': 'and more',
    etc: 'and more',
    eg: 'for example',
    ie: 'that is',
    'N.B.': 'leave it out',
    NB: 'leave it out',
    'p.a.': 'a year',
    pcm: 'a month',
    vs: 'or',
    ASAP: 'soon',
    'no.': 'number',
    'tel.': 'phone',
    'approx.': 'about',
    approx: 'about',
    'incl.': 'with',
    'dept.': 'department',
    'w.e.f.': 'from',
    'a.m.': 'in the morning',
    'p.m.': 'in the afternoon',
  },
  cy: {
    'e.e.': 'er enghraifft',
    'h.y.': 'sef',
    'a.y.b.': 'a mwy',
    ayb: 'a mwy',
    ayyb: 'a mwy',
    'D.S.': 'leave it out',
    'O.N.': 'leave it out',
    'tud.': 'tudalen',
    'gw.': 'edrychwch ar',
    'y.b.': 'a mwy',
    'e.g.': 'er enghraifft',
    'i.e.': 'sef',
    'etc.': 'a mwy',
  },
} as const;

export const shortForms: SentenceRule = (sentence, lang) => {
  const found = Object.entries(LATIN[lang]).filter(([form]) => {
    const pattern = new RegExp(`(?<![\\p{L}.])${form.replaceAll('.', '\\.')}(?!\\.?\\p{L})`, 'u');
    return (form === 'no.' ? /(?<!\p{L})no\.(?=\s*\d)/iu : pattern).test(sentence);
  });
  return found
    .filter(([form]) => !found.some(([longer]) => longer === `${form}.`)) // “etc.” is said once
    .map(([form, better]) => error('short-form', `${quote(form)} is a short form`, better));
};

export const percent: SentenceRule = (sentence, lang) =>
  each(sentence, /\d[\d.,]*\s?%|%|\bper\s?cent\b|\by cant\b|\bpercent(?:age)?\b|\bcanran\b/gi, (found) =>
    error(
      'percent',
      `${quote(found)} is a percentage`,
      lang === 'en' ? '1 in every 10 people' : '1 o bob 10 o bobl',
    ),
  );

export const romanNumerals: SentenceRule = (sentence) =>
  each(sentence, /(?<![\p{L}\d.])(?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XV|XX)(?![\p{L}\d])/gu, (found) =>
    error('roman-numeral', `${quote(found)} is a Roman numeral`, 'use digits: 2, 3, 4'),
  );

const NUMBERS = {
  en: [
    'zero',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
    'thirteen',
    'fifteen',
    'twenty',
    'thirty',
    'forty',
    'fifty',
    'hundred',
    'thousand',
    'million',
    'dozen',
  ],
  cy: [
    'dim un',
    'dau',
    'dwy',
    'ddau',
    'ddwy',
    'tri',
    'tair',
    'thri',
    'dri',
    'dair',
    'pedwar',
    'pedair',
    'bedwar',
    'bedair',
    'pump',
    'chwech',
    'saith',
    'wyth',
    'naw',
    'ugain',
    'hugain',
    'deugain',
    'cant',
    'gant',
    'mil',
    'fil',
    'miliwn',
    'dwsin',
  ],
} as const;

/** One (un) stays a word. Welsh “deg” is left alone: it is also “teg” (fair) after a vowel. */
export const numberWords: SentenceRule = (sentence, lang) => {
  const words = NUMBERS[lang].join('|');
  // “twenty-one” is one number; “two-thirds” and “a five-day week” are found by their first part.
  const pattern = new RegExp(`(?<![\\p{L}-])(?:${words})(?:-\\p{L}+)?(?![\\p{L}-])`, 'giu');
  return each(sentence, pattern, (found) =>
    error(
      'number-word',
      `${quote(found)} is a number in letters`,
      lang === 'en' ? 'use digits: 2, 10, 100' : 'rhowch ffigurau: 2, 10, 100',
    ),
  );
};

const MONTHS = {
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
  cy: 'Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr|Fawrth|Fai|Fehefin|Orffennaf|Fedi|Dachwedd|Ragfyr',
} as const;
const EVERY_YEAR = /\b(?:each|every) year\b|bob blwyddyn/i;

export const fullDates: SentenceRule = (sentence, lang) => {
  const better = lang === 'en' ? '1 April 2026' : '1 Ebrill 2026';
  const wrong = (found: string) => error('date', `${quote(found)} is not a full date`, better);
  const month = MONTHS[lang];
  const found = [
    ...each(sentence, /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g, wrong),
    ...each(sentence, new RegExp(`\\b(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?`, 'g'), wrong),
    ...each(
      sentence,
      new RegExp(
        `\\b\\d{1,2}(?:st|nd|rd|th|af|il|ydd|f?ed|eg|ain)\\s+(?:of\\s+|o\\s+)?(?:${month})(?!\\p{L})(?:\\s+\\d{4})?`,
        'gu',
      ),
      wrong,
    ),
    ...each(
      sentence,
      new RegExp(`\\b(?:${month})\\s+\\d{1,2}(?:st|nd|rd|th|af|il|ydd|f?ed|eg|ain)?(?![\\p{L}\\d])`, 'gu'),
      wrong,
    ),
  ];
  if (!EVERY_YEAR.test(sentence))
    found.push(...each(sentence, new RegExp(`\\b\\d{1,2} (?:${month})(?!\\p{L})(?! \\d{4})`, 'gu'), wrong));
  return found;
};
