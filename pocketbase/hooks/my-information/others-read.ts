/** Whether a caller may take away what guards the ballots of somebody whose messages others read. */
import { mayTakeBack } from '../../../src/domain/papers/index.ts';
import type { Caller } from '../kit/context.ts';
import type { Readable } from '../kit/engine.ts';
import { profileOf } from './profiles.ts';

export const guardMayFall = (app: Readable, { member, session, supporter }: Caller): boolean =>
  mayTakeBack({
    othersRead: profileOf(app, member.id).othersRead,
    session,
    bySupporter: supporter !== undefined,
  });
