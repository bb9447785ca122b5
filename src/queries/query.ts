/**
 * A query answers one page's question, whole, in one journey to the server. It changes nothing, waits for no command,
 * and has a second. Its input comes in the address, so that every field of it is text.
 */
import type * as v from 'valibot';
import type { Door, ForSupporters } from '../commands/door.ts';

export type Query<
  Name extends string = string,
  Input extends v.GenericSchema = v.GenericSchema,
  Answer = unknown,
> = Door<Name, Input, Answer> & { readonly kind: 'query' };

/** What an address can carry. */
type Fields = Readonly<Record<string, string | undefined>>;

/** Declares a query with the type of its answer: `query<Statement>()({ name: … })`. */
export function query<Answer>() {
  return <const Name extends string, Input extends v.GenericSchema<Fields, unknown>>(
    parts: Omit<Query<Name, Input, Answer>, 'answer' | 'kind' | keyof ForSupporters> & ForSupporters,
  ): Query<Name, Input, Answer> => ({ ...parts, kind: 'query' });
}
