/** What the card of a motion says: how it stands for this member, by when, and what the button does. */
import type { Language } from '../../../site/co-op.ts';
import { momentWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';
import type { MotionInList } from './views.ts';
import { closingWords } from './closing.ts';

export interface MotionCardWords {
  readonly tag: { readonly kind: 'good' | 'warn' | 'plain'; readonly text: string };
  readonly when: string;
  readonly button: string;
  /** True when this member can still vote and has not. */
  readonly toDo: boolean;
}

type Tag = MotionCardWords['tag'];
const plain = (text: string): Tag => ({ kind: 'plain', text });

function openTag(t: Translate<'votes'>, { ballot, choice, onRoll }: MotionInList): Tag {
  // Whether somebody has voted is said on the page of the secret vote, and nowhere that stands open.
  if (ballot === 'secret' && onRoll) return { kind: 'warn', text: t('tag-secret') };
  if (choice) return { kind: 'good', text: t(`tag-${choice}`) };
  return onRoll ? { kind: 'warn', text: t('tag-to-do') } : plain(t('tag-not-on-roll'));
}

function tagOf(t: Translate<'votes'>, motion: MotionInList): Tag {
  switch (motion.state) {
    case 'closed':
      // Its envelopes are not opened yet, or never will be: its own page says which.
      if (motion.carried === null) return plain(t('tag-secret'));
      return motion.carried ? { kind: 'good', text: t('tag-passed') } : plain(t('tag-lost'));
    case 'notice':
      return plain(t('tag-coming'));
    case 'missed':
      return plain(t('tag-missed'));
    case 'closing-due':
      return plain(t('tag-counting'));
    case 'open':
      return openTag(t, motion);
  }
}

function whenOf(lang: Language, t: Translate<'votes'>, motion: MotionInList, now: number): string {
  const { state, opensAt, closesAt, closedAt } = motion;
  if (state === 'open') return closingWords(lang, t, closesAt, now);
  if (state === 'notice') return t('opens', { when: momentWords(lang, opensAt) });
  if (state === 'missed') {
    return t('missed-when', { opens: momentWords(lang, opensAt), closes: momentWords(lang, closesAt) });
  }
  return closedAt === null ? t('counting') : t('closed-on', { when: momentWords(lang, closedAt) });
}

function buttonOf(t: Translate<'votes'>, { state, onRoll, choice }: MotionInList): string {
  if (state === 'closed') return t('see-result');
  if (state !== 'open' || !onRoll) return t('read');
  return choice ? t('see-or-change') : t('read-and-vote');
}

/** The words of a card. */
export function cardOf(
  lang: Language,
  t: Translate<'votes'>,
  motion: MotionInList,
  now: number,
): MotionCardWords {
  return {
    tag: tagOf(t, motion),
    when: whenOf(lang, t, motion, now),
    button: buttonOf(t, motion),
    toDo: motion.state === 'open' && motion.onRoll && motion.choice === null,
  };
}
