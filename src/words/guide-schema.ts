/**
 * What a guide is: rows, each one idea, in both languages and both versions side by side. One file a guide,
 * content/guides/<id>.yaml; content/guides/README.md says the same in a writer's words. The schema only says what
 * must be there and in what shape; how the words must read is the linter's part (lint.ts).
 */
import * as v from 'valibot';
import { COUNTRIES, type Both } from './languages.ts';

const id = v.pipe(
  v.string('write a name here'),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use small letters, digits and hyphens, such as what-it-is'),
);
const words = v.pipe(v.string('write words here'), v.trim(), v.minLength(1, 'write words here'));
const date = v.pipe(v.string('write a date like 2026-11-22'), v.isoDate('write a date like 2026-11-22'));
const country = v.picklist(COUNTRIES, 'write england or wales, or leave the line out for both');

/** One sentence a line: `en: |` and the sentences below it. */
const sentences = v.pipe(
  words,
  v.transform((text) => text.split('\n').map((line) => line.trim())),
  v.array(v.pipe(v.string(), v.minLength(1, 'take the empty line out'))),
);
/** Longer words: lines are joined to one paragraph. */
const paragraph = v.pipe(
  words,
  v.transform((text) => text.replace(/\s*\n\s*/g, ' ')),
);

const both = v.strictObject({ en: words, cy: words });
const bothSentences = v.strictObject({ en: sentences, cy: sentences });
const bothParagraphs = v.strictObject({ en: paragraph, cy: paragraph });

/** `01#17`: fact 17 of sheet 01 in content/guides/sources.yaml; `ours#time-bank`: what the co-op itself says there. */
const factRef = v.pipe(
  v.string(),
  v.regex(
    /^(\d\d#(\d+|help-\d+)|ours#[a-z-]+)$/,
    'write a fact like 01#17: sheet, #, number; or ours#advice',
  ),
);

const row = v.strictObject({
  id,
  /** A concept of content/pictures/manifest.yaml. */
  picture: id,
  /** Left out when the row is true in England and in Wales. */
  for: v.optional(country),
  easy: bothSentences,
  standard: bothParagraphs,
  facts: v.optional(v.array(factRef), []),
  /** A page of this site (`/time-bank/`) or a web address, shown as a link under the row. */
  link: v.optional(
    v.strictObject({
      href: v.pipe(v.string(), v.regex(/^(\/[a-z0-9/#-]*|https:\/\/\S+)$/, 'write /a-page/ or https://…')),
      text: both,
    }),
  ),
});

const section = v.strictObject({
  id,
  heading: both,
  for: v.optional(country),
  rows: v.pipe(v.array(row), v.minLength(1, 'a section needs a row')),
});

/** A reader's check that people made; never written by hand from nothing (src/words/checks.ts says when it counts). */
const check = v.strictObject({
  lang: v.picklist(['en', 'cy'], 'write en or cy'),
  /** A role, or a name with the person's consent. */
  by: words,
  nameWithConsent: v.boolean('write true or false'),
  on: date,
  readers: v.pipe(v.number(), v.integer(), v.minValue(1)),
  couldSayBack: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** `npm run lint:words -- --hash` prints it. When the rows change, the page says so. */
  rows: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{12}$/, 'copy the 12 letters and digits that lint:words --hash prints'),
  ),
  changed: v.optional(both),
});

const question = v.strictObject({ ask: both, answer: both });

export const guideSchema = v.strictObject({
  id,
  /** The place in the list of guides, from 1. */
  order: v.pipe(v.number('write a number'), v.integer(), v.minValue(1)),
  picture: id,
  title: both,
  about: v.strictObject({ easy: bothSentences, standard: bothParagraphs }),
  sections: v.pipe(v.array(section), v.minLength(1, 'a guide needs a section')),
  next: v.pipe(v.array(row), v.minLength(1, 'say what to do next')),
  contact: v.pipe(v.array(row), v.minLength(1, 'say who to contact')),
  questions: v.pipe(v.array(question), v.length(3, 'write three questions')),
  /** The day of the facts, and the day by which a person must look again. */
  written: date,
  reviewBy: date,
  checks: v.array(check),
});

export type Guide = v.InferOutput<typeof guideSchema>;
export type Section = Guide['sections'][number];
export type Row = Section['rows'][number];
export type Check = Guide['checks'][number];
export type Question = Guide['questions'][number];
export type BothSentences = Both<readonly string[]>;

/** A row with the part it stands in, the country it is true in (its own or its section's), and its place in the file. */
export interface PlacedRow {
  readonly part: string;
  readonly row: Row;
  readonly country: Row['for'];
  readonly path: readonly (string | number)[];
}

/** Every row of a guide in reading order. */
export function rowsOf(guide: Guide): PlacedRow[] {
  const inSections = guide.sections.flatMap((part, at) =>
    part.rows.map((row, nth) => ({
      part: part.id,
      row,
      country: row.for ?? part.for,
      path: ['sections', at, 'rows', nth],
    })),
  );
  const after = (['next', 'contact'] as const).flatMap((part) =>
    guide[part].map((row, nth) => ({ part, row, country: row.for, path: [part, nth] })),
  );
  return [...inSections, ...after];
}
