// Papers as short text, for tests: '5 AB' are five papers with A first and B second.
import type { Election } from '../../src/domain/counting/index.ts';

/** An election for so many seats among candidates of one letter each. */
export function papers(seats: number, candidates: string, ...lines: string[]): Election {
  const names = [...candidates];
  return {
    title: '',
    seats,
    candidates: names.map((name) => ({ name, withdrawn: false })),
    ballots: lines.map((line) => {
      const [many, choices] = line.split(' ');
      return { papers: Number(many), ranking: [...choices!].map((name) => names.indexOf(name)) };
    }),
  };
}
