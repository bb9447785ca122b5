/**
 * Letters that the clock sends once for a motion. That they were sent is a row, written in the same transaction, so
 * that a restart or a second minute sends none again.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { newDates, type LetterKind } from '../../../src/domain/voting/index.ts';
import { momentWords, onDayWords } from '../../../src/lib/format.ts';
import type { Context } from '../kit/context.ts';
import { dateText, execute, insert, rows, type App } from '../kit/engine.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { secretVoteCloses, voteAddress } from '../sealed/mail.ts';
import { deskHolders } from './desk-holders.ts';
import { motionAddress, voteCloses, voteMissed } from './mail.ts';
import type { FoundMotion } from './motions-read.ts';
import { notVotedOn, rollOf, stillMembers } from './rolls.ts';

/** The letters that were sent for a motion. */
export function lettersTold(app: App, motion: Id): LetterKind[] {
  const sql = 'SELECT kind FROM vote_letters WHERE motion = {:motion}';
  return rows(app, sql, { motion }, { kind: '' } as const).map(({ kind }) => kind as LetterKind);
}

function told({ app, now, note }: Context, motion: Id, kind: LetterKind): void {
  insert(app, 'vote_letters', { motion, kind, at: dateText(now) });
  note(motion, { letter: kind });
}

/**
 * On the last day: a letter to those on the roll who have not voted yet and have not left. In a secret vote everybody on
 * the roll gets the same words: who gets none would be known to have voted.
 */
export function remind(context: Context, found: FoundMotion): void {
  const { motion, title } = found;
  told(context, motion.id, 'closes');
  if (motion.ballot === 'secret') return remindAll(context, found);
  const { app, now } = context;
  context.sendToMembers(stillMembers(app, notVotedOn(app, motion.id), now), (address) =>
    voteCloses(address, {
      title: title[address.language],
      closes: momentWords(address.language, motion.closesAt),
      link: motionAddress(address.language, motion.id),
    }),
  );
}

function remindAll(context: Context, { motion, title }: FoundMotion): void {
  const { app, now } = context;
  context.sendToMembers(stillMembers(app, rollOf(app, motion.id), now), (address) =>
    secretVoteCloses(address, {
      title: title[address.language],
      closes: momentWords(address.language, motion.closesAt),
      link: voteAddress(address.language, motion.id),
    }),
  );
}

/** A vote that was not opened and cannot be with its dates: the chair and the secretary hear what to do. */
export function tellMissed(context: Context, { motion, title }: FoundMotion): void {
  told(context, motion.id, 'missed');
  const { noticeOn, opensOn, closesOn } = newDates(rulebookNow(context), context.now);
  context.sendToMembers(deskHolders(context), (address) =>
    voteMissed(address, {
      title: title[address.language],
      notice: onDayWords(address.language, noticeOn),
      opens: onDayWords(address.language, opensOn),
      closes: onDayWords(address.language, closesOn),
      link: motionAddress(address.language, motion.id),
    }),
  );
  context.changed('votes');
}

/**
 * The dates of a vote that was told as missed were put right: it is looked after as any other, and told of again if it
 * is missed again. The history keeps that it was told.
 */
export function unsayMissed({ app, note, changed }: Context, { motion }: FoundMotion): void {
  const sql = "DELETE FROM vote_letters WHERE motion = {:motion} AND kind = 'missed'";
  execute(app, sql, { motion: motion.id });
  note(motion.id, { unsaid: 'missed' });
  changed('votes');
}
