/**
 * Whom somebody can name as their proxy: among those who agreed to be found. Whoever writes down paper looks among all
 * members: the name stands on the paper.
 */
import { accept, refusal, refuse } from '../../../src/domain/kernel/index.ts';
import { proxies } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { seenMeeting } from '../meetings/meetings-read.ts';
import { listedByName } from '../membership/listed-by-name.ts';
import { peopleByName } from '../membership/people-by-name.ts';
import { keepsProxies } from './ending.ts';

/** Nobody is named by less. */
const LEAST_LETTERS = 2;

export default memberQuery(proxies.people, ({ meetingId, name }, looking) => {
  const meeting = seenMeeting(looking, meetingId);
  if (!meeting || meeting.calledAt === null) return refuse([refusal('meeting-unknown')]);
  if (!keepsProxies(looking)) return accept({ people: listedByName(name, looking) });
  return accept({ people: name.trim().length < LEAST_LETTERS ? [] : peopleByName(name, looking) });
});
