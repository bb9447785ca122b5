// Writes an election as a BLT file that any program can read: who withdrew on a line of their own, every paper closed
// with a 0, names and title in quotes.

import { sortedBallots, type Election } from './election.ts';

const quoted = (name: string): string => `"${name.replace(/"/g, '\\"')}"`;

/** The file, with a line break after each line. */
export function writeBlt({ title, seats, candidates, ballots }: Election): string {
  const withdrawn = candidates.flatMap((candidate, at) => (candidate.withdrawn ? [`-${at + 1}`] : []));
  const lines = [
    `${candidates.length} ${seats}`,
    ...(withdrawn.length > 0 ? [withdrawn.join(' ')] : []),
    ...ballots.map(({ papers, ranking }) => [papers, ...ranking.map((at) => at + 1), 0].join(' ')),
    '0',
    ...candidates.map(({ name }) => quoted(name)),
    quoted(title),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * The text whose digest is a part of the seed of all draws: the papers sorted, because whoever writes a file could else
 * try orders until a lot falls as they like.
 */
export const boxText = (election: Election): string =>
  writeBlt({ ...election, ballots: sortedBallots(election.ballots) });
