// The only door to election-story: a count in sentences that anybody can follow.

export { tell, tellStage } from './tell.ts';
export { decimalsAt, spoken } from './spoken.ts';
export { markAt, type Mark } from './standing-at.ts';
export type { Line, Story, ToldEnd, ToldStage } from './line.ts';
