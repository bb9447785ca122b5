/**
 * The sentences of refusals as pages use them at build time: an island carries only those that its own doors can
 * answer with, and what can go wrong on the way to any of them.
 */
import type { Language } from '../../site/co-op.ts';
import { codesOf } from '../commands/codes.ts';
import { allCommands } from '../commands/index.ts';
import { allQueries } from '../queries/index.ts';
import type { CommandName, QueryName } from './doors.ts';
import { words } from './page-words.ts';
import { onTheWay, type ErrorWords } from './refusals.ts';

/** The refusal sentences of some doors: `refusalsOf(lang, ['voting/cast-vote', 'voting/motion'])`. */
export function refusalsOf(lang: Language, names: readonly (CommandName | QueryName)[]): ErrorWords {
  const doors = [...allCommands, ...allQueries].filter(({ name }) =>
    (names as readonly string[]).includes(name),
  );
  if (doors.length !== names.length) throw new Error(`A door of ${names.join(', ')} does not exist.`);
  const all = words(lang, 'errors');
  const wanted = [...onTheWay, ...codesOf(doors)] as (keyof typeof all)[];
  for (const code of wanted)
    if (!(code in all)) throw new Error(`content/messages/${lang}/errors.json lacks ${code}`);
  return Object.fromEntries(wanted.map((code) => [code, all[code]])) as unknown as ErrorWords;
}
