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

const decoded = (text: string): string => decodeURIComponent(text.replace(/\+/g, ' '));

/**
 * The fields of an address, from what stands behind its `?`: `month=2026-05`. A field that is there twice is a list,
 * which no schema takes. Undefined when it cannot be decoded.
 */
export function fieldsOfAddress(query: string): object | undefined {
  const fields: { [name: string]: string | readonly string[] } = {};
  try {
    for (const pair of query.split('&').filter(Boolean)) {
      const at = pair.indexOf('=');
      const name = decoded(at < 0 ? pair : pair.slice(0, at));
      const value = at < 0 ? '' : decoded(pair.slice(at + 1));
      const before = Object.hasOwn(fields, name) ? fields[name]! : undefined;
      // Defined and not assigned: a field called __proto__ is one like any other.
      Object.defineProperty(fields, name, {
        value: before === undefined ? value : [before, value].flat(),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return fields;
  } catch {
    return undefined;
  }
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
