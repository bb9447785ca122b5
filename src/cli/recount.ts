/**
 * `npm run --silent recount -- FILE`: counts a secret vote a second time, from the record that the page of its result
 * saves. It needs no server and no network. Exit code 1 when the record does not agree with itself.
 */
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Disagreement, Recount, VoteRecord } from '../domain/sealed/index.ts';
import { recountWhole } from '../lib/recount-whole.ts';
import { readOptions } from './parts/options.ts';
import { main, Stop } from './parts/stop.ts';

const sentences: Record<Disagreement, string> = {
  'routes-voted': 'The numbers of each way to vote do not make the number of people who voted.',
  'fingerprints-voted': 'There are more or fewer fingerprints than people who voted online.',
  'fingerprints-order': 'The fingerprints are not sorted, or one is there twice.',
  'valid-and-spoilt': 'Valid and spoilt papers together are not as many as people who voted.',
  'answers-valid': 'There are more or fewer answers than valid papers.',
  'answers-order': 'The answers are not sorted.',
  'answers-paper': 'There are answers or questions that the paper does not have.',
  votes: 'The published numbers are not what is counted here.',
  'not-voted': 'The number of those who did not vote is wrong.',
  decision: 'By the rules of the record the result is another.',
  acts: 'The list of what happened was changed, or does not fit the record.',
};

function recordIn(path: string): VoteRecord {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as VoteRecord;
  } catch {
    throw new Stop(`${path} cannot be read as a record. Save it again from the page of the result.`);
  }
}

async function counted(path: string, record: VoteRecord): Promise<Recount> {
  try {
    return await recountWhole(record);
  } catch {
    throw new Stop(`${path} is no record of a secret vote. Save it again from the page of the result.`);
  }
}

await main(async () => {
  const { positionals } = readOptions({}, true);
  const [named] = positionals;
  if (named === undefined) throw new Stop('Name the record: npm run --silent recount -- vote.json');
  const path = isAbsolute(named) ? named : join(process.env['INIT_CWD'] ?? process.cwd(), named);
  const record = recordIn(path);
  const { votesFor, votesAgainst, abstained, carried, disagreements } = await counted(path, record);
  console.log(record.paper.questions.map(({ titleEn }) => titleEn).join('\n'));
  console.log(`${record.roll.voted} of ${record.roll.size} voted. ${record.spoilt} spoilt.`);
  const { routes } = record;
  if (routes)
    console.log(
      `Online ${routes.online}, by post ${routes.post}, in the room ${routes.room}, with help ${routes.assisted}.`,
    );
  console.log(
    `For ${votesFor}, against ${votesAgainst}, abstained ${abstained}: ${carried ? 'carried' : 'lost'}.`,
  );
  if (disagreements.length === 0) {
    console.log('The second count agrees with the published result.');
    return 0;
  }
  for (const one of disagreements) console.log(`DISAGREES: ${sentences[one]}`);
  return 1;
});
