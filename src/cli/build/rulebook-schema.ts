/**
 * What a rulebook must hold. Each entry has a value within its bounds, the unit that belongs to it, the number of
 * the rule it comes from, and plain words in both languages that name the value by its place, so that words and
 * number cannot drift apart. A choice accepts only what src/domain can carry out.
 */
import * as v from 'valibot';
import { isCivilDate, type RuleSection, type RuleSpec, type RuleUnit } from '../../domain/kernel/index.ts';
import { sections, type Rulebook } from '../../domain/rulebook/index.ts';

/** A fault and the key it belongs to; the message follows the key's name in a sentence. */
export interface KeyFault {
  readonly path: readonly string[];
  readonly message: string;
}

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));

const words = v.pipe(
  v.string((issue) => `must be a sentence, but it is ${shown(issue.input)}.`),
  v.check((text) => text.trim() !== '', 'is empty. Write a short plain sentence.'),
);

const rule = v.pipe(
  v.string(
    (issue) =>
      `must be in quotation marks, or 7.10 would be read as 7.1. Write: rule: '${String(issue.input)}'`,
  ),
  v.regex(/^[0-9]+(\.[0-9]+)*[a-z]?$/, "must be the number of a rule. Write, for example: rule: '7.2'"),
);

function placesOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? ''))].sort();
}

interface Entry {
  readonly value: number | string;
  readonly unit: RuleUnit;
  readonly en: string;
  readonly cy: string;
}

/** The places that the words of a unit may name. */
function placesFor(unit: RuleUnit): string[] {
  if (unit === 'choice') return [];
  if (unit === 'minutes') return ['value', 'hours'];
  return unit === 'pence' ? ['pounds'] : ['value'];
}

function englishFault({ value, unit, en }: Entry): string | null {
  const places = placesOf(en);
  const allowed = placesFor(unit);
  const strange = places.find((place) => !allowed.includes(place));
  if (strange !== undefined) return `has a place {${strange}} that nothing fills. Take it out.`;
  if (allowed.length > 0 && places.length === 0)
    return `must name the number. Write {${allowed[0]!}} where it belongs.`;
  const hoursAreWhole = typeof value !== 'number' || value % 60 === 0;
  return places.includes('hours') && !hoursAreWhole
    ? 'cannot use {hours}: the minutes make no whole hours.'
    : null;
}

function welshFault({ en, cy }: Entry): string | null {
  if (en.trim() === cy.trim()) return 'is the English sentence again. Write it in Welsh.';
  const wanted = placesOf(en);
  if (placesOf(cy).join() === wanted.join()) return null;
  const named = wanted.map((place) => `{${place}}`).join(' and ');
  return `must have the same places as the English${named === '' ? ': none' : `: ${named}`}.`;
}

/** Adds the checks that need the whole entry. */
function entry<Value extends v.GenericSchema<unknown, number | string>, Unit extends RuleUnit>(
  value: Value,
  unit: Unit,
) {
  const parts = {
    value,
    unit: v.literal(unit, `must be ${unit}. Write: unit: ${unit}`),
    rule,
    en: words,
    cy: words,
  };
  return v.pipe(
    v.strictObject(parts, 'must have value, unit, rule, en and cy below it, each on its own line.'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const whole = dataset.value as unknown as Entry;
      for (const [key, message] of [
        ['en', englishFault(whole)],
        ['cy', welshFault(whole)],
      ] as const) {
        if (message === null) continue;
        addIssue({
          message,
          path: [{ type: 'object', origin: 'value', input: { ...whole }, key, value: whole[key] }],
        });
      }
    }),
  );
}

function number<Unit extends RuleUnit>(unit: Unit, low: number, high: number, example: number) {
  const says = (issue: { input: unknown }) =>
    `must be a whole number from ${low} to ${high}, but it is ${shown(issue.input)}. Write, for example: value: ${example}`;
  return entry(
    v.pipe(v.number(says), v.safeInteger(says), v.minValue(low, says), v.maxValue(high, says)),
    unit,
  );
}

function choice<const Value extends string>(only: Value) {
  return entry(
    v.literal(
      only,
      (issue) => `can only be "${only}" so far, but it is ${shown(issue.input)}. Write: value: ${only}`,
    ),
    'choice',
  );
}

const indented = 'must have its entries below it, each indented by two spaces.';

const entryOf = (spec: RuleSpec) =>
  spec.kind === 'choice' ? choice(spec.only) : number(spec.unit, spec.low, spec.high, spec.example);

const sectionSchema = ({ spec }: RuleSection) =>
  v.strictObject(
    Object.fromEntries(Object.entries(spec).map(([key, entry]) => [key, entryOf(entry)])),
    indented,
  );

/**
 * The schema of the rulebook of one version: with every section that it must have. One that came later may be missing
 * from an older rulebook, which nobody may edit any more; it may also be there before its time.
 */
export function rulebookSchema(
  version: string,
  all: readonly RuleSection[] = sections,
): v.GenericSchema<unknown, Rulebook> {
  const entries = all.map((section) => {
    const schema = sectionSchema(section);
    const needed = section.since === undefined || version >= section.since;
    return [section.name, needed ? schema : v.optional(schema)] as const;
  });
  return v.strictObject(
    {
      version: v.pipe(
        v.string(),
        v.check(
          (day) => isCivilDate(day),
          'must be the day it comes into force. Write, for example: version: 2026-04-01',
        ),
      ),
      agreed: v.strictObject({ en: words, cy: words }, indented),
      ...Object.fromEntries(entries),
    },
    'is empty or is not a list of keys. Copy the newest rulebook and change its numbers.',
  ) as unknown as v.GenericSchema<unknown, Rulebook>;
}

/** Faults between entries that are each right alone. */
export function orderFaults(rulebook: Rulebook, all: readonly RuleSection[] = sections): KeyFault[] {
  const found = rulebook as unknown as Record<
    string,
    Parameters<NonNullable<RuleSection['faults']>>[0] | undefined
  >;
  return all.flatMap(({ name, faults }) => {
    const section = found[name];
    if (section === undefined || faults === undefined) return [];
    return faults(section).map(({ key, message }) => ({ path: [name, key, 'value'], message }));
  });
}
