/** Brings the tables of a data folder up to date, with the server's own migrations. */
import { serverProgram, serverRoot } from './root.ts';
import { run } from './run.ts';
import { Stop } from './stop.ts';

/**
 * Makes or updates the database in `data`, with this server or another (`root` is the folder with its migrations).
 * Throws one sentence when the server could not.
 */
export async function migrate(data: string, program = serverProgram, root = serverRoot): Promise<void> {
  const { code, output } = await run(program, ['migrate', 'up', '--dir', data, '--root', root]);
  if (code === 0) return;
  if (/disk is full|no space left/i.test(output)) {
    throw new Stop('The disk is full: please free some space and run the command again.');
  }
  throw new Stop(`The database could not be made: ${output.trim()}`);
}
