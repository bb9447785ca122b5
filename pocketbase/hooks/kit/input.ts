/** Reads what a request carries into what the door's schema promises, or says everything that is wrong with it. */
import * as v from 'valibot';
import { refusal, type Refusal } from '../../../src/domain/kernel/index.ts';

/** Our own codes are words with hyphens; whatever valibot says by itself is not for people. */
const OWN_CODE = /^[a-z]+(-[a-z]+)+$/;

function refusalOf(issue: v.BaseIssue<unknown>): Refusal {
  const field = issue.path?.[0]?.key;
  return refusal(
    OWN_CODE.test(issue.message) ? issue.message : 'input-wrong',
    field === undefined ? null : String(field),
  );
}

/** The text of the body as a JSON object, or undefined. */
export function jsonObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

/** The fields in an address, `?month=2026-05`. A field that is there twice is a list, which no schema takes. */
export function fieldsOfAddress(
  address: NonNullable<NonNullable<core.RequestEvent['request']>['url']>,
): object {
  const fields: { [name: string]: string | readonly string[] } = {};
  const values = address.query();
  for (const name of Object.keys(values)) {
    const all = values[name]!;
    fields[name] = all.length === 1 ? String(all[0]) : all.map(String);
  }
  return fields;
}

/** Parses the input with the schema; one refusal a field. */
export function parseInput(
  schema: v.GenericSchema,
  body: object,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly refusals: Refusal[] } {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return { ok: true, value: parsed.output };
  const byField = new Map<string | null, Refusal>();
  for (const found of parsed.issues.map(refusalOf))
    if (!byField.has(found.field)) byField.set(found.field, found);
  return { ok: false, refusals: [...byField.values()] };
}
