/** Who sees which job on my page, and that nobody is shown a door that would not open for them. */
import { describe, expect, it, test } from 'vitest';
import { allQueries } from '../../queries/index.ts';
import { jobs, jobsOf, type Job } from './jobs.ts';

const job = (name: string, offices: Job['offices']) => ({ ...jobs[0]!, name, offices }) as Job;
const names = (held: Parameters<typeof jobsOf>[0], all: readonly Job[]) =>
  jobsOf(held, all).map(({ name }) => name);

describe('the jobs on my page', () => {
  const all = [
    job('register', ['secretary']),
    job('books', ['secretary', 'chair']),
    job('server', ['steward']),
  ];

  it('are none for a member without an office', () => {
    expect(jobsOf([])).toEqual([]);
  });

  it('are those of the offices that somebody holds, each once', () => {
    expect(names(['secretary', 'chair'], all)).toEqual(['register', 'books']);
    expect(names(['steward'], all)).toEqual(['server']);
  });
});

test.each(jobs)('$name is shown to those and only those whom its page answers', ({ query, offices }) => {
  const door = allQueries.find(({ name }) => name === query)!;
  expect([...(door.who as readonly string[])].sort()).toEqual([...offices].sort());
});
