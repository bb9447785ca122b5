/** One page of each kind: what holds for one guide's frame holds for all. Every single page is asked about by axe. */
import { builtPages } from './pages.ts';

/** Guides and demo pages are many; one of each stands for them. */
const ALIKE = /^\/guides\/(?!direct-payments\/)[^/]+\/|^\/demo\//;

/** The English address of each kind of page. */
export function templates(): string[] {
  return builtPages().filter((address) => !address.startsWith('/cy/') && !ALIKE.test(address));
}

/** The Welsh twin of a page. */
export function inWelsh(address: string): string {
  return address === '/404.html' ? '/cy/404/' : `/cy${address}`;
}
