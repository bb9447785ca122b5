/**
 * Checks that a checking group recorded in the portal, for everybody to see. The page as built knows only the checks
 * in the guide's own file; this asks the server for a later one, and says by itself when the rows have changed since
 * or the review date has passed. Without script, or offline, the built words stand.
 */
import { stateOfCheck } from '../../../domain/guides/index.ts';
import { shortDayWords } from '../../../lib/format.ts';

interface Recorded {
  readonly rowsHash: string;
  readonly checkedBy: string;
  readonly readers: number;
  readonly understood: number;
  readonly changed: string;
  readonly checkedOn: string;
}

const put = (text: string | undefined, params: Readonly<Record<string, string | number>> = {}): string =>
  (text ?? '').replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));

async function latest(guide: string, lang: string): Promise<Recorded | undefined> {
  const asked = new URLSearchParams({ guide, language: lang });
  const answer = await fetch(`/api/co-op/guides/last-check?${asked}`, { credentials: 'omit' });
  if (!answer.ok) return undefined;
  return ((await answer.json()) as { check: Recorded | null }).check ?? undefined;
}

export async function startChecks(): Promise<void> {
  const frame = document.getElementById('check');
  const notice = frame?.querySelector('.notice');
  const title = frame?.querySelector('.notice__title');
  const words = frame?.querySelector<HTMLElement>('[data-check-words]');
  if (!frame || !notice || !title || !words) return;
  const said = frame.dataset;
  const found = await latest(said['guide'] ?? '', said['lang'] ?? 'en').catch(() => undefined);
  if (!found || found.checkedOn <= (said['on'] ?? '')) return;
  const today = new Date().toISOString().slice(0, 10);
  const rows = { rows: said['hash'] ?? '', reviewBy: said['reviewBy'] ?? '' };
  const state = stateOfCheck({ rows: found.rowsHash }, rows, today);
  const day = shortDayWords(said['lang'] === 'cy' ? 'cy' : 'en', found.checkedOn);
  title.textContent = said[state] ?? '';
  notice.className = `notice notice--${state === 'checked' ? 'good' : 'warn'}`;
  const lines = [
    put(said['done'], { by: found.checkedBy, date: day }),
    put(said['count'], { said: found.understood, readers: found.readers }),
    ...(found.changed ? [put(said['what'], { what: found.changed })] : []),
  ];
  words.replaceChildren(
    ...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })),
  );
}
