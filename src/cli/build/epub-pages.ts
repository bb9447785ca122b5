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

/** The same rows in more words, for whoever would rather read those: one chapter, part by part, as on the page. */
function moreWords(guide: GuideView, { guides }: BookWords): string {
  const rows = (list: readonly RowView[]) =>
    list.map((row) => {
      const country = row.country ? `<strong>${xml(guides(`only-${row.country}`))}</strong> ` : '';
      return `<p id="more-${row.id}">${country}${xml(row.standard.map(({ text }) => text).join(''))}</p>`;
    });
  const part = (heading: string, list: readonly RowView[]) => [`<h2>${xml(heading)}</h2>`, ...rows(list)];
  return [
    paragraph(guides('standard-lead')),
    paragraph(guide.about.standard),
    ...guide.sections.flatMap((section) => part(section.heading, section.rows)),
    ...part(guides('next'), guide.next),
    ...part(guides('contact'), guide.contact),
  ].join('');
}

/** Everything that stands behind the rows, each source once, with the day on which the facts were written down. */
function sourcesOf(guide: GuideView, { publicUrl, words: { guides } }: BookSource): string {
  const rows = [...guide.sections.flatMap((section) => section.rows), ...guide.next, ...guide.contact];
  const named = new Map(
    rows.flatMap((row) => row.sources).map((source) => [source.name ?? source.kind, source]),
  );
  const items = [...named.values()].map(({ name, url, kind }) => {
    const href = url?.startsWith('/') ? publicUrl + url : url;
    const foreign = guide.lang === 'cy' && kind !== 'ours' ? ' lang="en" xml:lang="en"' : '';
    const what = name ? `<span${foreign}>${href ? linkTo(href, name) : xml(name)}</span><br/>` : '';
    return `<li>${what}${xml(guides(`source-${kind}`))}</li>`;
  });
  const day = paragraph(guides('written', { date: shortDayWords(guide.lang, guide.written) }));
  return `${day}<ul>${items.join('')}</ul>`;
}

/**
 * All chapters in reading order: the start, one a section, what to do, who to ask, the same in more words, hard words,
 * where it comes from, about the guide.
 */
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
    { name: 'more-words', title: guides('switch-standard'), body: moreWords(guide, source.words) },
    ...(glossary.length ? [{ name: 'words', title: guides('words'), body: glossaryOf(glossary) }] : []),
    { name: 'sources', title: guides('sources'), body: sourcesOf(guide, source) },
    { name: 'about-guide', title: guides('about-guide'), body: aboutGuide(guide, source) },
  ];
}
