/** How a proxy shall vote, while somebody writes it, and what of it is sent. */
import { choices, type Choice } from '../../domain/voting/index.ts';
import type { ProxiesView } from './views.ts';

export interface HowDraft {
  how: '' | 'free' | 'directed';
  /** By the number of the item: one of the three, `free`, or nothing yet. */
  items: Record<number, string>;
}

export const newHow = ({ kinds }: Pick<ProxiesView, 'kinds'>): HowDraft => ({
  how: kinds.length === 1 ? kinds[0]! : '',
  items: {},
});

/** The answers for one motion: that the proxy chooses is one of them where the rules know free ones. */
export const answersOf = ({ kinds }: Pick<ProxiesView, 'kinds'>): readonly (Choice | 'free')[] =>
  kinds.includes('free') ? [...choices, 'free'] : choices;

const isChoice = (word: string): word is Choice => (choices as readonly string[]).includes(word);

/** What is sent; null while a question has no answer: then the page asks for it. */
export function directionsOf(
  { how, items }: HowDraft,
  view: Pick<ProxiesView, 'items' | 'kinds'>,
): Record<string, Choice> | null {
  if (how === '') return null;
  if (how === 'free') return {};
  const answered = view.items.map(({ number }) => [String(number), items[number] ?? ''] as const);
  if (answered.some(([, word]) => !answersOf(view).some((answer) => answer === word))) return null;
  return Object.fromEntries(answered.filter((pair): pair is [string, Choice] => isChoice(pair[1])));
}
