// The only door to guides: faces and sentences of readers, checks by readers, guides that there are.

export { faces, leaving, MOST_SENTENCES, MOST_SENTENCES_A_DAY } from './feedback.ts';
export type { Face, Sentences } from './feedback.ts';
export { partOf, whyUnknown } from './known.ts';
export type { KnownGuide } from './known.ts';
export { stateOfCheck, whyNoCheck } from './check.ts';
export type { CheckState, CheckToRecord } from './check.ts';
