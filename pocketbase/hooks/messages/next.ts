/** What is next about messages: that there are new ones. A message whose thing has a card of its own is not counted. */
import type { NextCard } from '../../../src/domain/next/index.ts';
import type { MemberLooking } from '../kit/context.ts';
import { newOnes } from './own.ts';

export default function messagesNext({ app, caller }: MemberLooking): readonly NextCard[] {
  const count = newOnes(app, caller.member.id, true);
  if (count === 0) return [];
  return [{ kind: 'new-messages', id: 'new', params: { count }, endsAt: null, path: '/my-page/messages/' }];
}
