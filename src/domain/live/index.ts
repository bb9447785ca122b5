// The only door to live: which topics there are, and who may hear each.
export { mayHear, topicName, topics } from './topics.ts';
export type { Topic } from './topics.ts';
