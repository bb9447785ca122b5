/** The one place where acts of a secret vote are written and read (src/domain/sealed/acts.ts). Nothing else writes them. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import {
  actText,
  tellersCourse,
  type SealedAct,
  type SealedActKind,
  type SealedFacts,
  type TellersCourse,
} from '../../../src/domain/sealed/index.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { sealedActOf, sealedActRow, sealedActShape } from '../../../src/records/sealed.ts';
import type { Context } from '../kit/context.ts';
import { insert, row, rows, type Readable } from '../kit/engine.ts';

const columns = columnsOf(sealedActShape);

/** All acts of a vote, in their order. */
export const actsOf = (app: Readable, motion: Id): SealedAct[] =>
  rows(
    app,
    `SELECT ${columns} FROM sealed_acts WHERE motion = {:motion} ORDER BY number`,
    { motion },
    sealedActShape,
  ).map(sealedActOf);

const last = (app: Readable, motion: Id): { number: number; digest: string } | null =>
  row(
    app,
    'SELECT number, digest FROM sealed_acts WHERE motion = {:motion} ORDER BY number DESC LIMIT 1',
    { motion },
    { number: 0, digest: '' } as const,
  );

/** The head of a vote's chain: the digest that stands for all its acts. Empty while nothing has happened. */
export const headOf = (app: Readable, motion: Id): string => last(app, motion)?.digest ?? '';

/** Writes down what happened, as the next act of its vote. `by` is empty for the clock. */
export function recordAct(
  { app, now }: Pick<Context, 'app' | 'now'>,
  motion: Id,
  kind: SealedActKind,
  { facts = {}, by = '' }: { readonly facts?: SealedFacts; readonly by?: Id } = {},
): void {
  const before = last(app, motion);
  const act = { number: (before?.number ?? 0) + 1, kind, facts, by, at: now };
  const digest = $security.sha256(actText(motion, before?.digest ?? '', act));
  insert(app, 'sealed_acts', { ...sealedActRow(motion, { ...act, digest }) });
}

/** What the acts say of the tellers who hold its key; null when none do. */
export const tellersOf = (app: Readable, motion: Id): TellersCourse | null =>
  tellersCourse(actsOf(app, motion));
