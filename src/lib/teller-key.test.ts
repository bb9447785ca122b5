// The tellers' key on their own device: three parts, each pair of which makes it, the trial, and the box.
import { beforeAll, describe, expect, test } from 'vitest';
import {
  BOX_FORMAT,
  motionPaper,
  pairs,
  TRIAL_FORMAT,
  type BoxFile,
  type Pair,
} from '../domain/sealed/index.ts';
import { seal } from './seal.ts';
import {
  boxDigest,
  combineParts,
  makeKey,
  openBox,
  tryKey,
  type Combined,
  type MadeKey,
} from './teller-key.ts';

const words = { titleEn: 'A bench', titleCy: 'Mainc', textEn: '', textCy: '' };
const paper = motionPaper('Ashbrook', 'motion000000000', words);
let key: MadeKey, other: MadeKey;
beforeAll(async () => {
  [key, other] = [await makeKey(), await makeKey()];
});

const textOf = (groups: readonly string[]) => groups.join(' ');
const partsOf = (pair: Pair): [string, string] => [
  textOf(key.parts[Number(pair[0]) - 1]!),
  textOf(key.parts[Number(pair[1]) - 1]!),
];
async function combined(pair: Pair): Promise<Combined> {
  const made = await combineParts(partsOf(pair), key);
  if ('fault' in made) throw new Error(made.fault);
  return made;
}

describe('the parts of a key', () => {
  test.each(pairs)('%s make the key again, in either order', async (pair) => {
    const [one, two] = partsOf(pair);
    const [first, second] = [await combineParts([one, two], key), await combineParts([two, one], key)];
    expect(second).toEqual(first);
    expect(first).toMatchObject({ pair });
  });
  test('are named by group when one is mistyped', async () => {
    const [one, two] = partsOf('12');
    const at = 5 * 6; // in the sixth group
    const wrong = one.slice(0, at) + (one[at] === 'A' ? 'B' : 'A') + one.slice(at + 1);
    expect(await combineParts([wrong, two], key)).toEqual({ fault: 'groups', part: 1, wrong: [6] });
    expect(await combineParts([two, wrong], key)).toEqual({ fault: 'groups', part: 2, wrong: [6] });
  });
  test('are refused when one comes twice, is the public key, or is of another key', async () => {
    const [one] = partsOf('12');
    const publicText = textOf(key.publicGroups);
    const [foreign, foreign2] = [textOf(other.parts[1]!), textOf(other.parts[2]!)];
    expect(await combineParts([one, one], key)).toEqual({ fault: 'same' });
    expect(await combineParts([one, publicText], key)).toEqual({ fault: 'public', part: 2 });
    expect(await combineParts([one, foreign], key)).toEqual({ fault: 'two-keys' });
    expect(await combineParts([foreign, foreign2], key)).toEqual({ fault: 'other-key' });
    expect(await combineParts(partsOf('12'), { ...other, keyId: key.keyId })).toEqual({ fault: 'no-key' });
  });
  test('tell alone nothing of the key: three of one key are all different, and those of the next too', () => {
    const all = [...key.parts, ...other.parts].map(textOf);
    expect(new Set(all).size).toBe(6);
  });
});

describe('the box', () => {
  const boxOf = async (answers: (string | null)[]): Promise<BoxFile> => {
    const envelopes = await Promise.all(answers.map((answer) => seal(paper, [answer], key.publicKey)));
    envelopes.sort();
    return {
      format: BOX_FORMAT,
      paper,
      keyId: key.keyId,
      publicKey: key.publicKey,
      box: await boxDigest(envelopes),
      envelopes,
    };
  };
  test('opens alike for every pair, and only sums come out', async () => {
    const box = await boxOf(['for', 'against', 'for', null, 'abstain', 'for']);
    const counts = [];
    for (const pair of pairs) counts.push(await openBox(box, await combined(pair)));
    expect(counts[0]).toEqual({
      format: 'common-care count 1',
      vote: paper.vote,
      keyId: key.keyId,
      box: box.box,
      valid: 6,
      spoilt: 0,
      questions: [{ question: 'motion', counts: [1, 3, 1, 1] }],
    });
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[2]).toEqual(counts[0]);
  });
  test('counts as spoilt what was sealed for another key or another paper', async () => {
    const box = await boxOf(['for']);
    const foreign = await seal(paper, ['for'], other.publicKey);
    const otherPaper = await seal({ ...paper, coop: 'Another' }, ['for'], key.publicKey);
    const opened = await openBox(
      { ...box, envelopes: [...box.envelopes, foreign, otherPaper] },
      await combined('13'),
    );
    expect([opened.valid, opened.spoilt]).toEqual([1, 2]);
  });
});

test('an envelope of a vote is none of a trial', async () => {
  const envelope = await seal(paper, ['for'], key.publicKey);
  const trial = {
    format: TRIAL_FORMAT,
    vote: paper.vote,
    keyId: key.keyId,
    publicKey: key.publicKey,
    envelopes: pairs.map((pair) => ({ pair, envelope })),
  } as const;
  expect(await tryKey(trial, await combined('12'))).toBeNull();
});
