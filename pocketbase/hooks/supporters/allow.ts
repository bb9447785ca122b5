/** The member changes what a supporter may do. It counts at once: what the supporter hears live ends, and begins anew. */
import { supporters } from '../../../src/commands/index.ts';
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { isOpen } from '../../../src/domain/supporters/index.ts';
import { memberVerb } from '../kit/context.ts';
import { update } from '../kit/engine.ts';
import { findSupport } from '../kit/supports.ts';

export default memberVerb(supporters.allow, ({ supportId, abilities }, context) => {
  const { app, now, caller } = context;
  const support = findSupport(app, supportId);
  if (!support || support.member !== caller.member.id || !isOpen(support, now))
    return refuse([refusal('support-unknown')]);
  update(app, 'supporters', supportId, { abilities: [...new Set(abilities)] });
  context.note(supportId, { abilities: abilities.join(' ') });
  context.silence(support.account);
  context.changed('my-page', support.member);
  return accept({ allowed: true as const });
});
