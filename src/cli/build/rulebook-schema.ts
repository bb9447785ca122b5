/**
 * What a rulebook must hold. Each entry has a value within its bounds, the unit that belongs to it, the number of
 * the rule it comes from, and plain words in both languages that name the value by its place, so that words and
 * number cannot drift apart. A choice accepts only what src/domain can carry out.
 */
import * as v from 'valibot';
import {
  isCivilDate,
  shareParts,
  type NotSupported,
  type RuleNames,
  type RuleSection,
  type RuleSpec,
  type RuleUnit,
  type RuleValue,
} from '../../domain/kernel/index.ts';
import { groups } from '../../../site/co-op.ts';
import { RESOLUTION_SINCE, sections, type Rulebook } from '../../domain/rulebook/index.ts';

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
  readonly value: RuleValue;
  readonly unit: RuleUnit;
  readonly en: string;
  readonly cy: string;
  readonly law?: string;
  readonly checked?: string;
}

/** The places that the words of an entry may name. */
function placesFor({ unit, value }: Pick<Entry, 'unit' | 'value'>): string[] {
  if (unit === 'each-group') return Object.keys(value).sort();
  if (unit === 'choice' || unit === 'list') return [];
  if (unit === 'share') return ['part', 'whole'];
  if (unit === 'minutes') return ['value', 'hours'];
  return unit === 'pence' ? ['pounds'] : ['value'];
}

