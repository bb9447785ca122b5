/** The chair or the secretary makes a vote secret and names the three tellers who hold its key. The server makes none. */
import { digest } from 'virtual:key-page';
import { sealedKeys } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { chooseSecret, nameTellers } from '../../../src/domain/sealed/index.ts';
import { motionState } from '../../../src/domain/voting/index.ts';
import { momentWords } from '../../../src/lib/format.ts';
import { memberVerb } from '../kit/context.ts';
import { update } from '../kit/engine.ts';
import { findMotion } from '../voting/motions-read.ts';
import { recordAct } from './acts.ts';
import { keysAddress, tellersNamed } from './mail.ts';
import { saveParts } from './parts.ts';
import { possibleTellers } from './teller-votes.ts';

export default memberVerb(sealedKeys.nameTellers, ({ motionId, tellers, parts }, context) => {
  const { app, now, caller } = context;
  const found = findMotion(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  const { motion, rulebook, title } = found;
  const chosen = chooseSecret({ state: motionState(found, now), ballot: motion.ballot, rulebook });
  if (!chosen.ok) return chosen;
  const possible = possibleTellers(app, motionId, now);
  const nobody = { offices: [], concerned: false };
  const named = nameTellers(
    tellers.map((id) => possible.find((each) => each.id === id) ?? { id, ...nobody }),
  );
  if (!named.ok) return named;
  update(app, 'motions', motionId, { ballot: 'secret' });
  saveParts(app, motionId, parts);
  recordAct(context, motionId, 'tellers-named', { facts: { tellers: named.value }, by: caller.member.id });
  context.note(motionId, { tellers: named.value.length });
  context.sendToMembers(named.value, (address) =>
    tellersNamed(address, {
      title: title[address.language],
      opens: momentWords(address.language, motion.opensAt),
      link: keysAddress(address.language, motionId),
      digest,
    }),
  );
  context.changed('votes');
  return accept({ motionId });
});
