// An answer to a question of ranking: candidates by their number on the paper, from the first choice on. As text it has one
// spelling only, '3 1 2', so that the same ranking is the same answer and there is no room for a mark. A ranking that names
// nobody is a blank answer, like a question of choice that was left out.

/** A ranking as an answer; null, a blank one, when it names nobody. */
export const answerOfRanking = (ranking: readonly number[]): string | null =>
  ranking.length === 0 ? null : ranking.map((candidate) => candidate + 1).join(' ');

/** The ranking that an answer says, out of so many candidates; null when it is none: spelled otherwise, or somebody twice. */
export function rankingOfAnswer(answer: string, many: number): readonly number[] | null {
  const ranking = answer.split(' ').map((number) => Number.parseInt(number, 10) - 1);
  const named = ranking.every((candidate) => candidate >= 0 && candidate < many);
  const once = new Set(ranking).size === ranking.length;
  return named && once && answerOfRanking(ranking) === answer ? ranking : null;
}
