// Counts an election by the rule that the rulebook names. The same papers, groups and lot give the same count in every
// engine.

import { checkElection, standingIn } from './election.ts';
import { meek } from './meek.ts';
import { countOneSeat } from './one-seat.ts';
import { run, type Asked } from './run.ts';
import { scottish } from './scottish.ts';
import type { Count, Rule } from './stage.ts';

export const rules: readonly Rule[] = ['scottish', 'meek', 'majority', 'approval'];

/**
 * Counts. Ask `checkBoard` first: it throws when no lawful board is possible. Throws too when nobody stands, or a paper
 * names nobody that there is.
 */
export function count(rule: Rule, asked: Asked): Count {
  checkElection(asked.election);
  if (standingIn(asked.election).length === 0) throw new Error('Nobody stands.');
  if (rule === 'majority' || rule === 'approval') return countOneSeat(rule, asked);
  return run(rule === 'scottish' ? scottish : meek, asked);
}
