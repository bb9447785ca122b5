/**
 * Opens a hard word in place: its meaning comes below the sentence, from the list at the foot of the page. The link
 * stays a link for everyone without script, and for a press with another key.
 */
function noteFor(link: HTMLAnchorElement, key: string, close: string): HTMLElement | undefined {
  const entry = document.getElementById(`word-${key}`);
  const term = entry?.querySelector('dt')?.textContent;
  const meaning = entry?.querySelector('dd')?.textContent;
  if (!term || !meaning) return undefined;
  const note = document.createElement('div');
  note.className = 'word-note';
  note.id = `note-${key}-${link.closest('[id]')?.id ?? ''}`;
  const words = document.createElement('p');
  words.append(Object.assign(document.createElement('strong'), { textContent: term }), `: ${meaning}`);
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'button-plain',
    textContent: close,
  });
  button.addEventListener('click', () => {
    hide(link, note);
    link.focus();
  });
  note.append(words, button);
  note.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') button.click();
  });
  return note;
}

function hide(link: HTMLElement, note: HTMLElement): void {
  note.remove();
  link.setAttribute('aria-expanded', 'false');
}

export function startWords(): void {
  const close = document.getElementById('words')?.dataset['close'] ?? '×';
  const open = new Map<HTMLElement, HTMLElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.hard')) {
    const key = link.dataset['word'] ?? '';
    if (!document.getElementById(`word-${key}`)) continue;
    link.setAttribute('role', 'button');
    link.setAttribute('aria-expanded', 'false');
    const toggle = () => {
      const shown = open.get(link);
      if (shown?.isConnected) return hide(link, shown);
      const note = noteFor(link, key, close);
      if (!note) return;
      (link.closest('p') ?? link).after(note);
      open.set(link, note);
      link.setAttribute('aria-expanded', 'true');
      link.setAttribute('aria-controls', note.id);
    };
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toggle();
    });
    link.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      toggle();
    });
  }
}
