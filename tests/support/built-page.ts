/**
 * What can be known of a page without script from its file alone: one heading with words, words of its own, the way
 * on, nothing unfilled, and a way without script where there is a tool. Whether something is seen only a browser says
 * (a11y/script-off.spec.ts).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from '../../src/cli/parts/root.ts';
import { say, type Language } from '../e2e/journey.ts';
import { ownText, waysIn, words, type Element } from './structure.ts';

export const langOf = (address: string): Language => (address.startsWith('/cy/') ? 'cy' : 'en');
/** The address of a page in English. */
export const pathOf = (address: string): string => address.replace(/^\/cy\//, '/');

/** Pages with fewer words than this have lost them. */
const FEW_WORDS = 12;
const FEW_LINKS = 4;
const FEW_ROWS = 5;
const UNFILLED = /\{[a-z]+\}|undefined|\[object/;
const GUIDE = /^\/guides\/([^/]+)\/(standard\/)?$/;

/** A number that a phone can ring. */
const canRing = (part: Element | null): boolean =>
  part?.querySelectorAll('a').some((link) => link.getAttributeValue('href')?.startsWith('tel:')) ?? false;

/** The ways down to words that say that something is awaited. */
export function placesOfWaiting(tree: Element, lang: Language): string[] {
  const awaited = [say(lang, 'states')('loading'), say(lang, 'demo')('loading')];
  return waysIn(tree)
    .filter(({ element }) => awaited.some((sentence) => ownText(element).includes(sentence)))
    .map(({ way }) => way);
}

function guideFaults(tree: Element, lang: Language, easy: boolean): string[] {
  const t = say(lang, 'guides');
  const rows = tree.querySelectorAll(easy ? '.guide-row--easy' : '.guide-row--standard');
  const switches = tree.querySelectorAll(`nav[aria-label="${t('switch-label')}"] a`);
  const other = switches.find((link) => words(link) === t(easy ? 'switch-standard' : 'switch-easy'));
  const file = join(siteFolder, other?.getAttributeValue('href') ?? 'nowhere', 'index.html');
  const players = tree.querySelectorAll('audio');
  const lost = players.filter((player) => {
    const source = player.querySelector('source')?.getAttributeValue('src') ?? 'nowhere';
    return !player.hasAttribute('controls') || !existsSync(join(siteFolder, source));
  });
  return [
    ...(rows.length > FEW_ROWS ? [] : [`it has ${rows.length} rows`]),
    ...(rows.every((row) => words(row) !== '') ? [] : ['a row has no words']),
    ...(existsSync(file) ? [] : ['its other version is not there']),
    ...lost.map(() => 'a player has no controls, or no sound'),
  ];
}

/**
 * What is wrong with the file of a page; empty when all is well. `unseen` are the places in which words of waiting may
 * stand, because a browser says that nobody sees them there.
 */
export function faultsInFile(tree: Element, address: string, unseen: ReadonlySet<string>): string[] {
  const lang = langOf(address);
  const main = tree.querySelector('main');
  if (!main) return ['there is no main part'];
  const shell = say(lang, 'shell');
  const headings = tree.querySelectorAll('h1').filter((heading) => words(heading) !== '');
  const said = words(main);
  const places = tree.querySelector(`nav[aria-label="${shell('nav-label')}"]`);
  const waiting = placesOfWaiting(tree, lang).filter((place) => !unseen.has(place));
  const tool = main.querySelector('astro-island') !== null && pathOf(address) !== '/design/';
  const guide = GUIDE.exec(pathOf(address));
  const wrong: [boolean, string][] = [
    [headings.length !== 1, `it has ${headings.length} first headings with words`],
    [said.split(' ').length <= FEW_WORDS, `it says no more than "${said}"`],
    [UNFILLED.test(said), `something is unfilled: ${UNFILLED.exec(said)?.[0] ?? ''}`],
    [(places?.querySelectorAll('a').length ?? 0) < FEW_LINKS, 'the places are not there'],
    [!canRing(tree.querySelector('.help')), 'there is nobody to ring'],
    [tree.querySelector('a[hreflang]') === null, 'the other language is not there'],
    [tool && !said.includes(shell('needs-script-title')), 'a tool does not say that it needs script'],
    [tool && !canRing(main), 'a tool gives no way by phone'],
  ];
  return [
    ...wrong.filter(([is]) => is).map(([, sentence]) => sentence),
    ...waiting.map((place) => `it waits for ever: ${place}`),
    ...(guide ? guideFaults(tree, lang, guide[2] === undefined) : []),
  ];
}
