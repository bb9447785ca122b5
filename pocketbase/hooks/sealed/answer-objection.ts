/** The chair or the secretary answers an objection to the roll. One that is right makes the vote void. */
import { sealed } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { answerObjection, sealedState } from '../../../src/domain/sealed/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert, row } from '../kit/engine.ts';
import { recordAct } from './acts.ts';
import { objectionAnswered, voteAddress } from './mail.ts';
import { findVote } from './votes-read.ts';

const shape = { motion: '', member: '', answer: '' } as const;

export default memberVerb(sealed.answerObjection, ({ objectionId, right, words }, context) => {
  const { app, now, caller } = context;
  const sql = `
    SELECT sealed_objections.motion, member, sealed_objection_answers.id AS answer FROM sealed_objections
    LEFT JOIN sealed_objection_answers ON objection = sealed_objections.id WHERE sealed_objections.id = {:objectionId}`;
  const objection = row(app, sql, { objectionId }, shape);
  const found = objection && findVote(app, objection.motion, now);
  if (!objection || !found || found === 'open') return refuse([refusal('objection-unknown')]);
  const answered = answerObjection({
    state: sealedState(found.course, now),
    answered: objection.answer !== '',
    own: objection.member === caller.member.id,
  });
  if (!answered.ok) return answered;
  const by = caller.member.id;
  const answer = { objection: objectionId, right: right === 'yes', words, by, at: dateText(now) };
  insert(app, 'sealed_objection_answers', answer);
  recordAct(context, objection.motion, 'objection-answered', { facts: { right: right === 'yes' }, by });
  context.note(objection.motion, { right: right === 'yes' });
  context.sendToMembers([objection.member], (address) =>
    objectionAnswered(address, {
      title: found.title[address.language],
      link: voteAddress(address.language, objection.motion),
    }),
  );
  context.changed('votes');
  return accept({ objectionId });
});
