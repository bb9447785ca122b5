/** The candidate says yes or no. With a yes goes what could pull them two ways, which all members read. */
import { elections } from '../../../src/commands/index.ts';
import { whyNotAnswered, whyNotGroup } from '../../../src/domain/elections/index.ts';
import { accept, onlyRefusals, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, insert } from '../kit/engine.ts';
import { groupsOfMember, heldIn } from './board.ts';
import { courseWith } from './elections-read.ts';
import { nominationAnswered } from './mail.ts';
import { whyNotCandidate } from './standing.ts';

export default memberVerb(elections.answer, (said, context) => {
  const { nominationId, agreed, interests, language } = said;
  const { app, now, caller } = context;
  const by = caller.member.id;
  const found = courseWith(context, nominationId);
  if (!found || found.nomination.candidate !== by) return refuse([refusal('nomination-unknown')]);
  const { course, nomination } = found;
  const { rules, days, election } = course;
  const refused = whyNotAnswered({ rules, nomination, days, by, now: context.arrivedAt });
  if (refused.length > 0) return refuse(refused);
  const chosen = agreed && rules.inTwoGroups.value === 'one-chosen' ? said.group : '';
  if (agreed) {
    const groups = groupsOfMember(context, caller.member);
    const wrong = onlyRefusals([
      ...whyNotCandidate(context, course, caller.member),
      ...whyNotGroup(rules, { groups, chosen, held: heldIn(app, election.id) }),
      interests === '' ? refusal('interests-missing', 'interests') : null,
    ]);
    if (wrong.length > 0) return refuse(wrong);
  }
  const at = dateText(now);
  insert(app, 'nomination_answers', {
    nomination: nominationId,
    agreed: agreed ? 'yes' : 'no',
    groupKey: chosen,
    at,
  });
  if (agreed)
    insert(app, 'candidate_words', {
      nomination: nominationId,
      what: 'interests',
      question: '',
      language,
      words: interests,
      at,
    });
  context.note(nominationId, { agreed });
  if (nomination.by !== by)
    context.sendToMembers([nomination.by], nominationAnswered(agreed)(caller.member.displayName));
  context.changed('elections');
  context.changed('my-page', by);
  return accept({ nominationId });
});
