/** A second count of a whole record, with the chain of what happened: every digest is worked out again. */
import {
  recountElection,
  seedOf,
  type ElectionDisagreement,
  type ElectionRecord,
} from '../domain/election-votes/index.ts';
import {
  actText,
  brokenActs,
  paperText,
  recount,
  type BoxRecord,
  type Recount,
  type SealedAct,
  type VoteRecord,
} from '../domain/sealed/index.ts';
import { sha256OfText } from './digest.ts';
import { drawing } from './drawing.ts';

/** The numbers of the acts at which a chain is broken. */
async function brokenIn(vote: string, acts: readonly SealedAct[]): Promise<number[]> {
  const digests: string[] = [];
  for (const [at, act] of acts.entries())
    digests.push(await sha256OfText(actText(vote, acts[at - 1]?.digest ?? '', act)));
  return brokenActs(acts, digests);
}

/** Routes on paper, as the act of the fixed box names them. */
const onPaper = ['post', 'room', 'assisted'] as const;

type Happened = Pick<VoteRecord, 'acts'>;

const factsOf = ({ acts }: Happened, kind: SealedAct['kind']) => acts.find((act) => act.kind === kind)?.facts;

/**
 * Whether the acts say of the box and the opening what the record says. A record from which they were taken out says
 * nothing of either, and does not agree. Papers are not in the box: they have no print.
 */
async function actsAgree(record: BoxRecord & Happened): Promise<boolean> {
  const { fingerprints, routes, valid, spoilt } = record;
  const box = factsOf(record, 'box-fixed');
  const opening = factsOf(record, 'box-opened');
  if (!box || !opening) return false;
  const digest = await sha256OfText(fingerprints.join('\n'));
  return (
    box['voted'] === fingerprints.length &&
    box['box'] === digest &&
    onPaper.every((route) => (box[route] ?? 0) === (routes?.[route] ?? 0)) &&
    opening['valid'] === valid &&
    opening['spoilt'] === spoilt
  );
}

/** Whether nothing of what happened was changed since, and it is what the record says of box and opening. */
const isWhole = async (record: BoxRecord & Happened & Pick<VoteRecord, 'paper'>): Promise<boolean> =>
  (await brokenIn(record.paper.vote, record.acts)).length === 0 && (await actsAgree(record));

/** Counts again, and looks whether nothing of what happened was changed since. Throws when it is no record. */
export async function recountWhole(record: VoteRecord): Promise<Recount> {
  const counted = recount(record);
  return (await isWhole(record))
    ? counted
    : { ...counted, disagreements: [...counted.disagreements, 'acts'] };
}

/** Whether the acts have the paper, the lot that was committed to and the box that the record of an election names. */
async function lotIsThatOfActs(record: ElectionRecord): Promise<boolean> {
  const opened = factsOf(record, 'vote-opened');
  return (
    opened?.['lot'] === record.lot.commitment &&
    opened['paper'] === (await sha256OfText(paperText(record.paper))) &&
    factsOf(record, 'box-fixed')?.['box'] === record.lot.box
  );
}

/** The same for the record of an election, with the draws of its lot. Throws when it is none. */
export async function recountElectionWhole(record: ElectionRecord): Promise<ElectionDisagreement[]> {
  const commitment = await sha256OfText(record.lot.secret);
  const found = await drawing(seedOf(record.lot), (lot) => recountElection(record, { commitment, lot }));
  return (await isWhole(record)) && (await lotIsThatOfActs(record)) ? found : [...found, 'acts'];
}
