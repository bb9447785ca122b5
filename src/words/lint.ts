/**
 * The gate: holds guides, the glossary, plain texts and messages against the rules of easy read, in both
 * languages. Each rule is a function in rules/; this file says which rule looks at which text, and puts file, line
 * and row to what it finds.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Fault } from './fault.ts';
import { rowsOf, type Guide } from './guide-schema.ts';
import { LANGUAGES, type Lang } from './languages.ts';
import { PLACES, type Library } from './library.ts';
import { plain } from './marks.ts';
import { guidePaths, readGuide, rowOfPath } from './read-guides.ts';
import { doubleNegative, passive } from './rules/active.ts';
import { capitals } from './rules/capitals.ts';
import type { Finding, SentenceRule } from './rules/finding.ts';
import { knownWords, oneWord, spelling } from './rules/known-words.ts';
import { endMark, joiningWords, sentenceLength } from './rules/length.ts';
import {
  easyTexts,
  facts,
  firstUses,
  guideLength,
  pictures,
  rowShape,
  type RowFinding,
} from './rules/rows.ts';
import {
  fullDates,
  numberWords,
  percent,
  punctuation,
  romanNumerals,
  shortForms,
  slanted,
} from './rules/signs.ts';
import { sentencesOf } from './sentences.ts';
import { readWordLists, type WordLists } from './word-lists.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

const WORDING: readonly SentenceRule[] = [
  punctuation,
  slanted,
  capitals,
  shortForms,
  percent,
  romanNumerals,
  numberWords,
  fullDates,
  passive,
  doubleNegative,
  oneWord,
  knownWords,
  spelling,
];
/** Rules of an easy sentence, of an easy heading, of the standard version. */
const EASY: readonly SentenceRule[] = [sentenceLength('easy'), endMark, joiningWords, ...WORDING];
const HEADING: readonly SentenceRule[] = [sentenceLength('easy'), ...WORDING];
const STANDARD: readonly SentenceRule[] = [sentenceLength('standard'), slanted, shortForms, spelling];

export interface Linter {
  readonly library: Library;
  readonly lists: WordLists;
}

/** Reads the lists and what the guides lean on. */
export function makeLinter(root: string, library: Library): Linter {
  return { library, lists: readWordLists(root, library.glossary) };
}

const run = (rules: readonly SentenceRule[], sentence: string, lang: Lang, lists: WordLists): Finding[] =>
  rules.flatMap((rule) => rule(plain(sentence).trim(), lang, lists));

/** Every finding in one guide that fits the schema. `seen` carries pictures of the same words from guide to guide. */
function lintGuide(
  { library, lists }: Linter,
  yaml: YamlFile,
  guide: Guide,
  seen?: Parameters<typeof pictures>[3],
): Fault[] {
  const faults: Fault[] = [];
  const put = (finding: Finding, row: string, lang: Lang | '', version: Fault['version'], line: number) => {
    const { rule, severity, message, example } = finding;
    faults.push({
      file: yaml.file,
      line,
      row,
      lang,
      version,
      rule,
      severity,
      message,
      ...(example ? { example } : {}),
    });
  };
  const putRow = (found: RowFinding) =>
    put(
      found,
      found.row,
      found.lang,
      found.lang ? 'easy' : '',
      found.nth === undefined ? yaml.lineOf(found.path) : yaml.lineOfText(found.path, found.nth),
    );

  const texts = easyTexts(guide);
  const rows = rowsOf(guide);
  for (const text of texts) {
    for (const lang of LANGUAGES) {
      text.easy[lang].forEach((line, nth) => {
        for (const finding of run(EASY, line, lang, lists))
          put(finding, text.id, lang, 'easy', yaml.lineOfText([...text.path, lang], nth));
      });
    }
    rowShape(text).forEach(putRow);
  }
  const headings = [
    { row: '', path: ['title'], words: guide.title },
    ...guide.sections.map((section, at) => ({
      row: section.id,
      path: ['sections', at, 'heading'],
      words: section.heading,
    })),
    ...guide.questions.flatMap((question, at) => [
      { row: '', path: ['questions', at, 'ask'], words: question.ask },
      { row: '', path: ['questions', at, 'answer'], words: question.answer },
    ]),
  ];
  for (const heading of headings) {
    for (const lang of LANGUAGES) {
      for (const finding of run(HEADING, heading.words[lang], lang, lists))
        put(finding, heading.row, lang, 'easy', yaml.lineOf([...heading.path, lang]));
    }
  }
  const standards = [
    { row: 'about', path: ['about', 'standard'], words: guide.about.standard },
    ...rows.map(({ row, path }) => ({ row: row.id, path: [...path, 'standard'], words: row.standard })),
  ];
  for (const standard of standards) {
    for (const lang of LANGUAGES) {
      for (const sentence of sentencesOf(plain(standard.words[lang]))) {
        for (const finding of run(STANDARD, sentence, lang, lists))
          put(finding, standard.row, lang, 'standard', yaml.lineOf([...standard.path, lang]));
      }
    }
  }
  firstUses(texts, lists).forEach(putRow);
  pictures(rows, library.glossary, lists, seen, yaml.file).forEach(putRow);
  facts(rows, library.sources).forEach(putRow);
  guideLength(guide).forEach(putRow);
  return faults.sort((one, other) => one.line - other.line);
}

/**
 * The words of a guide that does not fit the schema yet: whoever brings a guide from outside hears about its words
 * and about its missing parts in one go. What needs the whole guide (first uses, pictures, facts) waits.
 */
