/**
 * What the built pages are made of, read from their files: the tree that a browser without script would draw. Parsed
 * with the reader of html-validate, which `npm test` uses on the same files.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, Parser, type HtmlElement, type ResolvedConfig } from 'html-validate';
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

/** One step of the way down to an element: its tag, its classes, its role. */
function stepOf(element: Element): string {
  const classes = [...element.classList].sort().join('.');
  const role = element.getAttributeValue('role');
  return `${element.tagName}${classes && `.${classes}`}${role ? `[${role}]` : ''}`;
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
