/** Two office holders have agreed that somebody who left is erased: it is done at once. */
import { accept, refuse } from '../../../src/domain/kernel/index.ts';
import { whyNotErasedFor, type Erasure } from '../../../src/domain/my-information/index.ts';
import { erasureRow } from '../../../src/records/my-information.ts';
import type { Approved } from '../kit/approved.ts';
import { findMember } from '../kit/callers.ts';
import { insert } from '../kit/engine.ts';
import { erase, erasureOfMember } from './erasures.ts';

export default {
  'my-information/erase': (context, { subject }) => {
    const { app, now } = context;
    const member = findMember(app, subject)!;
    const there = erasureOfMember(app, subject);
    const refused = whyNotErasedFor(member, there?.erasure ?? null, now);
    if (refused) return refuse([refused]);
    const asked: Erasure = { member: subject, askedAt: now, doneAt: null, nameUntil: null, nameGoneAt: null };
    const wish = there ?? { id: insert(app, 'erasures', { ...erasureRow(asked) }), erasure: asked };
    erase(context, wish, member);
    return accept(null);
  },
} satisfies Approved;