function englishFault({ value, unit, en }: Entry): string | null {
  const places = placesOf(en);
  const allowed = placesFor({ unit, value });
  const strange = places.find((place) => !allowed.includes(place));
  if (strange !== undefined) return `has a place {${strange}} that nothing fills. Take it out.`;
  if (allowed.length > 0 && places.length === 0)
    return `must name the number. Write {${allowed[0]!}} where it belongs.`;
  if (unit === 'each-group' && places.length < allowed.length)
    return `must name every group: ${allowed.map((place) => `{${place}}`).join(', ')}.`;
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

/** The fault of words that name another choice, or another list, than the value; `names` are all that there are. */
function namingFault({ value, en, cy }: Entry, language: 'en' | 'cy', names: RuleNames): string | null {
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  const said = language === 'en' ? en : cy;
  for (const [key, name] of Object.entries(names)) {
    const is = said.includes(name[language]);
    if (chosen.includes(key) && !is) return `must say “${name[language]}”, because the value names ${key}.`;
    if (!chosen.includes(key) && is) return `says “${name[language]}”, but the value does not name ${key}.`;
  }
  return null;
}

/** What the law says is compared with the law by a person, and who that was stands beside it. */
function lawFault({ law, checked }: Entry): string | null {
  if ((law === undefined) === (checked === undefined)) return null;
  return law === undefined
    ? 'is missing beside checked. Write which law it is, or take checked out.'
    : 'needs checked beside it: who compared it with the law. Write, for example: checked: nobody';
}

/** Adds the checks that need the whole entry. */
function entry<Value extends v.GenericSchema<unknown, RuleValue>, Unit extends RuleUnit>(
  value: Value,
  unit: Unit,
  names: RuleNames = {},
) {
  const parts = {
    value,
    unit: v.literal(unit, `must be ${unit}. Write: unit: ${unit}`),
    rule,
    en: words,
    cy: words,
    law: v.optional(words),
    checked: v.optional(words),
  };
  return v.pipe(
    v.strictObject(parts, 'must have value, unit, rule, en and cy below it, each on its own line.'),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const whole = dataset.value as unknown as Entry;
      for (const [key, message] of [
        ['en', englishFault(whole) ?? namingFault(whole, 'en', names)],
        ['cy', welshFault(whole) ?? namingFault(whole, 'cy', names)],
        ['law', lawFault(whole)],
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

/** A value that is known and cannot be carried out is refused with its own sentence. */
const whyNot = (not: NotSupported | undefined, value: unknown): string | null => {
  const why = typeof value === 'string' ? not?.[value] : undefined;
  return why === undefined ? null : `cannot be ${shown(value)}: it ${why}`;
};

function choice({ only, not }: Extract<RuleSpec, { kind: 'choice' }>) {
  return entry(
    v.literal(
      only,
      ({ input }) =>
        whyNot(not, input) ??
        `can only be "${only}" so far, but it is ${shown(input)}. Write: value: ${only}`,
    ),
    'choice',
  );
}

const among = (names: RuleNames): string => Object.keys(names).join(', ');

function oneOf({ names }: Extract<RuleSpec, { kind: 'one' }>) {
  return entry(
    v.picklist(
      Object.keys(names),
      ({ input }) => `must be one of ${among(names)}, but it is ${shown(input)}.`,
    ),
    'choice',
    names,
  );
}

function list({ names, not }: Extract<RuleSpec, { kind: 'list' }>) {
  const says = ({ input }: { input: unknown }): string =>
    `must be a list of some of ${among(names)}, each once. It is ${shown(input)}.`;
  const each = v.picklist(
    Object.keys(names),
    ({ input }) => whyNot(not, input) ?? `must be one of ${among(names)}, but it is ${shown(input)}.`,
  );
  return entry(
    v.pipe(
      v.array(each, says),
      v.minLength(1, says),
      v.check((keys) => new Set(keys).size === keys.length, says),
    ),
    'list',
    names,
  );
}

/** True when the first share is not less than the second. */
function isAtLeast(share: string, atLeast: string): boolean {
  const [[part, whole], [least, of]] = [shareParts(share), shareParts(atLeast)];
  return part * of >= least * whole;
}

function share({ atLeast }: Extract<RuleSpec, { kind: 'share' }>) {
  const says = ({ input }: { input: unknown }): string =>
    `must be a share in quotation marks, at least ${atLeast}, but it is ${shown(input)}. Write: value: '${atLeast}'`;
  const value = v.pipe(
    v.string(says),
    v.regex(/^[1-9][0-9]?\/[1-9][0-9]?$/, says),
    v.check((text) => {
      const [part, whole] = text.split('/').map(Number) as [number, number];
      return part <= whole && isAtLeast(text, atLeast);
    }, says),
  );
  return entry(value, 'share');
}

/** A number for each of some groups of the co-op: those that site/co-op.ts has. */
function eachGroup({ low, high }: Extract<RuleSpec, { kind: 'groups' }>) {
  const known = groups.map(({ key }) => key);
  const says = ({ input }: { input: unknown }): string =>
    `must have a group and its number on each line below it, but it is ${shown(input)}. Write, for example: ${known[0]}: 2`;
  const number = ({ input }: { input: unknown }): string =>
    `must be a whole number from ${low} to ${high}, but it is ${shown(input)}.`;
  const key = v.pipe(
    v.string(),
    v.check(
      (name) => known.includes(name),
      `is not a group of site/co-op.ts. It can be one of ${known.join(', ')}.`,
    ),
  );
  const many = v.pipe(
    v.number(number),
    v.safeInteger(number),
    v.minValue(low, number),
    v.maxValue(high, number),
  );
  return entry(v.record(key, many, says), 'each-group');
}

const indented = 'must have its entries below it, each indented by two spaces.';

function entryOf(spec: RuleSpec) {
  switch (spec.kind) {
    case 'choice':
      return choice(spec);
    case 'one':
      return oneOf(spec);
    case 'list':
      return list(spec);
    case 'share':
      return share(spec);
    case 'groups':
      return eachGroup(spec);
    default:
      return number(spec.unit, spec.low, spec.high, spec.example);
  }
}

const resolution = v.strictObject(
  {
    on: v.pipe(
      v.string(),
      v.check(
        (day) => isCivilDate(day),
        'must be the day of the meeting. Write, for example: on: 2026-05-23',
      ),
    ),
    number: v.pipe(
      v.string((issue) => `must be in quotation marks. Write: number: '${String(issue.input)}'`),
      v.regex(
        /^[0-9A-Za-z][0-9A-Za-z/.-]{0,19}$/,
        "must be the number in the minutes. Write, for example: number: '2'",
      ),
    ),
  },
  indented,
);

/** From its day on, a rulebook says by which resolution the members agreed to it. */
const agreedSchema = (version: string) =>
  version >= RESOLUTION_SINCE
    ? v.strictObject({ en: words, cy: words, resolution }, indented)
    : v.strictObject({ en: words, cy: words, resolution: v.optional(resolution) }, indented);

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
      agreed: agreedSchema(version),
      ...Object.fromEntries(entries),
    },
    'is empty or is not a list of keys. Copy the newest rulebook and change its numbers.',
  ) as unknown as v.GenericSchema<unknown, Rulebook>;
}

/** The members cannot have agreed after the day on which it comes into force. */
function agreedFaults({ version, agreed }: Rulebook): KeyFault[] {
  if (agreed.resolution === undefined || agreed.resolution.on <= version) return [];
  const message = 'is after the day on which the rulebook comes into force.';
  return [{ path: ['agreed', 'resolution', 'on'], message }];
}

/** Faults between entries that are each right alone. */
export function orderFaults(rulebook: Rulebook, all: readonly RuleSection[] = sections): KeyFault[] {
  const found = rulebook as unknown as Record<
    string,
    Parameters<NonNullable<RuleSection['faults']>>[0] | undefined
  >;
  const between = all.flatMap(({ name, faults }) => {
    const section = found[name];
    if (section === undefined || faults === undefined) return [];
    return faults(section).map(({ key, message }) => ({ path: [name, key, 'value'], message }));
  });
  return [...agreedFaults(rulebook), ...between];
}
