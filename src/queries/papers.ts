/** What the office sees of votes on paper in one secret vote. The rules are in src/domain/papers. */
import * as v from 'valibot';
import { EXAMPLE_ID, recordId } from '../commands/door.ts';
import { callOffices, paperOffices } from '../commands/papers.ts';
import type { PrintedAs } from '../domain/messages/index.ts';
import type { OfficeKey } from '../domain/membership/index.ts';
import type { Difference, PaperReason, PaperRoute, PaperState } from '../domain/papers/index.ts';
import type { Paper, SealedState } from '../domain/sealed/index.ts';
import type { MotionState } from '../domain/voting/index.ts';
import { query } from './query.ts';

/** Where the paper of somebody is: null while they have none. */
export type Standing = { readonly route: PaperRoute; readonly state: PaperState } | null;

export interface GetsPaper {
  readonly member: string;
  readonly name: string;
  readonly reason: PaperReason;
  readonly language: 'en' | 'cy';
  readonly formats: readonly PrintedAs[];
  readonly paper: Standing;
}

export interface FoundVoter {
  readonly member: string;
  readonly name: string;
  readonly paper: Standing;
  /** Somebody else reads their messages: how many office holders phoned, and whether the caller did. Null where the caller may not know, or it is not so. */
  readonly calls: { readonly count: number; readonly own: boolean } | null;
}

export interface PapersDesk {
  readonly id: string;
  readonly titleEn: string;
  readonly titleCy: string;
  readonly state: MotionState;
  readonly opensAt: number;
  readonly closesAt: number;
  readonly routes: readonly PaperRoute[];
  /** Which counts of a paper and an envelope: the rule in words; null under rules without papers. */
  readonly rule: { readonly number: string; readonly en: string; readonly cy: string } | null;
  readonly may: {
    readonly send: boolean;
    readonly take: boolean;
    readonly count: boolean;
    readonly call: boolean;
  };
  readonly rollSize: number;
  /** For those who take papers in: how many packs are out, how many papers are in hands, how many are in. */
  readonly numbers: { readonly sent: number; readonly out: number; readonly in: number } | null;
  /** For those who send papers: who gets one, and what was made of it. */
  readonly people: readonly GetsPaper[];
  /** Who is on the roll and fits the name that was typed. */
  readonly found: readonly FoundVoter[];
  readonly more: number;
  /** From the close on, for those who take in and count. */
  readonly after: {
    readonly state: SealedState;
    readonly taken: { readonly post: number; readonly room: number; readonly assisted: number };
    /** Whose envelope on the website was set aside, because they had a paper. */
    readonly doubles: readonly { readonly name: string; readonly route: PaperRoute }[];
    /** Whose envelope by post was noted after the close: set aside, closed. */
    readonly late: readonly string[];
    readonly paper: Paper;
    readonly counted: number;
    readonly countedByMe: boolean;
    /** Where the last two counts differed; null when they did not. */
    readonly differences: readonly Difference[] | null;
  } | null;
}

const offices = [...new Set<OfficeKey>([...paperOffices, ...callOffices])] as const;

/** Secret, as the vote is. */
export const desk = query<PapersDesk>()({
  name: 'papers/desk',
  who: offices,
  secret: true,
  example: { motionId: EXAMPLE_ID, name: '' },
  input: v.strictObject({
    motionId: recordId,
    name: v.pipe(v.string(), v.trim(), v.maxLength(100, 'name-too-long')),
  }),
  refusals: { 'motion-unknown': 404, 'vote-not-secret': 404 },
});
