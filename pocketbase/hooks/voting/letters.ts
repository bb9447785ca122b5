/**
 * Letters that the clock sends once for a motion. That they were sent is a row, written in the same transaction, so
 * that a restart or a second minute sends none again.
 */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { isMemberAt } from '../../../src/domain/membership/index.ts';
import { seesDesk, votingOffices } from '../../../src/domain/voting/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { officeOf, officeShape } from '../../../src/records/membership.ts';
import { columnsOf } from '../../../src/records/row.ts';
import { findMember } from '../kit/callers.ts';
import type { Context } from '../kit/context.ts';
import { dateText, insert, row, rows, type App } from '../kit/engine.ts';
import { motionAddress, voteCloses, voteMissed } from './mail.ts';
import type { FoundMotion } from './motions-read.ts';
import { notVotedOn, stillMembers } from './rolls.ts';

type Kind = 'closes' | 'missed';

export function wasTold(app: App, motion: Id, kind: Kind): boolean {
  const sql = 'SELECT id FROM vote_letters WHERE motion = {:motion} AND kind = {:kind}';
  return row(app, sql, { motion, kind }, { id: '' } as const) !== null;
}

function told({ app, now, note }: Context, motion: Id, kind: Kind): void {
  insert(app, 'vote_letters', { motion, kind, at: dateText(now) });
  note(motion, { letter: kind });
}

/** On the last day: a letter to those on the roll who have not voted yet and have not left. */
export function remind(context: Context, { motion, title }: FoundMotion): void {
  told(context, motion.id, 'closes');
  const { app, now } = context;
  context.sendToMembers(stillMembers(app, notVotedOn(app, motion.id), now), (address) =>
    voteCloses(address, {
      title: title[address.language],
      closes: momentWords(address.language, motion.closesAt),
      link: motionAddress(address.language, motion.id),
    }),
  );
}

/** Those who open and close votes now. */
function desk({ app, now }: Context): Id[] {
  const sql = `SELECT ${columnsOf(officeShape)} FROM offices WHERE office IN ('${votingOffices.join("', '")}')`;
  const offices = rows(app, sql, {}, officeShape).map(officeOf);
  const holders = [...new Set(offices.map(({ member }) => member))];
  return holders.filter((id) => {
    const member = findMember(app, id);
    return member !== null && isMemberAt(member, now) && seesDesk(offices, member, now);
  });
}

/** A vote that was not opened and cannot be any more: the chair and the secretary hear what to do. */
export function tellMissed(context: Context, { motion, title }: FoundMotion): void {
  told(context, motion.id, 'missed');
  context.sendToMembers(desk(context), (address) =>
    voteMissed(address, {
      title: title[address.language],
      link: motionAddress(address.language, motion.id),
    }),
  );
  context.changed('votes');
}
