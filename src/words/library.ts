/**
 * Everything that the guides lean on, read once: the glossary, the picture manifest, the sources of facts.
 * Reading is here; what is allowed is in the schemas below, each with its reason.
 */
import { join } from 'node:path';
import * as v from 'valibot';
import { COUNTRIES } from './languages.ts';
import type { Fault } from './fault.ts';
import { shapeFaults } from './shape-faults.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

const text = v.pipe(v.string('write words here'), v.trim(), v.minLength(1, 'write words here'));
const list = v.pipe(v.array(text), v.minLength(1));

/**
 * A hard word: its forms in each language (the first is the one that the glossary shows), one easy sentence, a
 * picture, and how sure we are of the Welsh (L seen in law or a public body's text, C confident, ? unsure).
 * `ordinary: true` when the same form is an everyday word too (Welsh cynnig: motion, offer): it may stand unmarked.
 */
const word = v.strictObject({
  en: v.strictObject({ forms: list, meaning: text, ordinary: v.optional(v.boolean(), false) }),
  cy: v.strictObject({
    forms: list,
    meaning: text,
    ordinary: v.optional(v.boolean(), false),
    sure: v.picklist(['L', 'C', '?'], 'write L, C or ?'),
  }),
  picture: text,
  for: v.optional(v.picklist(COUNTRIES, 'write england or wales')),
});
const glossarySchema = v.record(text, word);
export type GlossaryWord = v.InferOutput<typeof word>;
export type Glossary = v.InferOutput<typeof glossarySchema>;

/** Where a concept's picture comes from: OpenMoji by its code, two of them side by side, or our own drawing. */
const from = v.pipe(
  v.string(),
  v.regex(
    /^(own|openmoji [0-9A-F-]+|join [0-9A-F-]+ [0-9A-F-]+)$/,
    'write own, openmoji CODE, or join CODE CODE',
  ),
);
const picture = v.strictObject({ group: text, from, en: text, cy: text });
const manifestSchema = v.record(text, picture);
export type Picture = v.InferOutput<typeof picture>;
export type Manifest = v.InferOutput<typeof manifestSchema>;

const mark = v.pipe(
  v.string(),
  v.regex(/^(C\d+( 2nd)?|S\d|R|U|sheet \d\d)$/, 'not a mark of the fact sheets'),
);
const sheet = v.strictObject({
  title: text,
  facts: v.record(text, v.strictObject({ marks: v.array(mark), for: v.optional(v.picklist(COUNTRIES)) })),
  sources: v.record(text, v.strictObject({ name: text, url: v.optional(text) })),
});
const sourcesSchema = v.strictObject({
  readOn: text,
  projects: v.record(text, v.strictObject({ name: text })),
  /** What is the co-op's own to say: how its portal works, how to reach it, its advice. */
  ours: v.record(text, v.strictObject({ en: text, cy: text, page: v.optional(text) })),
  sheets: v.record(text, sheet),
});
export type Sources = v.InferOutput<typeof sourcesSchema>;

export interface Library {
  readonly glossary: Glossary;
  readonly manifest: Manifest;
  readonly sources: Sources;
  readonly faults: readonly Fault[];
}

/** Checks a file against its schema and gives each issue its line. Undefined when it does not fit. */
export function check<S extends v.GenericSchema>(
  yaml: YamlFile,
  schema: S,
  rowOf: (path: (string | number)[]) => string = (path) => String(path[0] ?? ''),
): { value: v.InferOutput<S> | undefined; faults: Fault[] } {
  if (yaml.faults.length) return { value: undefined, faults: [...yaml.faults] };
  const parsed = v.safeParse(schema, yaml.value);
  if (parsed.success) return { value: parsed.output, faults: [] };
  return { value: undefined, faults: shapeFaults(yaml, parsed.issues, rowOf) };
}

export const PLACES = {
  guides: 'content/guides',
  glossary: 'content/glossary/glossary.yaml',
  manifest: 'content/pictures/manifest.yaml',
  sources: 'content/guides/sources.yaml',
} as const;

/** Reads glossary, manifest and sources. `root` is the project's folder. */
export function readLibrary(root: string): Library {
  const glossary = check(readYaml(root, join(root, PLACES.glossary)), glossarySchema);
  const manifest = check(readYaml(root, join(root, PLACES.manifest)), manifestSchema);
  const sources = check(readYaml(root, join(root, PLACES.sources)), sourcesSchema);
  return {
    glossary: glossary.value ?? {},
    manifest: manifest.value ?? {},
    sources: sources.value ?? { readOn: '', projects: {}, ours: {}, sheets: {} },
    faults: [...glossary.faults, ...manifest.faults, ...sources.faults],
  };
}
