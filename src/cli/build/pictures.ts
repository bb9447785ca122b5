/**
 * Makes the pictures of the guides at build time: OpenMoji's, two of them side by side, our own drawings, or the
 * co-op's own from site/pictures, each made small and named by a hash of its content. Nothing of a picture set is
 * shipped but what the manifest names. A picture that did not change comes from .cache/pictures.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { optimize } from 'svgo';
import type { Manifest, Picture } from '../../words/index.ts';

/** Whose work a picture is; the credits page is made from this. */
export type PictureMaker = 'co-op' | 'own' | 'openmoji';

export interface BuiltPicture {
  readonly concept: string;
  /** The file's name under /pictures/, such as `council.3f2a9c1d.svg`. */
  readonly file: string;
  readonly type: 'image/svg+xml' | 'image/png';
  /** The file's content; base64 when it is a PNG. */
  readonly content: string;
  readonly maker: PictureMaker;
  /** OpenMoji's codes that it is made of. */
  readonly codes: readonly string[];
}

/** Written into the cache names, so that a change of the recipe makes every picture anew. */
const RECIPE = 'svgo-4-1';

const openmoji = (() => {
  const folder = join(dirname(createRequire(import.meta.url).resolve('openmoji/package.json')), 'color/svg');
  return (code: string): string => readFileSync(join(folder, `${code}.svg`), 'utf8');
})();

const inside = (svg: string): string =>
  svg
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/ id="[^"]*"/g, '');

/** Two pictures in one, each a little smaller, the second in front. */
function joined(first: string, second: string): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">' +
    `<g transform="translate(-4 -2) scale(.7)">${inside(first)}</g><g transform="translate(25 23) scale(.7)">${inside(second)}</g></svg>`
  );
}

function small(svg: string): string {
  const made = optimize(svg, {
    multipass: true,
    floatPrecision: 2,
    plugins: ['preset-default', 'removeDimensions', { name: 'cleanupIds', params: { remove: true } }],
  });
  return made.data;
}

/** Where a concept's picture comes from on this disk. The co-op's own file always wins. */
function sourceOf(
  root: string,
  concept: string,
  picture: Picture,
): { raw: string; type: BuiltPicture['type']; maker: PictureMaker; codes: string[] } {
  for (const ending of ['svg', 'png'] as const) {
    const path = join(root, 'site/pictures', `${concept}.${ending}`);
    if (!existsSync(path)) continue;
    const raw = readFileSync(path, ending === 'png' ? 'base64' : 'utf8');
    return { raw, type: ending === 'png' ? 'image/png' : 'image/svg+xml', maker: 'co-op', codes: [] };
  }
  const [kind, ...codes] = picture.from.split(' ') as [string, ...string[]];
  if (kind === 'own')
    return {
      raw: readFileSync(join(root, 'content/pictures/own', `${concept}.svg`), 'utf8'),
      type: 'image/svg+xml',
      maker: 'own',
      codes: [],
    };
  const raws = codes.map(openmoji);
  return {
    raw: kind === 'join' ? joined(raws[0]!, raws[1]!) : raws[0]!,
    type: 'image/svg+xml',
    maker: 'openmoji',
    codes,
  };
}

function build(root: string, concept: string, picture: Picture): BuiltPicture {
  const { raw, type, maker, codes } = sourceOf(root, concept, picture);
  if (type === 'image/png') {
    const hash = createHash('sha256').update(raw).digest('hex').slice(0, 8);
    return { concept, file: `${concept}.${hash}.png`, type, content: raw, maker, codes };
  }
  const cache = join(root, '.cache/pictures');
  const kept = join(
    cache,
    `${createHash('sha256').update(RECIPE).update(raw).digest('hex').slice(0, 16)}.svg`,
  );
  let content: string;
  if (existsSync(kept)) content = readFileSync(kept, 'utf8');
  else {
    content = small(raw);
    mkdirSync(cache, { recursive: true });
    writeFileSync(kept, content);
  }
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { concept, file: `${concept}.${hash}.svg`, type, content, maker, codes };
}

/** Every picture of the manifest. Throws one error that names each concept whose picture is not there. */
export function buildPictures(root: string, manifest: Manifest): BuiltPicture[] {
  const faults: string[] = [];
  const built = Object.entries(manifest).flatMap(([concept, picture]) => {
    try {
      return [build(root, concept, picture)];
    } catch (fault) {
      faults.push(`content/pictures/manifest.yaml: ${concept}: ${(fault as Error).message}`);
      return [];
    }
  });
  if (faults.length) throw new Error(`Pictures are missing:\n  ${faults.join('\n  ')}`);
  return built;
}
