// What the public sees of the votes in an election. Whole rankings only from 100 on: among few a ranking that is like no
// other can be somebody's signature, agreed on beforehand. Below that two tellers have counted the box, each for
// themselves and alike, and everybody else sees the stages of the count.

import { LEFT_BLANK, type OpenedQuestion } from '../sealed/index.ts';

/** Rankings are published from so many on. Papers that name nobody hide nobody: they are not among them. */
export const RANKINGS_FROM = 100;

export const mayPublishRankings = ({ answers }: Pick<OpenedQuestion, 'answers'>): boolean =>
  answers.filter((answer) => answer !== LEFT_BLANK).length >= RANKINGS_FROM;
