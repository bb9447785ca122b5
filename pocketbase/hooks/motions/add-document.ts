/** The mover, or who looks after motions, adds a paper: its name and where it is. */
import { motionsTalk } from '../../../src/commands/index.ts';
import { accept, onlyRefusals, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { duties } from '../../../src/domain/membership/index.ts';
import { isTalkedAbout } from '../../../src/domain/motions/index.ts';
import { memberVerb } from '../kit/context.ts';
import { holds } from './offices.ts';
import { askedAbout, stageNow } from './proposals-read.ts';
import { happened } from './proposals-write.ts';

/** More papers nobody reads. */
const MOST = 20;

export default memberVerb(motionsTalk.addDocument, ({ motionId, title, link }, context) => {
  const asked = askedAbout(motionId, context);
  if (!asked.ok) return asked;
  const { acts, by, life } = asked.value;
  const refused = onlyRefusals([
    life.mover === by || holds(context, duties.motions) ? null : refusal('not-the-mover'),
    isTalkedAbout(stageNow(asked.value)) ? null : refusal('talk-over'),
    life.documents.length >= MOST ? refusal('documents-too-many') : null,
  ]);
  if (refused.length > 0) return refuse(refused);
  const words = { title, link };
  happened(context, { kind: 'document-added' }, { proposal: motionId, acts: acts.length, by, words });
  return accept({ motionId });
});
