/** A second count of a whole record, with the chain of what happened: every digest is worked out again. */
import {
  actText,
  brokenActs,
  recount,
  type Recount,
  type SealedAct,
  type VoteRecord,
} from '../domain/sealed/index.ts';
import { digestOfText } from './seal.ts';

/** The numbers of the acts at which a chain is broken. */
async function brokenIn(vote: string, acts: readonly SealedAct[]): Promise<number[]> {
  const digests: string[] = [];
  for (const [at, act] of acts.entries())
    digests.push(await digestOfText(actText(vote, acts[at - 1]?.digest ?? '', act)));
  return brokenActs(acts, digests);
}

/** Routes on paper, as the act of the fixed box names them. */
const onPaper = ['post', 'room', 'assisted'] as const;

/**
 * Whether the acts say of the box and the opening what the record says. A record from which they were taken out says
 * nothing of either, and does not agree. Papers are not in the box: they have no print.
 */
async function actsAgree({ acts, fingerprints, routes, valid, spoilt }: VoteRecord): Promise<boolean> {
  const factsOf = (kind: SealedAct['kind']) => acts.find((act) => act.kind === kind)?.facts;
  const box = factsOf('box-fixed');
  const opening = factsOf('box-opened');
  if (!box || !opening) return false;
  const digest = await digestOfText(fingerprints.join('\n'));
  return (
    box['voted'] === fingerprints.length &&
    box['box'] === digest &&
    onPaper.every((route) => (box[route] ?? 0) === (routes?.[route] ?? 0)) &&
    opening['valid'] === valid &&
    opening['spoilt'] === spoilt
  );
}

/** Counts again, and looks whether nothing of what happened was changed since. Throws when it is no record. */
export async function recountWhole(record: VoteRecord): Promise<Recount> {
  const counted = recount(record);
  const whole = (await brokenIn(record.paper.vote, record.acts)).length === 0 && (await actsAgree(record));
  return whole ? counted : { ...counted, disagreements: [...counted.disagreements, 'acts'] };
}
