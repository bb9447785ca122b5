/**
 * What the linter says of each guide, and how its sentences read: numbers for the page "How we write". They are
 * made from the shipped files at every build, so the page cannot claim what is not so.
 */
import {
  lengthOf,
  LANGUAGES,
  lintGuides,
  makeLinter,
  PLACES,
  plain,
  rowsOf,
  type Guide,
  type Lang,
} from '../../words/index.ts';
import { readParts } from './guides-parts.ts';

export interface Report {
  readonly guide: string;
  readonly lang: Lang;
  readonly title: string;
  readonly order: number;
  readonly rows: number;
  readonly sentences: number;
  /** Words in a sentence: the middle one of all, and the longest. */
  readonly usualWords: number;
  readonly mostWords: number;
  readonly errors: number;
  readonly warnings: number;
  /** How many rows stand on confirmed facts only, and how many hold something nobody has checked. */
  readonly confirmedRows: number;
  readonly uncheckedRows: number;
}

function sentencesIn(guide: Guide, lang: Lang): string[] {
  return [...guide.about.easy[lang], ...rowsOf(guide).flatMap(({ row }) => row.easy[lang])].map(plain);
}

/** One report a guide and language, in the guides' order. */
export function reportsOf(root: string): Report[] {
  const { guides, library } = readParts(root);
  const linter = makeLinter(root, library);
  const faults = lintGuides(linter, root);
  return guides.flatMap((guide) => {
    const file = `${PLACES.guides}/${guide.id}.yaml`;
    const marksOf = (fact: string) => {
      const [sheet, number] = fact.split('#') as [string, string];
      return library.sources.sheets[sheet]?.facts[number]?.marks ?? [];
    };
    const withFacts = rowsOf(guide).filter(({ row }) => row.facts.some((fact) => !fact.startsWith('ours#')));
    const confirmed = withFacts.filter(({ row }) =>
      row.facts.flatMap(marksOf).every((mark) => /^[CS]/.test(mark)),
    );
    return LANGUAGES.map((lang): Report => {
      const lengths = sentencesIn(guide, lang)
        .map(lengthOf)
        .sort((one, other) => one - other);
      const mine = faults.filter(
        (fault) => fault.file === file && (fault.lang === lang || fault.lang === ''),
      );
      return {
        guide: guide.id,
        lang,
        title: guide.title[lang],
        order: guide.order,
        rows: rowsOf(guide).length,
        sentences: lengths.length,
        usualWords: lengths[Math.floor(lengths.length / 2)] ?? 0,
        mostWords: lengths.at(-1) ?? 0,
        errors: mine.filter((fault) => fault.severity === 'error').length,
        warnings: mine.filter((fault) => fault.severity === 'warning').length,
        confirmedRows: confirmed.length,
        uncheckedRows: withFacts.length - confirmed.length,
      };
    });
  });
}
