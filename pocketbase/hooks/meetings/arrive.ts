/** Somebody who looks after a meeting writes down who came. */
import { meetings } from '../../../src/commands/index.ts';
import { memberVerb } from '../kit/context.ts';
import { arrives } from './arriving.ts';

export default memberVerb(meetings.arrive, ({ meetingId, member, way }, context) =>
  arrives(context, meetingId, member, way),
);
