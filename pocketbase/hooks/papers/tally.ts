/** One of two people hands in what they counted, without seeing what the other has. */
import { papers } from '../../../src/commands/index.ts';
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { tallyFaults, whyNoTally } from '../../../src/domain/papers/index.ts';
import { sealedState } from '../../../src/domain/sealed/index.ts';
import { isRefusal } from '../kit/callers.ts';
import { memberVerb } from '../kit/context.ts';
import { mayCount, takeTally } from './counting.ts';
import { papersAddress, papersDiffer } from './mail.ts';
import { countedBy, paperBoxOf, secretVote } from './papers-read.ts';

export default memberVerb(papers.tally, ({ motionId: motion, doubles, ...tally }, context) => {
  const { app, now, caller } = context;
  const found = secretVote(context, motion);
  if (isRefusal(found)) return refuse([found]);
  const box = paperBoxOf(app, motion);
  const teller = caller.member.id;
  const whyNot = whyNoTally({
    due: sealedState(found.course, now) === 'count-due' && mayCount(found.keyId),
    by: teller,
    counted: countedBy(app, motion),
    doublesSeen: doubles,
    doubles: box?.doubles ?? 0,
  });
  if (whyNot.length > 0) return refuse(whyNot);
  const { post, room, assisted } = box!;
  const faults = tallyFaults(found.paper!.paper, tally, { post, room, assisted });
  if (faults.length > 0) return refuse(faults);
  const both = [...countedBy(app, motion), teller];
  const stands = takeTally(app, { motion, keyId: found.keyId, teller, tally });
  // The one who counted first is told as well: they may be at home by now.
  if (stands === 'differs')
    context.sendToMembers(both, (address) =>
      papersDiffer(address, {
        title: found.title[address.language],
        link: papersAddress(address.language, motion),
      }),
    );
  return accept({ motionId: motion, stands });
});
