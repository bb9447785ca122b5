/** What the server answers about motions on their way, as these parts draw it. */
import type { Answered } from '../../lib/doors.ts';

export type ProposalView = Answered<'motions/motion'>;
export type ProposalInList = Answered<'motions/list'>['open'][number];
export type FloorView = NonNullable<ProposalView['floor']>;
export type QuestionView = FloorView['questions'][number];
export type AmendmentView = ProposalView['amendments'][number];
export type ActionView = ProposalView['actions'][number];
export type PostPage = Answered<'motions/posts'>;
export type PostView = PostPage['posts'][number];
export type HappenedView = ProposalView['history'][number];
export type InItsLanguage = ProposalInList['title'];
