// Elections that others have counted, beside the project's folder (../shared/data/stv, with their sources). A test that
// needs one reports itself as skipped where it is absent.
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('../../../shared/data/stv/', import.meta.url);

/** The text of one of their files, or null where they are absent. */
export function countedByOthers(file: string): string | null {
  const place = new URL(file, folder);
  return existsSync(place) ? readFileSync(place, 'utf8') : null;
}
