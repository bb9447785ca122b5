/**
 * What Lighthouse says of one page of each kind: four scores of 100, on its own slow phone (simulated slow 4G, a
 * processor four times slower). A score under 100 comes with the audits that cost it.
 */
import type { Lighthouse, LighthouseAnswer } from './install.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** Search engines are asked to leave these pages out, which costs the mark for being found: on purpose. */
const NOT_TO_BE_FOUND = new Set(['is-crawlable']);

export interface Scores {
  path: string;
  scores: Record<Category, number>;
  /** Milliseconds of its simulated visit. */
  paint: { first: number; largest: number };
  /** For each category under 100, the audits that cost it. */
  missed: string[];
}

function costs(answer: LighthouseAnswer, category: Category): string[] {
  return answer.categories[category]!.auditRefs.filter(({ id, weight }) => {
    const score = answer.audits[id]?.score;
    return weight > 0 && score !== null && score !== undefined && score < 1;
  }).map(({ id }) => id);
}

function scoresOf(path: string, answer: LighthouseAnswer): Scores {
  const missed: string[] = [];
  const scores = {} as Record<Category, number>;
  for (const category of CATEGORIES) {
    const why = costs(answer, category);
    const onPurpose = why.length > 0 && why.every((id) => NOT_TO_BE_FOUND.has(id));
    const score = Math.round((answer.categories[category]?.score ?? 0) * 100);
    scores[category] = onPurpose ? 100 : score;
    if (scores[category] < 100) {
      missed.push(
        `${path}: Lighthouse ${category} ${score}, not 100 (${why.join(', ') || 'no audit named'})`,
      );
    }
  }
  const milliseconds = (id: string) => Math.round(answer.audits[id]?.numericValue ?? Number.NaN);
  const paint = {
    first: milliseconds('first-contentful-paint'),
    largest: milliseconds('largest-contentful-paint'),
  };
  return { path, scores, paint, missed };
}

/** Asks Lighthouse about one page in the Chromium that listens on `port`. */
export async function lighthouseScores(
  lighthouse: Lighthouse,
  { address, path, port }: { address: string; path: string; port: number },
): Promise<Scores> {
  const ask = async () => {
    const ran = await lighthouse(address + path, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
    });
    if (!ran) throw new Error(`Lighthouse gave no answer for ${path}.`);
    return ran.lhr;
  };
  const first = await ask();
  // A visit that a busy machine cut short has no figure; a second one has.
  const answer = Object.values(first.categories).some(({ score }) => score === null) ? await ask() : first;
  return scoresOf(path, answer);
}
