/** How a meeting stands while it is on, in a sentence. */
import type { Language } from '../../../site/co-op.ts';
import { momentWords, timeWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';
import type { RoomNow, RoomScreen, Speaker } from './room-views.ts';

type T = Translate<'meeting-room'>;

/** What happens now, where no item is talked about; empty while one is. */
export function stateWords(lang: Language, t: T, { state, startsAt, until, item }: RoomScreen): string {
  if (state === 'open') return item ? '' : t('state-open');
  if (state === 'not-begun') return t('state-not-begun', { when: momentWords(lang, startsAt) });
  if (state === 'adjourned') return t('state-adjourned', { when: momentWords(lang, until ?? startsAt) });
  return t(`state-${state}`);
}

/** The same on a page that knows whether it is time, and whether the time to wait for others is over. */
export function stateNowWords(lang: Language, t: T, view: RoomNow): string {
  const { state, isTime, quorum } = view;
  if (state !== 'not-begun' && state !== 'adjourned') return stateWords(lang, t, view);
  if (quorum.state === 'put-off') return t('quorum-put-off');
  if (isTime) return t(state === 'not-begun' ? 'state-time' : 'state-time-again');
  return stateWords(lang, t, view);
}

/** How far the vote on the item is; empty while there is none. */
export function voteWords(t: T, vote: RoomScreen['vote']): string {
  if (!vote || vote.state === 'none') return '';
  if (vote.state === 'declared') return vote.declared === null ? '' : t(`vote-${vote.declared}`);
  return t(`vote-${vote.state}`);
}

/** True while people vote on the item: nothing else begins before the chair has declared. */
export const isVoting = (vote: RoomScreen['vote']): boolean =>
  vote !== null && !['none', 'declared'].includes(vote.state);

/** Who speaks, for whoever may read it. */
export function speaksWords(t: T, word: Speaker | null): string {
  if (!word) return t('speaks-nobody');
  if (word.mine) return t('speaks-you');
  return word.name === undefined ? t('speaks-somebody') : t('speaks', { name: word.name });
}

/** Whether enough are there. */
export function quorumWords(lang: Language, t: T, { state, putOffAt }: RoomNow['quorum']): string {
  if (state === 'quorate' || state === 'put-off') return t(`quorum-${state}`);
  return t(`quorum-${state}`, { time: putOffAt === null ? '' : timeWords(lang, putOffAt) });
}

/** How many cards are up, of every kind. */
export const cardsIn = (cards: RoomNow['cards']): number =>
  Object.values(cards).reduce((sum, many) => sum + many, 0);
