/**
 * What the built pages are made of, read from their files: the tree that a browser without script would draw. Parsed
 * with the reader of html-validate, which `npm test` uses on the same files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlElement, HtmlValidate, Parser, type ResolvedConfig } from 'html-validate';
import { siteFolder } from '../../src/cli/parts/root.ts';

export type Element = HtmlElement;

let config: Promise<ResolvedConfig> | undefined;

/** The file of a page. */
export function fileOf(address: string): string {
  return join(siteFolder, address.endsWith('/') ? `${address}index.html` : address);
}

/** The tree of a text in HTML. */
export async function treeOf(html: string): Promise<Element> {
  config ??= new HtmlValidate({ root: true, elements: ['html5'], rules: {} }).getConfigFor('page.html');
  return new Parser(await config).parseHtml({
    data: html,
    filename: 'page.html',
    line: 1,
    column: 1,
    offset: 0,
  });
}

/** The tree of a built page. */
export function pageTree(address: string): Promise<Element> {
  return treeOf(readFileSync(fileOf(address), 'utf8'));
}

/** What besides tag and classes decides what an element is, and whether it is seen. */
const MATTERS = ['role', 'type', 'hidden', 'aria-hidden', 'disabled'];

/** One step of the way down to an element: its tag, its classes, its role. */
function stepOf(element: Element): string {
  const classes = [...element.classList].sort().join('.');
  const more = MATTERS.filter((name) => element.hasAttribute(name)).map(
    (name) => `[${name}=${element.getAttributeValue(name) ?? ''}]`,
  );
  return `${element.tagName}${classes && `.${classes}`}${more.join('')}`;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(text: string): string {
  return text
    .replace(
      /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return NAMED[name] ?? whole;
        return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal));
      },
    )
    .replace(/\s+/g, ' ');
}

/** The words that stand in an element itself, not in one inside it. */
export function ownText(element: Element): string {
  const texts = element.childNodes.filter(({ nodeName }) => nodeName === '#text');
  return plain(texts.map(({ textContent }) => textContent).join(' ')).trim();
}

const NO_WORDS = ['script', 'style', 'template'];

/** All words in an element; what is switched off by `hidden` is none of them. */
export function words(element: Element): string {
  const parts = element.childNodes.map((node) => {
    if (node.nodeName === '#text') return plain(node.textContent);
    if (!(node instanceof HtmlElement)) return '';
    return NO_WORDS.includes(node.tagName) || node.hasAttribute('hidden') ? '' : ` ${words(node)} `;
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Every element with the way down to it: `>html>body>main>div.page>p.lead`. */
export function waysIn(tree: Element): { element: Element; way: string }[] {
  const found: { element: Element; way: string }[] = [];
  const walk = (parent: Element, above: string) => {
    for (const element of parent.childElements) {
      const way = `${above}>${stepOf(element)}`;
      found.push({ element, way });
      walk(element, way);
    }
  };
  walk(tree, '');
  return found;
}
