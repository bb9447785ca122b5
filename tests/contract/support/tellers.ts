/** Tom, Omar and Siân as the tellers of the secret vote, with the key that they made on the offline page. */
import type { Insert } from '../../../src/cli/parts/rows.ts';
import { pairs, type CountFile, type Pair, type TrialFile } from '../../../src/domain/sealed/index.ts';
import {
  combineParts,
  makeKey,
  openBox,
  tryKey,
  type Combined,
  type MadeKey,
} from '../../../src/lib/teller-key.ts';
import { officeRow } from '../../../src/records/membership.ts';
import type { Answer, Coop, Seen } from './co-op.ts';
import { addSecretMotion, secret } from './secret-vote.ts';
import { cast, NOON, type Person } from './small-co-op.ts';

export const tellers = ['tom', 'omar', 'sian'] as const satisfies readonly Person[];

export function makeTeller(person: Person): (insert: Insert) => void {
  const { id: member, name: displayName } = cast[person];
  const held = { member, displayName, office: 'teller', fromAt: NOON - 1000, untilAt: null } as const;
  return (insert) => void insert('offices', { id: `teller${person}`.padEnd(15, '0'), ...officeRow(held) });
}

/** The motion, its three tellers, named by the secretary. */
export async function nameThree(coop: Coop): Promise<Answer> {
  coop.write(addSecretMotion);
  for (const person of tellers) coop.write(makeTeller(person));
  const ids = tellers.map((person) => cast[person].id);
  return (await coop.as('sian')).post('sealed/name-tellers', { motionId: secret.id, tellers: ids });
}

export const tellersSee = async (coop: Coop, person: Person): Promise<Seen> =>
  (await (await coop.as(person)).get(`/api/co-op/sealed/tellers?motionId=${secret.id}`)).body;

/** The key that a pair of parts makes, as on the offline page. */
export async function combine(key: MadeKey, pair: Pair): Promise<Combined> {
  const [one, two] = [...pair].map((number) => key.parts[Number(number) - 1]!.join(' '));
  const combined = await combineParts([one!, two!], key);
  if ('fault' in combined) throw new Error(combined.fault);
  return combined;
}

/** Makes a key, enters, compares and tries it: the vote can open. */
export async function bringKey(coop: Coop): Promise<MadeKey> {
  const key = await makeKey();
  const motionId = secret.id;
  const [tom, omar] = [await coop.as('tom'), await coop.as('omar')];
  const said = [await tom.post('sealed/enter-key', { motionId, publicKey: key.publicGroups.join(' ') })];
  said.push(await omar.post('sealed/confirm-key', { motionId, keyId: key.keyId }));
  const { trial } = (await tellersSee(coop, 'tom')) as { trial: TrialFile };
  for (const pair of pairs) {
    const answer = await tryKey(trial, await combine(key, pair));
    said.push(await omar.post('sealed/try-key', { motionId, pair, answer }));
  }
  for (const { status, text } of said) if (status !== 200) throw new Error(text);
  return key;
}

/** Takes the box, opens it with two parts, and gives the count, as the offline page does. */
export async function countBox(coop: Coop, person: Person, key: MadeKey, pair: Pair): Promise<CountFile> {
  const { status, body, text } = await (
    await coop.as(person)
  ).get(`/api/co-op/sealed/tellers-box?motionId=${secret.id}`);
  if (status !== 200) throw new Error(text);
  return openBox(body, await combine(key, pair));
}

export async function handIn(
  coop: Coop,
  person: Person,
  { format: _format, ...count }: CountFile,
): Promise<Answer> {
  return (await coop.as(person)).post('sealed/hand-in', { motionId: secret.id, count });
}
