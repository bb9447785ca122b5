/**
 * What two office holders have agreed to is written down: that a membership ends, and the person hears of it; that the
 * people of a file are put in.
 */
import { londonDate, type CivilDate } from '../../../src/domain/kernel/index.ts';
import { ceasing, type CeasedWhy } from '../../../src/domain/register/index.ts';
import type { Approved } from '../kit/approved.ts';
import { factsAbout } from './facts.ts';
import { openImport, writeImport } from './importing.ts';
import { writeFor } from './writing.ts';

export default {
  'register/end-membership': (context, { subject, input }) => {
    const { app, now } = context;
    const { on, why } = input as { readonly on: CivilDate; readonly why: CeasedWhy };
    const today = londonDate(now);
    // Agreed to after the day: it ends on the day of the second yes, never in the past.
    const drafts = ceasing({
      facts: factsAbout(app, subject),
      on: on < today ? today : on,
      why,
      reason: 'agreed-by-two',
      today,
      now,
    });
    return writeFor(context, subject, drafts);
  },
  'register/import': (context, { subject, askedBy }) => {
    const open = openImport(context.app, subject);
    return open.ok ? writeImport(context, open.value, askedBy) : open;
  },
} satisfies Approved;
