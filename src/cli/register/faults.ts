/** What is wrong with a register, in sentences an auditor can follow to the row. */
import { registerFaults, type RegisterFault } from '../../domain/register/index.ts';
import type { StoredRegister } from './read.ts';

const SENTENCES: Record<RegisterFault['code'], string> = {
  'number-missing': 'a fact is missing before this one, or its number is used twice',
  'superseded-twice': 'it takes the place of a fact that has another in its place already',
  'supersedes-unknown': 'it takes the place of a fact that is not there before it',
  'supersedes-other': 'it takes the place of a fact about somebody else',
  'known-before': 'it was written down before the fact before it',
  'no-facts': 'there is a row of a member without any fact',
  'member-differs': 'the row of the member says something else than the facts',
  'offices-differ': 'the rows of the offices say something else than the facts',
  'words-differ': 'its words are not those that were sealed',
};

/** A sentence for each fault, as of `now`. */
export function auditRegister({ facts, beside, sealed }: StoredRegister, now: number): string[] {
  return registerFaults(facts, beside, sealed, now).map(({ code, seq, person }) => {
    const where = seq === null ? `person ${person}` : `fact ${seq}`;
    return `${where}: ${SENTENCES[code]}`;
  });
}
