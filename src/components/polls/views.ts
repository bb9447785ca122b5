/** What the server answers about votes at meetings, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type ItemVoteView = Answered<'polls/item'>;
export type Early = NonNullable<ItemVoteView['early']>;
export type Changes = NonNullable<ItemVoteView['changes']>;
export type ItemResult = NonNullable<ItemVoteView['result']>;
export type PollPaper = ItemVoteView['mine']['papers'][number];
export type Leads = NonNullable<ItemVoteView['leads']>;
