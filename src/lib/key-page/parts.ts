/** Small parts of the offline page, made without a framework: it is one file, and whoever wants to can read it whole. */
import { encode } from 'uqr';

type Child = Node | string | false | null;

/** An element with attributes and children. Text is set as text, never as markup. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== false && child !== null));
  return made;
}

export function button(label: string, press: () => void, second = false): HTMLButtonElement {
  const made = el('button', { type: 'button', ...(second ? { class: 'second' } : {}) }, label);
  made.addEventListener('click', press);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A text as a QR code: one path of squares. */
export function code(text: string, label: string): SVGElement {
  const { data, size } = encode(text, { border: 4, ecc: 'M' });
  const path = document.createElementNS(SVG, 'path');
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  path.setAttribute('d', squares.join(''));
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of [
    ['viewBox', `0 0 ${size} ${size}`],
    ['role', 'img'],
    ['aria-label', label],
    ['class', 'code'],
  ] as const)
    svg.setAttribute(key, value);
  svg.append(path);
  return svg;
}

/** Groups of characters as a numbered list, four in a row: the numbers are those that a mistake is named by. */
export const groupList = (groups: readonly string[]): HTMLElement =>
  el('ol', { class: 'groups' }, ...groups.map((group) => el('li', {}, group)));

export interface Field {
  readonly node: HTMLElement;
  readonly input: HTMLTextAreaElement;
  /** Says what is wrong with it, beside it and to a screen reader; empty when nothing is. */
  say(fault: string): void;
}

/** A field for a typed, pasted or scanned text. */
export function field(id: string, label: string, hint: string): Field {
  const fault = el('p', { class: 'fault', id: `${id}-fault`, role: 'status' });
  const input = el('textarea', {
    id,
    rows: '5',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    'aria-describedby': `${id}-hint ${id}-fault`,
  });
  const node = el(
    'div',
    { class: 'field' },
    el('label', { for: id }, label),
    el('p', { class: 'hint', id: `${id}-hint` }, hint),
    input,
    fault,
  );
  const say = (text: string): void => {
    fault.textContent = text;
    if (text) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };
  return { node, input, say };
}

/** A file from a stick, or its text pasted: `taken` gets the text. */
export function fileField(id: string, label: string, taken: (text: string) => void): HTMLElement {
  const input = el('input', { id, type: 'file', accept: '.json,application/json' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void file.text().then(taken);
  });
  return el('div', { class: 'field' }, el('label', { for: id }, label), input);
}

/** Gives a text to the browser as a file: it goes to the stick, and nowhere else. */
export function save(name: string, text: string): void {
  const link = el('a', { download: name, href: `data:application/json,${encodeURIComponent(text)}` });
  document.body.append(link);
  link.click();
  link.remove();
}
