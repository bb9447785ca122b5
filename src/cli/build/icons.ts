/**
 * Lets pages and tools say `import shapes from 'virtual:icons'`: each small picture of src/components/ui/icon/icons.ts
 * as one line, taken from Lucide's own files while the site is built. A tool of members carries only those pictures
 * that some tool names, so that hundreds of bytes and not the package reach the browser. A picture that Lucide does
 * not have stops the build.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { icons, type IconName } from '../../components/ui/icon/icons.ts';

const NAME = 'virtual:icons';
const RESOLVED = `\0${NAME}`;
const root = fileURLToPath(new URL('../../../', import.meta.url));
const drawings = join(root, 'node_modules', 'lucide-svelte', 'dist', 'icons');
const components = join(root, 'src', 'components');

type Attributes = Readonly<Record<string, string>>;
type Shape = readonly [kind: string, attributes: Attributes];

/** A path that may follow another one: its first point is absolute. `m9 12 2 2` → `M9 12l2 2`. */
function fromItsOwnPoint(d: string): string {
  const [start, x, y] = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)/.exec(d) ?? [];
  if (start === undefined) return d;
  const rest = d.slice(start.length).trimStart();
  return `M${x} ${y}${/^[-\d.]/.test(rest) ? 'l' : ''}${rest}`;
}

function rectangle(of: Attributes): string {
  const [x = 0, y = 0, width = 0, height = 0] = [of['x'], of['y'], of['width'], of['height']].map(Number);
  const r = Number(of['rx'] ?? of['ry'] ?? 0);
  const corner = (dx: number, dy: number) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
  return (
    `M${x + r} ${y}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}` +
    `h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}z`
  );
}

/** One shape of Lucide as a line that may follow another one. Throws for a shape that it has never used. */
function lineOf([kind, of]: Shape): string {
  switch (kind) {
    case 'path':
      return fromItsOwnPoint(of['d']!);
    case 'circle': {
      const r = Number(of['r']);
      return `M${Number(of['cx']) - r} ${of['cy']}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
    }
    case 'rect':
      return rectangle(of);
    case 'line':
      return `M${of['x1']} ${of['y1']}L${of['x2']} ${of['y2']}`;
    case 'polyline':
      return `M${of['points']}`;
    case 'polygon':
      return `M${of['points']}z`;
    default:
      throw new Error(`src/cli/build/icons.ts cannot draw the shape "${kind}" of Lucide yet.`);
  }
}

/** A picture of Lucide, by its own name, as one line. */
export function lucideLine(name: string): string {
  const file = join(drawings, `${name}.svelte`);
  const found = existsSync(file) && /^const iconNode = (\[\[.*\]\]);$/m.exec(readFileSync(file, 'utf8'))?.[1];
  if (!existsSync(drawings))
    throw new Error('The package lucide-svelte is missing: please run `npm install`.');
  if (!found) throw new Error(`Lucide has no picture "${name}" (src/components/ui/icon/icons.ts).`);
  return (JSON.parse(found) as Shape[]).map(lineOf).join('');
}

/** Those pictures whose names stand in quotes in a file that speaks of icons: more than tools draw, never fewer. */
function namedByTools(): ReadonlySet<string> {
  const sources = readdirSync(components, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !/(examples|\.test|icons)\.ts$/.test(name))
    .map((name) => readFileSync(join(components, name), 'utf8'))
    .filter((source) => /icon/i.test(source));
  return new Set(
    sources.flatMap((source) => [...source.matchAll(/["']([a-z-]+)["']/g)].map((match) => match[1]!)),
  );
}

/** Every picture for pages, which are drawn while they are built; for the browser those that its tools name. */
export function iconShapes(forBrowser: boolean): Partial<Record<IconName, string>> {
  const named = forBrowser ? namedByTools() : undefined;
  const wanted = Object.entries(icons).filter(([name]) => named?.has(name) ?? true);
  return Object.fromEntries(wanted.map(([name, lucide]) => [name, lucideLine(lucide)]));
}

/** The plugin for Vite. */
export const iconsPlugin = {
  name: 'common-care-icons',
  resolveId: (id: string) => (id === NAME ? RESOLVED : null),
  load(id: string, options?: { ssr?: boolean }) {
    if (id !== RESOLVED) return null;
    return `export default ${JSON.stringify(iconShapes(options?.ssr !== true))};`;
  },
} as const;
