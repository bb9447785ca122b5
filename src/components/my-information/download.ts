/** Everything that is held, gathered page by page, as data and as a page to read: made here, on the person's own device. */
import type { Language } from '../../../site/co-op.ts';
import { ask } from '../../lib/doors.ts';
import type { Answered } from '../../lib/doors.ts';
import type { Translate, Words } from '../../lib/words.ts';
import { readRow, sectionName } from './held-words.ts';

export type Held = Answered<'my-information/held'>;
type Section = Held['sections'][number];

/** The whole of a section, or null when the server could not be asked. */
async function wholeSection(first: Section): Promise<Section | null> {
  const rows = [...first.rows];
  let { more } = first;
  while (more !== null) {
    const reading = await ask('my-information/held', { section: first.section, after: more });
    if (reading.state !== 'ready') return null;
    const [next] = reading.value.sections;
    if (!next) return null;
    rows.push(...next.rows);
    more = next.more;
  }
  return { ...first, rows, more: null };
}

/** Everything, and how far it has come; null when the connection was lost on the way. */
export async function everything(
  held: Held,
  progress: (done: number, all: number) => void,
): Promise<Held | null> {
  const sections: Section[] = [];
  for (const [at, section] of held.sections.entries()) {
    progress(at, held.sections.length);
    const whole = await wholeSection(section);
    if (!whole) return null;
    sections.push(whole);
  }
  return { ...held, sections };
}

/** As data: for another program. */
export const asData = (held: Held): string => `${JSON.stringify(held, null, 2)}\n`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

/** As a page that any browser shows, without anything from elsewhere. */
export function asPage(
  lang: Language,
  words: Words<'my-information'>,
  t: Translate<'my-information'>,
  held: Held,
): string {
  const parts = held.sections.map(({ section, why, howLong, rows }) => {
    const items = rows.map((row) => {
      const fields = readRow(lang, words, row);
      const lines = fields.map(({ name, value }) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
      return `<dl>${lines.join('')}</dl>`;
    });
    const body = items.length > 0 ? items.join('\n') : `<p>${escaped(t('nothing-here'))}</p>`;
    return (
      `<h2>${escaped(sectionName(words, section))}</h2>` +
      `<p>${escaped(t(`why-${why}`))} ${escaped(t(`how-long-${howLong}`))}</p>\n${body}`
    );
  });
  const title = escaped(t('page-of', { name: held.member.displayName }));
  return [
    `<!doctype html><html lang="${lang}"><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    '<style>body{font:1.1rem/1.6 sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}dl{border-top:1px solid;padding-top:.5rem}dt{font-weight:bold}dd{margin:0 0 .5rem;overflow-wrap:anywhere}</style>',
    `<h1>${title}</h1>`,
    ...parts,
    '</html>',
    '',
  ].join('\n');
}
