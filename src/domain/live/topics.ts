// Which topics there are and who may hear them. What everybody may read they may hear about; what is one person's own
// has a topic for each person, so that nobody learns from a nudge that somebody else's hours have moved.
import type { Ability } from '../membership/index.ts';
import { refusal, refuse, accept, type Id, type Result } from '../kernel/index.ts';

/**
 * Each topic, and whether all members share it, each has their own, or both: of a meeting that not every member may see
 * only those hear who may.
 */
export const topics = {
  votes: 'shared',
  meetings: 'both',
  motions: 'shared',
  elections: 'shared',
  'time-bank': 'own',
  'my-page': 'own',
  messages: 'own',
} as const satisfies Record<string, 'shared' | 'own' | 'both'>;
export type Topic = keyof typeof topics;

const isTopic = (word: string): word is Topic => Object.hasOwn(topics, word);

/**
 * A topic as the server tells it apart: `votes`, `time-bank/<member>`. Throws for an own topic without its member:
 * the hook that calls it would tell everybody.
 */
export function topicName(topic: Topic, of?: Id): string {
  const whose: 'shared' | 'own' | 'both' = topics[topic];
  if (whose === 'shared' || (whose === 'both' && of === undefined)) return topic;
  if (of === undefined) throw new Error(`The topic ${topic} belongs to one member: say to whom.`);
  return `${topic}/${of}`;
}

/** With which ability a supporter hears of a topic; null: no supporter does. */
const heardBySupporters: Readonly<Record<Topic, Ability | null>> = {
  votes: null,
  meetings: null,
  motions: null,
  elections: null,
  'time-bank': 'time-bank',
  'my-page': 'read-my-page',
  messages: 'messages',
};

/**
 * The names of the topics that somebody asked to hear, the member's own where it is an own one. A supporter hears of those
 * that their abilities open, and of no others. Codes: `topic-unknown`.
 */
export function mayHear(
  asked: readonly string[],
  member: Id,
  supporter: readonly Ability[] | null = null,
): Result<readonly string[]> {
  const known = asked.filter(isTopic);
  // A supporter's page asks for all that it shows; what they do not see there they do not hear of either.
  const heard = supporter === null ? known : known.filter((topic) => opens(topic, supporter));
  if (known.length !== asked.length || heard.length === 0)
    return refuse([refusal('topic-unknown', 'topics')]);
  return accept(
    heard.flatMap((topic) =>
      topics[topic] === 'both' ? [topicName(topic), topicName(topic, member)] : [topicName(topic, member)],
    ),
  );
}

function opens(topic: Topic, abilities: readonly Ability[]): boolean {
  const ability = heardBySupporters[topic];
  return ability !== null && abilities.includes(ability);
}
