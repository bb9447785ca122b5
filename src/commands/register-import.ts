/**
 * Putting a file of people into the register, and taking the register out as a file. The people of a file are handed in
 * by parts and wait; they are written at once when a second office holder agrees (src/domain/register-file).
 */
import * as v from 'valibot';
import { duties, type Shown } from '../domain/membership/index.ts';
import type { Fact } from '../domain/register/index.ts';
import { LONGEST_CELL, MOST_FACTS, MOST_PEOPLE } from '../domain/register-file/index.ts';
import { command } from './command.ts';
import { askingRefusals, EXAMPLE_ID, recordId } from './door.ts';

const count = (most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most, 'import-too-many'));

/** Begins an import: which kind of file, what its columns are, how many people it tells of. One is under way at a time. */
export const importBegin = command<{ importId: string }>()({
  name: 'register/import-begin',
  who: duties.registerFiles,
  repetition: 'kept',
  example: { kind: 'people', columns: ['name', 'group', 'entered'], people: 2 },
  input: v.strictObject({
    kind: v.picklist(['people', 'facts']),
    columns: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(60)),
    people: count(MOST_PEOPLE),
  }),
  refusals: { 'import-too-many': 400, 'import-columns-wrong': 400, 'import-under-way': 409 },
});

/** The most people in one part. */
export const MOST_IN_PART = 100;

const line = v.strictObject({
  /** The line of the file, as a spreadsheet counts. */
  at: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cells: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_CELL + 1))), v.maxLength(60)),
});

/** Hands in some people, each with the lines that tell of them. They wait; nothing is in the register. */
export const importPart = command<{ staged: number }>()({
  name: 'register/import-part',
  who: duties.registerFiles,
  repetition: 'kept',
  example: {
    importId: EXAMPLE_ID,
    from: 0,
    people: [[{ at: 2, cells: ['Ann Example', 'families', '2024-04-05'] }]],
  },
  input: v.strictObject({
    importId: recordId,
    /** How many people were handed in before. */
    from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    people: v.pipe(
      v.array(v.pipe(v.array(line), v.minLength(1), v.maxLength(MOST_FACTS))),
      v.minLength(1),
      v.maxLength(MOST_IN_PART),
    ),
  }),
  refusals: {
    'import-unknown': 404,
    'import-over': 409,
    'import-asked': 409,
    'import-part-wrong': 409,
    'import-line-wrong': 400,
    'import-numbers-taken': 409,
  },
});

/** Asks a second office holder to agree that the people are written. */
export const importFinish = command<{ approvalId: string }>()({
  name: 'register/import-finish',
  who: duties.registerFiles,
  repetition: 'kept',
  example: { importId: EXAMPLE_ID },
  input: v.strictObject({ importId: recordId }),
  refusals: {
    ...askingRefusals,
    'import-unknown': 404,
    'import-over': 409,
    'import-incomplete': 409,
    'import-numbers-taken': 409,
  },
});

/** Ends an import. Whatever was handed in is taken away, and the register stays as it was. */
export const importCancel = command<{ cancelled: true }>()({
  name: 'register/import-cancel',
  who: duties.registerFiles,
  repetition: 'kept',
  example: { importId: EXAMPLE_ID },
  input: v.strictObject({ importId: recordId }),
  refusals: { 'import-unknown': 404, 'import-over': 409 },
});

/** Somebody with all their facts, as much of it as the one who takes them out may see. */
export interface ExportedPerson {
  readonly person: string;
  readonly called: string;
  readonly phone: string;
  readonly ways: readonly string[];
  readonly facts: readonly Fact[];
}

export interface ExportPage {
  /** The moment that all pages are of. */
  readonly knownAt: number;
  readonly people: readonly Shown<ExportedPerson>[];
  /** Where the next page begins; null when there is no more. */
  readonly after: string | null;
}

/** A page of the register with everything that was written down. That it is taken away is written down too. */
export const exportPage = command<ExportPage>()({
  name: 'register/export',
  who: duties.register,
  repetition: 'natural',
  example: {},
  input: v.strictObject({
    after: v.optional(recordId),
    /** As known at the moment of the first page. */
    knownAt: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  refusals: {},
});
