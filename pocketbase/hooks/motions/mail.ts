/** The letters about motions on their way. */
import type { Id } from '../../../src/domain/kernel/index.ts';
import { letter, pageAddress, type Address, type Mail } from '../kit/outbox.ts';
import type { Context } from '../kit/context.ts';
import { bothTitles, type FoundProposal } from './proposals-read.ts';

export const motionSeconded = letter('motion-seconded');
export const motionAmended = letter('motion-amended');
export const motionEasy = letter('motion-easy');
export const motionReady = letter('motion-ready');
export const motionNoticed = letter('motion-noticed');
export const motionBack = letter('motion-back');
export const motionFell = letter('motion-fell');
export const motionMerge = letter('motion-merge');
export const actionYours = letter('action-yours');
export const postHidden = letter('post-hidden');

interface About {
  readonly title: string;
  readonly link: string;
}

/** The page of a motion, as it stands in letters. */
const proposalAddress = (language: 'en' | 'cy', id: Id): string =>
  `${pageAddress(language, '/motions/motion/')}?id=${id}`;

/** Sends a letter about a motion to members, each in their language. */
export function tellAbout(
  context: Context,
  found: Pick<FoundProposal, 'proposal' | 'life'>,
  members: readonly Id[],
  made: (address: Address, about: About) => Mail,
): void {
  const titles = bothTitles(context.app, found);
  context.sendToMembers(members, (address) =>
    made(address, {
      title: titles[address.language],
      link: proposalAddress(address.language, found.proposal.id),
    }),
  );
}
