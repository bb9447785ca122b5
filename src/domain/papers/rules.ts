// What papers take from the rulebook: the section `papers`. By which routes a vote may come at all stands in the section
// `meetings` (`ordinaryRoutes`): a route that is not named there takes no paper.

import { choiceRule, numberRule, type CivilDate, type RuleSection, type SectionOf } from '../kernel/index.ts';
import type { MeetingsRulebook } from '../meetings/index.ts';
import { paperRoutes, type PaperRoute } from './paper.ts';

const websiteFirst =
  'asks to set a paper aside when somebody also voted on the website. A paper that was handed in cannot be taken back by its voter, so the portal counts the paper.';

const spec = {
  /** Of a paper and an envelope of one member, which counts. */
  paperOrWebsite: choiceRule('paper-counts', { 'website-counts': websiteFirst }),
  /** How many people count the papers, each by themselves. */
  countedBy: numberRule('members', 2, 2, 2),
};

export const papersSection: RuleSection = { name: 'papers', spec, since: '2026-06-01' };
export type PaperRules = SectionOf<typeof spec>;

/** As much of a rulebook as papers read. */
export interface PapersRulebook extends MeetingsRulebook {
  readonly version: CivilDate;
  readonly papers?: PaperRules;
}

/** The routes by which a paper may come under a rulebook: none under one that says nothing of papers. */
export function routesOf({ papers, meetings }: PapersRulebook): readonly PaperRoute[] {
  if (!papers || !meetings) return [];
  const allowed: readonly string[] = meetings.ordinaryRoutes.value;
  return paperRoutes.filter((route) => allowed.includes(route));
}
