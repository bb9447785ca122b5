/** The parts of a motion that is voted on in parts: kept when its secret vote is chosen, read when its paper is made. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import type { PaperWords } from '../../../src/domain/sealed/index.ts';
import { columnsOf, pick } from '../../../src/records/row.ts';
import { shapes } from '../../../src/types/shapes.ts';
import { insert, rows, type App, type Readable } from '../kit/engine.ts';

const shape = pick(shapes.sealed_parts, 'titleEn', 'titleCy', 'textEn', 'textCy');

/** Keeps the words of each part, in their order. */
export function saveParts(app: App, motion: Id, parts: readonly PaperWords[]): void {
  for (const [at, words] of parts.entries())
    insert(app, 'sealed_parts', { motion, number: at + 1, ...words });
}

/** The words of the parts; none for a motion that is voted on as a whole. */
export const partsOf = (app: Readable, motion: Id): PaperWords[] =>
  rows(
    app,
    `SELECT ${columnsOf(shape)} FROM sealed_parts WHERE motion = {:motion} ORDER BY number`,
    { motion },
    shape,
  );
