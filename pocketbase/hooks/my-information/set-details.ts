/** A member changes what they are called, where they live, or how to reach them. The address is a fact of the register. */
import { myInformation } from '../../../src/commands/index.ts';
import type { InputOf } from '../../../src/commands/index.ts';
import { accept, londonDate, refusal, refuse, type Result } from '../../../src/domain/kernel/index.ts';
import { callMe, liveAt, reachMe } from '../../../src/domain/my-information/index.ts';
import { memberVerb, type MemberContext } from '../kit/context.ts';
import { callPerson } from '../register/facts.ts';
import { writeFor } from '../register/writing.ts';
import { guardMayFall } from './others-read.ts';
import { keepProfile, profileOf } from './profiles.ts';

type Input = InputOf<typeof myInformation.setDetails>;
const done: Result<null> = accept(null);

function change(context: MemberContext, input: Input): Result<unknown> {
  const { app, caller, now } = context;
  const member = caller.member.id;
  switch (input.what) {
    case 'called': {
      const called = callMe(input.calledName);
      if (!called.ok) return called;
      callPerson(context, member, called.value);
      return done;
    }
    case 'address': {
      const lines = liveAt(input.address);
      if (!lines.ok) return lines;
      const on = londonDate(now);
      const words = { lines: lines.value };
      return writeFor(context, member, [{ kind: 'address', on, data: {}, words, reason: 'told-us' }]);
    }
    case 'reach': {
      const reach = reachMe(input);
      if (!reach.ok) return reach;
      const { phone, ways, othersRead } = reach.value;
      const was = profileOf(app, member);
      if ((!othersRead || phone !== was.phone) && !guardMayFall(app, caller))
        return refuse([refusal('others-read-stays', 'othersRead')]);
      keepProfile(app, { member, phone, preferredWays: ways, othersRead });
      return done;
    }
  }
}

export default memberVerb(myInformation.setDetails, (input, context) => {
  const changed = change(context, input);
  if (!changed.ok) return changed;
  // The register notes its own facts.
  if (input.what !== 'address') context.note(context.caller.member.id, { what: input.what });
  context.changed('my-page', context.caller.member.id);
  return accept({ saved: true as const });
});
