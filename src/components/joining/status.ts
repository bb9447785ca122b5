/** What an application says of itself, as words: where it stands, what comes next, and what happened so far. */
import { coop, type Language } from '../../../site/co-op.ts';
import type { HistoryRow, NextStep } from '../../domain/joining/index.ts';
import type { CivilDate } from '../../domain/kernel/index.ts';
import { dayWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';

type T = Translate<'joining'>;

/** Who does what by when, and what follows otherwise; once the day has passed, that it has. */
export function nextWords(next: NextStep, today: CivilDate, lang: Language, t: T): string[] {
  const { phone } = coop.contact;
  const first = t(`next-${next.deed}`, { byOn: dayWords(lang, next.by) });
  if (next.by < today) return [first, t('late', { phone })];
  if (next.deed === 'take-away') return [first];
  return [first, t(`otherwise-${next.otherwise}` as 'otherwise-office-told', { phone })];
}

type Row = Pick<HistoryRow, 'kind' | 'on' | 'reason'>;

/** One row of the history: what happened, and on which day. */
export function historyWords({ kind, on, reason }: Row, lang: Language, t: T): { day: string; text: string } {
  const name = kind === 'appeal-decided' ? (reason as 'upheld' | 'not-upheld') : kind;
  return { day: dayWords(lang, on), text: t(`did-${name}`) };
}

/** The words that belong to a state: the board's question, or why not. */
export const wordsOf = (
  history: readonly Pick<HistoryRow, 'kind' | 'words'>[],
  kind: HistoryRow['kind'],
): string => history.filter((row) => row.kind === kind).at(-1)?.words ?? '';
