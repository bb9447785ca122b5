/**
 * What the worker does with a request, as plain rules that a test can ask: pages come from the network first, files
 * whose names carry their digest come from the device first, and nothing of /api is ever kept, because what is a
 * member's own must not lie on a shared device.
 */

export type Way = 'leave' | 'page' | 'file' | 'picture' | 'sound';

/** Kept by the build, remembered as visited, kept because a reader asked, and the files of all of them. */
export const stores = {
  pages: 'common-care-pages',
  kept: 'common-care-kept',
  files: 'common-care-files',
  shell: (version: string) => `common-care-shell-${version}`,
} as const;

/** At most so many visited pages and files; the oldest go first. What a reader asked to keep is never counted. */
export const MOST_PAGES = 60;
export const MOST_FILES = 400;

export interface Asked {
  method: string;
  /** True when the browser asks for a page to show. */
  navigates: boolean;
  sameOrigin: boolean;
  path: string;
  /** True when only a part of a file is asked for, as players do. */
  part: boolean;
}

/** Which way a request goes. */
export function wayOf({ method, navigates, sameOrigin, path, part }: Asked): Way {
  if (method !== 'GET' || !sameOrigin) return 'leave';
  if (part) return path.startsWith('/sound/') ? 'sound' : 'leave';
  if (
    path === '/api' ||
    path.startsWith('/api/') ||
    path.startsWith('/demo/') ||
    path.startsWith('/cy/demo/')
  ) {
    return 'leave';
  }
  if (navigates) return 'page';
  if (path.startsWith('/_astro/')) return 'file';
  if (/\.(svg|png|webp|jpg|woff2|mp3|m4a|opus|webmanifest)$/.test(path)) return 'picture';
  return 'leave';
}

/** The name under which a page is kept: without `?…`, which may hold what only one person may see. */
export function keptName(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}

/** The page that says "You are offline", in the language of the address. */
export function offlinePage(path: string): string {
  return path === '/cy' || path.startsWith('/cy/') ? '/cy/offline/' : '/offline/';
}

/** The files of this site that a page needs to be read: sheets, scripts, letters, pictures, sound. */
export function filesOf(html: string): string[] {
  const found = html.matchAll(
    /(?:href|src|srcset|data-src)="(\/[^"#?]+\.(?:css|js|woff2|svg|png|webp|jpg|mp3|m4a|opus))"/g,
  );
  return [...new Set([...found].map((match) => match[1]!))];
}

/**
 * The same files, with each sound in one way only: a phone plays Opus or, where it cannot, MP3, and need not hold
 * both. A sound that there is in one way only stays.
 */
export function withoutTwins(files: readonly string[], unwanted: '.mp3' | '.opus'): string[] {
  const other = unwanted === '.mp3' ? '.opus' : '.mp3';
  const all = new Set(files);
  return files.filter(
    (file) => !file.endsWith(unwanted) || !all.has(file.slice(0, -unwanted.length) + other),
  );
}

/** From which byte to which (both counted in) a player asks for a file of `size` bytes; undefined when it cannot be. */
export function partOf(range: string, size: number): { from: number; to: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range) ?? [];
  if (first === undefined || last === undefined || (!first && !last)) return undefined;
  const from = first ? Number(first) : Math.max(0, size - Number(last));
  const to = first && last ? Math.min(Number(last), size - 1) : size - 1;
  return from <= to ? { from, to } : undefined;
}

/** The scripts that a built script imports from beside itself. */
export function importsOf(script: string, path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const found = script.matchAll(/(?:from|import)\s*\(?\s*["']\.\/([\w.-]+\.js)["']/g);
  return [...new Set([...found].map((match) => folder + match[1]!))];
}
