/** Print, copy the address, keep the guide on this device. */
import { canKeep, isKept, keepPages, letPagesGo, neededFiles } from '../../../lib/kept-pages.ts';

/** About how many bytes a page needs with everything on it. */
async function sizeOf(urls: readonly string[]): Promise<number> {
  const pages = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  const files = new Set(pages.flatMap(neededFiles));
  const sizes = await Promise.all(
    [...files].map(async (file) =>
      Number((await fetch(file, { method: 'HEAD' })).headers.get('content-length') ?? 3000),
    ),
  );
  return [...pages.map((html) => html.length), ...sizes].reduce((sum, size) => sum + size, 0);
}

const readable = (bytes: number): string =>
  bytes > 900_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} KB`;

function startKeep(): void {
  const frame = document.getElementById('keep');
  const button = frame?.querySelector('button');
  const words = button?.querySelector('span');
  const status = frame?.querySelector('[role="status"]');
  const bar = frame?.querySelector('progress');
  if (!frame || !button || !words || !status || !bar) return;
  const say = (text: string | undefined) => (status.textContent = text ?? '');
  const urls = (frame.dataset['urls'] ?? '').split(' ');
  const keep = words.textContent;
  if (!canKeep()) {
    button.hidden = true;
    say(frame.dataset['none']);
    return;
  }
  let kept = false;
  const show = () => {
    words.textContent = kept ? (frame.dataset['drop'] ?? '') : keep;
    if (kept) say(frame.dataset['kept']);
  };
  // The size is told before anything is saved, and only asked for when the reader opens the tools.
  frame.closest('details')?.addEventListener(
    'toggle',
    async () => {
      kept = await isKept(urls[0]!);
      show();
      if (!kept)
        say(
          (frame.dataset['size'] ?? '').replace('{size}', readable(await sizeOf(urls).catch(() => 300_000))),
        );
    },
    { once: true },
  );
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled')) return;
    button.setAttribute('aria-disabled', 'true');
    if (!kept) say(frame.dataset['doing']);
    bar.hidden = kept;
    const count = (done: number, of: number) => Object.assign(bar, { max: of, value: done });
    const done = kept ? await letPagesGo(urls) : await keepPages(urls, count);
    bar.hidden = true;
    bar.removeAttribute('value');
    if (done) kept = !kept;
    say(done ? '' : frame.dataset['failed']);
    show();
    button.removeAttribute('aria-disabled');
  });
}

function startCopy(): void {
  const button = document.getElementById('copy');
  const status = document.getElementById('copied');
  if (!button || !status) return;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset['address'] ?? location.href).catch(() => undefined);
    status.textContent = button.dataset['done'] ?? '';
  });
}

export function startTools(): void {
  document.getElementById('print')?.addEventListener('click', () => window.print());
  startKeep();
  startCopy();
}
