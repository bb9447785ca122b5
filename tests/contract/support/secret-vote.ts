/** A secret vote for the contract tests, and members who seal their papers as the page does. */
import type { Insert } from '../../../src/cli/parts/rows.ts';
import { DAY } from '../../../src/domain/kernel/index.ts';
import { seal } from '../../../src/lib/seal.ts';
import { motionRow } from '../../../src/records/voting.ts';
import type { Answer, Caller, Coop, Seen } from './co-op.ts';
import { NOON, wordsOf } from './small-co-op.ts';

/** Noticed on 1 June, under the first rulebook that has secret votes. */
export const secret = {
  id: 'motionsecret000',
  noticeAt: Date.parse('2026-06-01T12:00:00Z'),
  opensAt: NOON + 3 * DAY,
  closesAt: NOON + 13 * DAY,
} as const;
/** After the close, and after the days in which members may object. */
export const CLOSED = secret.closesAt + 60_000;
export const OPENED = CLOSED + 2 * DAY + 60_000;

export function addSecretMotion(insert: Insert): void {
  const { id, ...dates } = secret;
  const row = motionRow({
    ...wordsOf('secret'),
    number: 90,
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-06-01',
    ...dates,
  });
  insert('motions', { id, ...row });
}

/** The motion is there, its vote is secret, and it is open. */
export async function openSecretVote(coop: Coop): Promise<void> {
  coop.write(addSecretMotion);
  const chosen = await (await coop.as('sian')).post('sealed/choose', { motionId: secret.id });
  if (chosen.status !== 200) throw new Error(chosen.text);
  await coop.setClock(secret.opensAt);
  await coop.due();
}

export const look = async (who: Caller): Promise<Seen> =>
  (await who.get(`/api/co-op/sealed/vote?motionId=${secret.id}`)).body;

/** Fills in the paper, seals it and puts it into the box, as the page does. Null leaves the question blank. */
export async function vote(who: Caller, answer: string | null): Promise<Answer> {
  const { paper, own } = await look(who);
  const envelope = await seal(paper.paper, [answer], paper.publicKey);
  return who.post('sealed/cast', { motionId: secret.id, turn: own.turn, envelope });
}
