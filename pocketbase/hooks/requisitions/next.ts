/** What is next about requisitions: those who call meetings must call one that enough members asked for. */
import { addDays, londonInstant } from '../../../src/domain/kernel/index.ts';
import { plansMeetings } from '../../../src/domain/meetings/index.ts';
import type { NextFor } from '../kit/next.ts';
import { viewerOf } from '../meetings/meetings-read.ts';
import { MUST_BE_CALLED, requisitionsWhere } from './requisitions-read.ts';

const MOST = 5;

const cards: NextFor = (looking) => {
  if (!plansMeetings(viewerOf(looking))) return [];
  return requisitionsWhere(looking, `${MUST_BE_CALLED} ORDER BY enough.callBy LIMIT ${MOST}`).map(
    ({ id, enough }) => ({
      kind: 'requisition',
      id,
      params: { asked: enough!.asked },
      endsAt: londonInstant(addDays(enough!.callBy, 1)),
      path: '/meetings/ask/',
    }),
  );
};

export default cards;
