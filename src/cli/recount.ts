/**
 * `npm run --silent recount -- FILE`: counts a secret vote, on a motion or in an election, a second time, from the record that the page of its result
 * saves. It needs no server and no network. Exit code 1 when the record does not agree with itself.
 */
import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import {
  ELECTION_FORMAT,
  type ElectionDisagreement,
  type ElectionRecord,
} from '../domain/election-votes/index.ts';
import {
  rankingAsked,
  type BoxRecord,
  type Paper,
  type Recount,
  type VoteRecord,
} from '../domain/sealed/index.ts';
import { recountElectionWhole, recountWhole } from '../lib/recount-whole.ts';
import { readOptions } from './parts/options.ts';
import { main, Stop } from './parts/stop.ts';

const sentences: Record<ElectionDisagreement, string> = {
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
  lot: 'The secret of the lot is not the one that was committed to when the vote opened.',
  paper: 'The paper is not one of the candidates that the record names.',
  outcome: 'From the rankings another count comes out.',
  stages: 'The stages of the count do not fit each other, the places or the groups.',
  acts: 'The list of what happened was changed, or does not fit the record.',
};

type AnyRecord = VoteRecord | ElectionRecord;

function recordIn(path: string): AnyRecord {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as AnyRecord;
  } catch {
    throw new Stop(`${path} cannot be read as a record. Save it again from the page of the result.`);
  }
}

/** What is done to a record; a sentence where the file is none. */
async function trying<Made>(path: string, work: () => Promise<Made>): Promise<Made> {
  try {
    return await work();
  } catch {
    throw new Stop(`${path} is no record of a secret vote. Save it again from the page of the result.`);
  }
}

function sayWho({ paper, roll, spoilt, routes }: BoxRecord & { readonly paper: Paper }): void {
  console.log(paper.questions.map(({ titleEn }) => titleEn).join('\n'));
  console.log(`${roll.voted} of ${roll.size} voted. ${spoilt} spoilt.`);
  if (routes)
    console.log(
      `Online ${routes.online}, by post ${routes.post}, in the room ${routes.room}, with help ${routes.assisted}.`,
    );
}

function sayMotion({ votesFor, votesAgainst, abstained, carried }: Recount): void {
  console.log(
    `For ${votesFor}, against ${votesAgainst}, abstained ${abstained}: ${carried ? 'carried' : 'lost'}.`,
  );
}

function sayElection({ paper, outcome, questions }: ElectionRecord): void {
  const names = rankingAsked(paper)?.names ?? [];
  console.log(`Elected: ${outcome.elected.map((at) => names[at]).join(', ') || 'nobody'}.`);
  if (questions === null)
    console.log('The rankings are too few to be published: the stages were held against each other.');
}

/** Counts again and says what there is; gives the disagreements. */
async function again(path: string, record: AnyRecord): Promise<readonly ElectionDisagreement[]> {
  if (record.format === ELECTION_FORMAT) {
    const disagreements = await trying(path, () => recountElectionWhole(record));
    sayWho(record);
    sayElection(record);
    return disagreements;
  }
  const counted = await trying(path, () => recountWhole(record));
  sayWho(record);
  sayMotion(counted);
  return counted.disagreements;
}

await main(async () => {
  const { positionals } = readOptions({}, true);
  const [named] = positionals;
  if (named === undefined) throw new Stop('Name the record: npm run --silent recount -- vote.json');
  const path = isAbsolute(named) ? named : join(process.env['INIT_CWD'] ?? process.cwd(), named);
  const disagreements = await again(path, recordIn(path));
  if (disagreements.length === 0) {
    console.log('The second count agrees with the published result.');
    return 0;
  }
  for (const one of disagreements) console.log(`DISAGREES: ${sentences[one]}`);
  return 1;
});
