/** Takes old rows away, a few at a time, so that a first cleaning after years holds up nobody's command. */
import { execute, type App, type Value } from './engine.ts';

/** Rows that one minute's work takes away at most. */
const AT_ONCE = 2000;

/** Takes away rows of a table that `where` names. */
export function forget(
  app: App,
  table: string,
  where: string,
  params: { [name: string]: Value },
  most = AT_ONCE,
): void {
  execute(
    app,
    `DELETE FROM ${table} WHERE id IN (SELECT id FROM ${table} WHERE ${where} LIMIT ${most})`,
    params,
  );
}
