// What every rule answers: a value, or all the reasons why not, at once. A person who made three mistakes
// should not have to send the form three times, so a rule never stops at its first refusal. A rule throws
// only when the program itself is wrong.

/** Values that a refusal's sentence may mention; names and numbers, never a whole record. */
export type RefusalParams = { readonly [name: string]: string | number };

/** One reason why not: `code` finds the sentence, `field` says which answer to put right (null: none of them). */
export interface Refusal {
  readonly code: string;
  readonly field: string | null;
  readonly params: RefusalParams;
}

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Makes one refusal. Example: `refusal('vote-closed', null, { closesAt })`. */
export function refusal(code: string, field: string | null = null, params: RefusalParams = {}): Refusal {
  return { code, field, params };
}

/** The answer yes, with its value. */
export function accept<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** The answer no. Throws when no reason is given: a refusal without a reason is a bug. */
export function refuse(refusals: readonly Refusal[]): Result<never> {
  if (refusals.length === 0) throw new Error('A refusal needs at least one reason.');
  return { ok: false, refusals };
}

/** Accepts what `make` returns when nothing was refused, and refuses with every reason otherwise. */
export function settle<Value>(refusals: readonly Refusal[], make: () => Value): Result<Value> {
  return refusals.length > 0 ? refuse(refusals) : accept(make());
}

/** Keeps the refusals out of a list of "a refusal, or nothing wrong". */
export function onlyRefusals(checks: readonly (Refusal | null)[]): Refusal[] {
  return checks.filter((check): check is Refusal => check !== null);
}
