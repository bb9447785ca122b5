// Which topics there are and who may hear them. What everybody may read they may hear about; what is one person's own
// has a topic for each person, so that nobody learns from a nudge that somebody else's hours have moved.
import { refusal, refuse, accept, type Id, type Result } from '../kernel/index.ts';

/** Each topic, and whether all members share it or each has their own. */
export const topics = {
  votes: 'shared',
  'time-bank': 'own',
  'my-page': 'own',
  messages: 'own',
} as const satisfies Record<string, 'shared' | 'own'>;
export type Topic = keyof typeof topics;

const isTopic = (word: string): word is Topic => Object.hasOwn(topics, word);

/**
 * A topic as the server tells it apart: `votes`, `time-bank/<member>`. Throws for an own topic without its member:
 * the hook that calls it would tell everybody.
 */
export function topicName(topic: Topic, of?: Id): string {
  if (topics[topic] === 'shared') return topic;
  if (of === undefined) throw new Error(`The topic ${topic} belongs to one member: say to whom.`);
  return `${topic}/${of}`;
}

/** The names of the topics that a member asked to hear, theirs where it is an own one. Codes: `topic-unknown`. */
export function mayHear(asked: readonly string[], member: Id): Result<readonly string[]> {
  const known = asked.filter(isTopic);
  if (known.length !== asked.length || known.length === 0)
    return refuse([refusal('topic-unknown', 'topics')]);
  return accept(known.map((topic) => topicName(topic, member)));
}
