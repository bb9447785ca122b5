/** One line of the list: what a proposal is called, how it stands, and who does what next. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { nextStep, stageOf } from '../../../src/domain/motions/index.ts';
import type { ProposalInList } from '../../../src/queries/motions.ts';
import { titleOf, type FoundProposal, type WordsOfActs } from './proposals-read.ts';

export function lineOf(
  found: FoundProposal,
  reader: Id,
  language: 'en' | 'cy',
  words: WordsOfActs,
  names: ReadonlyMap<Id, string>,
): ProposalInList {
  const { proposal, life, rules } = found;
  return {
    id: proposal.id,
    number: proposal.number,
    title: titleOf(found, words, language),
    moverName: names.get(life.mover) ?? '',
    stage: stageOf(found),
    next: nextStep(found),
    seconds: { got: life.seconders.length, needed: rules.secondsNeeded.value },
    mine: life.mover === reader,
  };
}