function lintUnfit({ lists }: Linter, yaml: YamlFile): Fault[] {
  const faults: Fault[] = [];
  const look = (rules: readonly SentenceRule[], path: (string | number)[], words: unknown) => {
    for (const lang of LANGUAGES) {
      const text = (words as Record<string, unknown> | null)?.[lang];
      if (typeof text !== 'string') continue;
      text.split('\n').forEach((line, nth) => {
        const found = line.trim() ? run(rules, line, lang, lists) : [];
        const where = {
          file: yaml.file,
          line: yaml.lineOfText([...path, lang], nth),
          row: rowOfPath(yaml.value, path),
        };
        faults.push(...found.map((finding): Fault => ({ ...where, lang, version: 'easy', ...finding })));
      });
    }
  };
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, part] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(name) : name];
      if (name === 'easy') look(EASY, at, part);
      else if (['title', 'heading', 'ask', 'answer'].includes(name)) look(HEADING, at, part);
      else if (name !== 'standard') walk(part, at);
    }
  };
  walk(yaml.value, []);
  return faults;
}

/** Lints one guide file. `text` is for tests: the words as if they stood in that file. */
export function lintGuideFile(
  linter: Linter,
  root: string,
  path: string,
  text?: string,
  seen?: Parameters<typeof pictures>[3],
): Fault[] {
  const { yaml, guide, faults } = readGuide(root, path, linter.library, text);
  return [...faults, ...(guide ? lintGuide(linter, yaml, guide, seen) : lintUnfit(linter, yaml))];
}

/** Two guides cannot have the same place in the list. */
function samePlace(root: string, paths: readonly string[]): Fault[] {
  const placeOf = (path: string) => /^order:\s*(\d+)/m.exec(readFileSync(path, 'utf8'))?.[1];
  const others = guidePaths(root).map((path) => ({ path, place: placeOf(path) }));
  const free = Math.max(0, ...others.map(({ place }) => Number(place ?? 0))) + 1;
  return paths.flatMap((path): Fault[] => {
    const place = placeOf(path);
    const same = others.find((other) => other.place === place && basename(other.path) !== basename(path));
    if (place === undefined || !same) return [];
    const { file, lineOf } = readYaml(root, path);
    return [
      {
        file,
        line: lineOf(['order']),
        row: '',
        lang: '',
        version: '',
        rule: 'order',
        severity: 'error',
        message: `order ${place} is the place of ${basename(same.path)}`,
        example: `order: ${free}`,
      },
    ];
  });
}

/** All guides, in one go, so that pictures are compared between them. */
export function lintGuides(
  linter: Linter,
  root: string,
  paths: readonly string[] = guidePaths(root),
): Fault[] {
  const seen: Parameters<typeof pictures>[3] = new Map();
  return [
    ...paths.flatMap((path) => lintGuideFile(linter, root, path, undefined, seen)),
    ...samePlace(root, paths),
  ];
}

/** The glossary's meanings are easy sentences too; a word may use other hard words, never itself alone. */
export function lintGlossary({ library, lists }: Linter, root: string): Fault[] {
  const yaml = readYaml(root, join(root, PLACES.glossary));
  return Object.entries(library.glossary).flatMap(([key, word]) => [
    ...(word.picture in library.manifest
      ? []
      : [
          {
            file: yaml.file,
            line: yaml.lineOf([key, 'picture']),
            row: key,
            lang: '' as const,
            version: '' as const,
            rule: 'picture',
            severity: 'error' as const,
            message: `“${word.picture}” is not a concept of the manifest`,
          },
        ]),
    ...LANGUAGES.flatMap((lang) =>
      run(EASY, word[lang].meaning, lang, lists).map((finding): Fault => ({
        file: yaml.file,
        line: yaml.lineOf([key, lang, 'meaning']),
        row: key,
        lang,
        version: 'easy',
        ...finding,
      })),
    ),
  ]);
}

/** A text from anywhere: each paragraph is a row, each sentence is held against the easy rules. */
export function lintText({ lists }: Linter, file: string, text: string, lang: Lang): Fault[] {
  const known = new Set<string>();
  return text.split('\n').flatMap((line, at) =>
    sentencesOf(line.replace(/^\s*(?:[-*•#>]+|\d+\.)\s+/, '')).flatMap((sentence) => {
      const findings = run(EASY, sentence, lang, lists);
      return findings
        .filter((finding) => finding.rule !== 'hard-word' || !known.has(finding.message))
        .map((finding): Fault => {
          if (finding.rule === 'hard-word') known.add(finding.message);
          return { file, line: at + 1, row: String(at + 1), lang, version: 'easy', ...finding };
        });
    }),
  );
}

const MESSAGE_RULES: readonly SentenceRule[] = [
  sentenceLength('easy'),
  slanted,
  shortForms,
  percent,
  romanNumerals,
  fullDates,
  spelling,
];
/** What stands for a {placeholder} while the rules look: an everyday word of the language. */
const FILLED: Readonly<Record<Lang, string>> = { en: 'this', cy: 'hyn' };

/** The portal's own sentences (content/messages): the same rules, all as warnings for now. */
export function lintMessages({ lists }: Linter, file: string, text: string, lang: Lang): Fault[] {
  const lines = text.split('\n');
  const messages = Object.entries(JSON.parse(text) as Record<string, string | Record<string, string>>);
  return messages.flatMap(([key, message]) => {
    const line = lines.findIndex((one) => one.includes(`"${key}"`)) + 1;
    const texts = typeof message === 'string' ? [message] : Object.values(message);
    const findings = texts
      .flatMap((one) => one.replace(/\{\w+\}/g, FILLED[lang]).split('\n'))
      .flatMap((part) => sentencesOf(part).flatMap((sentence) => run(MESSAGE_RULES, sentence, lang, lists)));
    return findings.map((finding): Fault => ({
      file,
      line,
      row: key,
      lang,
      version: '',
      ...finding,
      severity: 'warning',
    }));
  });
}
