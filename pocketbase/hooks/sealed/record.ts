/** The whole record of a secret vote after its opening, so that anybody in the co-op can count again. */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { RECORD_FORMAT } from '../../../src/domain/sealed/index.ts';
import { listOf } from '../../../src/records/sealed.ts';
import { pick } from '../../../src/records/row.ts';
import { resultShape } from '../../../src/records/voting.ts';
import { sealed } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { row } from '../kit/engine.ts';
import { actsOf } from './acts.ts';
import { answersOf } from './answers.ts';
import { findVote, fingerprintsIn, votedIn } from './votes-read.ts';

const shape = pick(
  resultShape,
  'votesFor',
  'votesAgainst',
  'abstained',
  'notVoted',
  'quorumNeeded',
  'quorumMet',
  'carried',
  'reason',
);

const routesOf = (
  online: number,
  { post, room, assisted }: { readonly post: number; readonly room: number; readonly assisted: number },
) => ({ online, post, room, assisted });

export default memberQuery(sealed.record, ({ motionId }, { app, now }) => {
  const found = findVote(app, motionId, now);
  if (!found) return refuse([refusal('motion-unknown')]);
  if (found === 'open') return refuse([refusal('vote-not-secret')]);
  const { box, opened, paper, papers, rulebook } = found;
  const sql = `SELECT ${Object.keys(shape).join(', ')} FROM vote_results WHERE motion = {:motion}`;
  const result = row(app, sql, { motion: motionId }, shape);
  if (!box || !opened || !paper || !result) return refuse([refusal('vote-not-opened')]);
  const { version, voting } = rulebook;
  return accept({
    format: RECORD_FORMAT,
    paper: paper.paper,
    rules: { version, voting },
    roll: { size: box.rollSize, voted: votedIn(found) },
    ...(papers && { routes: routesOf(box.voted, papers) }),
    fingerprints: listOf(fingerprintsIn(app, motionId)),
    valid: opened.valid,
    spoilt: opened.spoilt,
    questions: answersOf(app, motionId),
    acts: actsOf(app, motionId),
    result,
  });
});
