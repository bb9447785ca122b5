/** Reads what was typed after `--`: `npm start -- --port 8123`. An option that does not exist is named. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isAbsolute, join } from 'node:path';
import { serverRoot } from './root.ts';
import { Stop } from './stop.ts';

/** The options of a command. Throws one sentence for an option it does not have. */
export function readOptions<const T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, allowPositionals, strict: true });
  } catch (fault) {
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new Stop(
      `${(fault as Error).message.split('. ')[0]}. This command knows: ${known.join(', ') || 'no options'}.`,
    );
  }
}

/** A whole number from 1 to `most`, or one sentence. */
export function wholeNumber(name: string, text: string, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new Stop(`--${name} must be a whole number from 1 to ${most}, not "${text}".`);
}

/** The folder of the data: the one that was named, seen from where the person stands, or pocketbase/pb_data. */
export function dataFolder(named: string | undefined): string {
  if (named === undefined) return join(serverRoot, 'pb_data');
  // npm runs scripts in the project's folder and says where the person stood.
  return isAbsolute(named) ? named : join(process.env['INIT_CWD'] ?? process.cwd(), named);
}
