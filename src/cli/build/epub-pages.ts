/**
 * The chapters of a book file: a guide's easy rows as pages that any reading program can draw, in its own letters
 * and colours. The same order and the same anchors as the page; links lead to the words at the end of the book.
 */
import { coop } from '../../../site/co-op.ts';
import type { GuideView, PictureView, Piece, RowView, WordView } from '../../components/guides/view.ts';
import { shortDayWords } from '../../lib/format.ts';
import { localHref } from '../../lib/locale.ts';
import type { Lang } from '../../words/index.ts';
import type { BookWords } from './epub-words.ts';

export interface Chapter {
  /** The file's name without its ending, which is also its id in the package. */
  readonly name: string;
  readonly title: string;
  readonly body: string;
}

/** What a book is made of beside its guide. */
export interface BookSource {
  readonly words: BookWords;
  /** What a picture shows, in a few words. */
  readonly nameOf: (concept: string) => string;
  /** The site's own address, without a slash at its end. */
  readonly publicUrl: string;
}

/** Text as XML takes it, in elements and in attributes. */
export const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const linkTo = (href: string, text: string): string => `<a href="${xml(href)}">${xml(text)}</a>`;
const paragraph = (text: string): string => `<p>${xml(text)}</p>`;

/** The picture's file inside the book. */
export const pictureFile = (picture: PictureView): string =>
  `pictures/${picture.src.slice(picture.src.lastIndexOf('/') + 1)}`;

/** The hard words that the easy rows mark: the words at the end of the book are these. */
export function bookGlossary(guide: GuideView): WordView[] {
  const rows = [...guide.sections.flatMap((section) => section.rows), ...guide.next, ...guide.contact];
  const lines = [...guide.about.easy, ...rows.flatMap((row) => row.easy)];
  const met = new Set(lines.flat().flatMap((piece) => (piece.word ? [piece.word] : [])));
  return guide.words.filter((word) => met.has(word.key));
}

function sentence(pieces: readonly Piece[]): string {
  const inner = pieces.map(({ text, word }) =>
    word
      ? `<a class="hard" epub:type="glossref" role="doc-glossref" href="words.xhtml#word-${word}">${xml(text)}</a>`
      : xml(text),
  );
  return `<p>${inner.join('')}</p>`;
}

function image(picture: PictureView, source: BookSource): string {
  const alt = source.words.books('picture-of', { name: source.nameOf(picture.concept) });
  return `<img src="${pictureFile(picture)}" alt="${xml(alt)}"/>`;
}

function rowOf(row: RowView, lang: Lang, source: BookSource): string {
  const { guides } = source.words;
  const link = row.link;
  const href =
    link && (link.href.startsWith('/') ? source.publicUrl + localHref(lang, link.href) : link.href);
  return [
    `<div class="row" id="${row.id}">`,
    `<div class="picture">${image(row.picture, source)}</div>`,
    '<div class="words">',
    row.country ? `<p class="country">${xml(guides(`only-${row.country}`))}</p>` : '',
    ...row.easy.map(sentence),
    link && href ? `<p>${linkTo(href, link.text)}</p>` : '',
    row.sure ? '' : `<p class="unsure">${xml(guides('not-checked'))}</p>`,
    '</div></div>',
  ].join('');
}

function startOf(guide: GuideView, source: BookSource): string {
  const { guides, shell } = source.words;
  const unchecked =
    guide.lang === 'cy'
      ? `<div class="note"><p><strong>${xml(shell('unchecked-title'))}</strong></p>${paragraph(shell('unchecked-text'))}</div>`
      : '';
  return [
    `<div class="front">${image(guide.picture, source)}</div>`,
    `<p class="maker">${xml(coop.name[guide.lang])}</p>`,
    unchecked,
    `<h2>${xml(guides('about'))}</h2>`,
    ...guide.about.easy.map(sentence),
  ].join('');
}

function reachUs(lang: Lang, { guides }: BookWords): string {
  const { phone, phoneHours, email, address } = coop.contact;
  return [
    '<div class="note">',
    `<p><strong>${xml(guides('contact-us', { name: coop.name[lang] }))}</strong></p>`,
    `<p>${xml(guides('contact-phone'))}: ${linkTo(`tel:${phone.replaceAll(' ', '')}`, phone)}<br/>${xml(phoneHours[lang])}</p>`,
    `<p>${xml(guides('contact-email'))}: ${linkTo(`mailto:${email}`, email)}</p>`,
    `<p>${xml(guides('contact-post'))}: ${xml(address.join(', '))}</p>`,
    '</div>',
  ].join('');
}

function glossaryOf(words: readonly WordView[]): string {
  const entries = words.map(
    (word) =>
      `<dt id="word-${word.key}" epub:type="glossterm"><dfn>${xml(word.term)}</dfn></dt>` +
      `<dd epub:type="glossdef">${xml(word.meaning)}</dd>`,
  );
  return `<dl epub:type="glossary">${entries.join('')}</dl>`;
}

/** Who checked it, in the words of the page; or that nobody has. */
function checkOf(guide: GuideView, { guides }: BookWords): string[] {
  const { check, lang } = guide;
  const titles = {
    never: 'check-never-title',
    checked: 'check-done-title',
    changed: 'check-changed-title',
    old: 'check-old-title',
  } as const;
  return [
    `<p><strong>${xml(guides(titles[check.state]))}</strong></p>`,
    check.by && check.on
      ? paragraph(guides('check-done', { by: check.by, date: shortDayWords(lang, check.on) }))
      : '',
    check.by && check.on
      ? paragraph(guides('check-count', { said: check.couldSayBack ?? 0, readers: check.readers ?? 0 }))
      : '',
    check.changed ? paragraph(guides('check-changed', { what: check.changed })) : '',
  ];
}

function aboutGuide(guide: GuideView, { words }: BookSource): string {
  const { lang } = guide;
  return [
    paragraph(words.guides('written', { date: shortDayWords(lang, guide.written) })),
    paragraph(words.guides('review-by', { date: shortDayWords(lang, guide.reviewBy) })),
    ...checkOf(guide, words),
    paragraph(words.books('from', { name: coop.name[lang] })),
    `<p>${xml(words.books('newest', { address: '\n' })).replace('\n', linkTo(guide.address, guide.address))}</p>`,
    `<p>${xml(words.pages('credits-pictures-2'))} ${xml(words.pages('credits-pictures-licence'))} ${linkTo('https://openmoji.org', 'openmoji.org')}</p>`,
  ].join('');
}

/** All chapters in reading order: the start, one a section, what to do, who to ask, hard words, about the guide. */
export function chaptersOf(guide: GuideView, source: BookSource): Chapter[] {
  const { guides } = source.words;
  const rows = (list: readonly RowView[]) => list.map((row) => rowOf(row, guide.lang, source)).join('');
  const glossary = bookGlossary(guide);
  return [
    { name: 'start', title: guide.title, body: startOf(guide, source) },
    ...guide.sections.map((section) => ({
      name: `part-${section.id}`,
      title: section.heading,
      body:
        (section.country ? `<p class="country">${xml(guides(`only-${section.country}`))}</p>` : '') +
        rows(section.rows),
    })),
    { name: 'next', title: guides('next'), body: rows(guide.next) },
    {
      name: 'contact',
      title: guides('contact'),
      body: rows(guide.contact) + reachUs(guide.lang, source.words),
    },
    ...(glossary.length ? [{ name: 'words', title: guides('words'), body: glossaryOf(glossary) }] : []),
    { name: 'about-guide', title: guides('about-guide'), body: aboutGuide(guide, source) },
  ];
}
