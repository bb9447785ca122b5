/** How a motion stands and who does what next by when, in words. */
import type { Language } from '../../../site/co-op.ts';
import { londonDate } from '../../domain/kernel/index.ts';
import type { NextStep, Stage } from '../../domain/motions/index.ts';
import { dayWords, onDayWords } from '../../lib/format.ts';
import type { Translate } from '../../lib/words.ts';

const good: readonly Stage[] = ['carried', 'done'];
const asks: readonly Stage[] = ['seeking-seconds', 'voting'];

/** The colour of the tag that says the stage; the word says it too. */
export function tagOf(stage: Stage): 'good' | 'warn' | 'plain' {
  if (good.includes(stage)) return 'good';
  return asks.includes(stage) ? 'warn' : 'plain';
}

/** A day on which something happens by itself; every other is the last day for somebody to do it. */
const HAPPENS: readonly NextStep['what'][] = ['vote-opens', 'meeting-decides', 'wait'];

/** The next step as one or two sentences. */
export function nextWords(lang: Language, t: Translate<'motions'>, { what, byAt }: NextStep): string {
  const said = t(`next-${what}`);
  if (byAt === null) return said;
  const day = londonDate(byAt);
  const when = HAPPENS.includes(what)
    ? t('next-on', { when: onDayWords(lang, day) })
    : t('next-by', { when: dayWords(lang, day) });
  return `${said} ${when}`;
}
