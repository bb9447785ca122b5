/** Who owes something for shares today: candidates by the database, each decided by the rules from the person's facts. */
import { londonDate, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { paymentDue, type PaymentDue } from '../../../src/domain/office/index.ts';
import { believed, byPerson } from '../../../src/domain/register/index.ts';
import { FACT_ROWS, factOf, factShape } from '../../../src/records/register.ts';
import { rows, type Readable } from '../kit/engine.ts';
import { membershipRulesNow } from '../kit/rulebooks.ts';

/**
 * People of whom more pence were issued than paid, and those of whom a fact was corrected: with these the sums of the rows
 * alone may say too much or too little.
 */
const CANDIDATES = `
  SELECT person FROM register_facts GROUP BY person
  HAVING SUM(CASE kind WHEN 'shares-issued' THEN json_extract(details, '$.pence') ELSE 0 END)
       > SUM(CASE kind WHEN 'shares-paid' THEN json_extract(details, '$.pence') ELSE 0 END)
    OR SUM(supersedes) > 0`;

export interface Due extends PaymentDue {
  readonly person: Id;
}

export function paymentsDueNow(app: Readable, now: Instant): Due[] {
  const sql = `${FACT_ROWS} WHERE f.person IN (${CANDIDATES}) ORDER BY f.seq`;
  const facts = rows(app, sql, {}, factShape).map(factOf);
  const payWithinDays = membershipRulesNow({ app, now }).payWithinDays.value;
  const at = { today: londonDate(now), payWithinDays };
  return [...byPerson(facts)].flatMap(([person, own]) => {
    const due = paymentDue(believed(own, now), at);
    return due ? [{ person, ...due }] : [];
  });
}
