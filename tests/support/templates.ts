/**
 * One page of each kind. What holds for one guide's frame holds for all, so what takes long (keyboard, forced colours,
 * every look) is done where something is new, and every single page is asked about by both engines.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/cli/parts/fresh.ts';
import { cacheFolder } from '../../src/cli/parts/root.ts';
import { builtPages } from './pages.ts';
import { fileOf, pageTree, waysIn, type Element } from './structure.ts';

/** Guides and demo pages are many; one of each stands for them. */
const ALIKE = /^\/guides\/(?!direct-payments\/)[^/]+\/|^\/demo\//;
/** Copies of pages, which only `npm test -- --pages 5` makes; the page itself stands for them. */
const COPY = /-copy-\d+\//;
const originals = (): string[] => builtPages().filter((address) => !COPY.test(address));

/** The English address of each kind of page, by its address. */
export function templates(): string[] {
  return originals().filter((address) => !address.startsWith('/cy/') && !ALIKE.test(address));
}

/** The Welsh twin of a page. */
export function inWelsh(address: string): string {
  return address === '/404.html' ? '/cy/404/' : `/cy${address}`;
}

/** Notes every way down to an element of a page. True when one was not known: then the page brings something new. */
export function bringsNew(tree: Element, known: Set<string>): boolean {
  const before = known.size;
  for (const { way } of waysIn(tree)) known.add(way);
  return known.size > before;
}

/**
 * Of these pages the ones that bring something new, in the order given: an element that none before had in this place,
 * counted by the way of tags, classes and roles down to it. Nobody keeps a list: a new part makes its first page one.
 */
async function newIn(addresses: readonly string[]): Promise<string[]> {
  const known = new Set<string>();
  const found: string[] = [];
  for (const address of addresses) if (bringsNew(await pageTree(address), known)) found.push(address);
  return found;
}

/** All pages in the order in which they are looked at: all parts first, then what is one of a kind, English first. */
function inOrder(): string[] {
  const kinds = templates();
  const parts = originals().filter((address) => address.startsWith('/design/'));
  const first = [...parts, ...kinds, ...parts.map(inWelsh), ...kinds.map(inWelsh)];
  const there = new Set(builtPages());
  return [...new Set([...first, ...originals(), ...there])].filter((address) => there.has(address));
}

const keptKinds = join(cacheFolder, 'kinds-of-pages.json');

/**
 * The pages that bring something new are found once for a built site and kept: each worker asks for them, and reading
 * every file takes longer the more pages there are.
 */
async function newOnTheSite(): Promise<string[]> {
  const order = inOrder();
  const made = createHash('sha256').update(hashOf(['tests/support']));
  for (const address of order) made.update(address).update(readFileSync(fileOf(address)));
  const digest = made.digest('hex');
  const kept = existsSync(keptKinds)
    ? (JSON.parse(readFileSync(keptKinds, 'utf8')) as { digest: string; pages: string[] })
    : undefined;
  if (kept?.digest === digest) return kept.pages;
  const pages = await newIn(order);
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(`${keptKinds}.${process.pid}`, JSON.stringify({ digest, pages }));
  renameSync(`${keptKinds}.${process.pid}`, keptKinds); // whole or not at all: another worker may be reading
  return pages;
}

/** Pages that bring something new, in one language or the other. */
export const kindsOfPages: readonly string[] = await newOnTheSite();

const there = new Set(builtPages());
/** The same with their twins: for what depends on how long the words are. */
export const kindsInBothLanguages: readonly string[] = [
  ...new Set([...kindsOfPages, ...kindsOfPages.map(twinOf)]),
].filter((address) => there.has(address));

function twinOf(address: string): string {
  if (address === '/cy/404/') return '/404.html';
  return address.startsWith('/cy/') ? address.slice('/cy'.length) : inWelsh(address);
}
