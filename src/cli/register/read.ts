/** Reads the register's tables as the plain values that the rules know, in one moment, without changing anything. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Beside, Fact } from '../../domain/register/index.ts';
import { memberOf, memberShape, officeOf, officeShape } from '../../records/membership.ts';
import { FACT_ROWS, factOf, wordsText, type factShape } from '../../records/register.ts';
import type { RowOf } from '../../records/row.ts';
import { allRows } from '../parts/rows.ts';
import { seal } from '../parts/seal.ts';
import { reachOf, type Reach } from './reach.ts';
import { Stop } from '../parts/stop.ts';

export interface StoredRegister {
  readonly facts: readonly Fact[];
  readonly beside: readonly Beside[];
  /** True when the words of a fact are those of its digest. */
  readonly sealed: (fact: Fact) => boolean;
  /** How everybody is called and reached. */
  readonly reach: readonly Reach[];
}

interface Sealed {
  readonly fact: number;
  readonly salt: string;
  readonly wordsHash: string;
}

/** The whole register of a data folder. Throws one sentence when there is no database. */
export function readRegister(folder: string): StoredRegister {
  const file = join(folder, 'data.db');
  if (!existsSync(file))
    throw new Stop(`There is no database in ${folder}: please name its folder with --data <folder>.`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.exec('PRAGMA busy_timeout = 5000; BEGIN'); // one moment for all tables, also while the server writes
    const found = database.prepare(`${FACT_ROWS} ORDER BY f.seq`).all();
    const facts = (found as unknown as RowOf<typeof factShape>[]).map(factOf);
    const offices = allRows(database, 'offices', officeShape, 'member').map(officeOf);
    const beside = allRows(database, 'members', memberShape).map((row) => {
      const { id: person, joinedAt, leftAt, groupKey } = memberOf(row);
      const held = offices.filter(({ member }) => member === person);
      return {
        person,
        standing: { joinedAt, leftAt, groupKey },
        offices: held.map(({ office, fromAt, untilAt }) => ({ office, fromAt, untilAt })),
      };
    });
    const seals = database
      .prepare(
        'SELECT w.fact, w.salt, f.wordsHash FROM register_words AS w JOIN register_facts AS f ON f.seq = w.fact',
      )
      .all() as unknown as Sealed[];
    const bySeq = new Map(seals.map((one) => [one.fact, one]));
    const sealed = ({ seq, words }: Fact): boolean => {
      const one = bySeq.get(seq);
      return (
        one !== undefined && words !== null && seal.digest(one.salt + wordsText(words)) === one.wordsHash
      );
    };
    return { facts, beside, sealed, reach: reachOf(database) };
  } finally {
    database.close();
  }
}
