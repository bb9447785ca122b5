/** A told count (domain/election-story) as plain text: what `npm run count -- … --told` prints, and what can be kept. */
import type { Count } from '../domain/counting/index.ts';
import { tell, type Line } from '../domain/election-story/index.ts';
import type { Say } from './count-report.ts';
import type { Translate } from './words.ts';

/** Says a line of a story by a key that was put together; its test holds the keys and the words together. */
export const storySayer = (t: Translate<'election-story'>): Say => t as unknown as Say;

/** The whole story, with a line break after each line. */
export function toldText(say: Say, title: string, count: Count): string {
  const sentence = ({ key, params }: Line): string => say(key, params);
  const indented = (line: Line): string => `  ${sentence(line)}`;
  const { opening, stages, elected, others } = tell(count);
  const ends = (heading: string, list: typeof elected): string[] =>
    list.length === 0
      ? []
      : [
          '',
          say(heading),
          ...list.flatMap((end) => [
            `  ${sentence(end.title)}`,
            ...end.lines.map((line) => `    ${sentence(line)}`),
          ]),
        ];
  const lines = [
    ...(title ? [title] : []),
    ...opening.map(sentence),
    ...stages.flatMap((stage) => [
      '',
      `${say('stage-of', { number: stage.number, all: stages.length })}: ${sentence(stage.title)}`,
      ...stage.lines.map(indented),
    ]),
    ...ends('result-title', elected),
    ...ends('other-title', others),
  ];
  return `${lines.join('\n')}\n`;
}
