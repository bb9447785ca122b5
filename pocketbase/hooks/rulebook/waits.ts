/** What waits to be confirmed, value by value, for those who may confirm it. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { rulebook } from '../../../src/queries/index.ts';
import { waitingApprovals } from '../approvals/second.ts';
import { memberQuery } from '../kit/context.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { waitingRulebooks } from './waiting.ts';

export default memberQuery(rulebook.waits, (_, looking) => {
  const { app, now } = looking;
  const asked = waitingApprovals(app, now).filter(({ act }) => act === 'rulebook/confirm');
  return accept({
    inForce: rulebookNow(looking).version,
    waits: waitingRulebooks(app).map(({ rulebook: file, digest, again, changes, lacksResolution }) => ({
      version: file.version,
      agreed: file.agreed,
      digest,
      again,
      changes,
      lacksResolution,
      asked: asked.some(({ subject }) => subject === file.version),
    })),
  });
});
