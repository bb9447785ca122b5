/** The picture of a card: that of the place its button opens. */
import type { NextCard } from '../../domain/next/index.ts';
import type { IconName } from '../ui/icon/icons.ts';

const pictures: Readonly<Record<string, IconName>> = {
  votes: 'votes',
  motions: 'votes',
  'time-bank': 'time-bank',
};

/** `/votes/motion/?id=…` has the picture of votes. */
export function pictureOf({ path }: Pick<NextCard, 'path'>): IconName {
  return pictures[path.split('/')[1] ?? ''] ?? 'my-page';
}
