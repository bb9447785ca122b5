/** A member says that they have joined by phone or video. */
import { meetings } from '../../../src/commands/index.ts';
import { memberVerb } from '../kit/context.ts';
import { arrives } from './arriving.ts';

export default memberVerb(meetings.join, ({ meetingId }, context) =>
  arrives(context, meetingId, context.caller.member.id, 'joined'),
);
