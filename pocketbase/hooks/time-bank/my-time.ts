/** A member's time bank in one answer: what they have, what waits, what came to nothing, and one statement. */
import {
  accept,
  addDays,
  londonDate,
  londonInstant,
  type Instant,
} from '../../../src/domain/kernel/index.ts';
import {
  entrySeenBy,
  lastMonths,
  monthAt,
  monthsBetween,
  runOutBefore,
  type SeenEntry,
  type TimeAccount,
  type TimeBankRulebook,
} from '../../../src/domain/time-bank/index.ts';
import { timeBank } from '../../../src/queries/index.ts';
import type { MyTime } from '../../../src/queries/time-bank.ts';
import { memberQuery, type MemberLooking } from '../kit/context.ts';
import { rulebookNow } from '../kit/rulebooks.ts';
import { accountOfMember } from './accounts.ts';
import { overFor, waitingFor, type Answered } from './entries.ts';
import { sumsOf } from './ledger.ts';
import { statementOf } from './statement.ts';

/** Months of the drawn chart. */
const CHART_MONTHS = 6;
/** Entries that came to nothing: so many fit on a page, and older ones nobody asks about there. */
const MOST_OLDER = 20;
const OLDER_DAYS = 365;
/** How long an entry that was said to be wrong stays in front. After that it is found among the older ones. */
const FRESH_DAYS = 30;

const daysAgo = (now: Instant, days: number): Instant => londonInstant(addDays(londonDate(now), -days));

type Entries = Pick<MyTime, 'yours' | 'theirs' | 'saidWrong' | 'older' | 'hasOlder'>;

function entriesOf(
  { app, now }: MemberLooking,
  { id: account }: TimeAccount,
  rulebook: TimeBankRulebook,
): Entries {
  const seen = (found: readonly Answered[]): SeenEntry[] =>
    found.flatMap((each) => entrySeenBy({ account, ...each, rulebook, now }) ?? []);
  const since = runOutBefore(rulebook, now);
  const waiting = (side: 'giver' | 'receiver') =>
    seen(waitingFor(app, side, account, since).map((exchange) => ({ exchange, answered: null })));
  const asked = { account, since: daysAgo(now, OLDER_DAYS), runOutBefore: since, most: MOST_OLDER + 1 };
  const over = seen([...overFor(app, 'giver', asked), ...overFor(app, 'receiver', asked)]);
  const fresh = daysAgo(now, FRESH_DAYS);
  const isFresh = ({ gave, state, loggedAt }: SeenEntry) => gave && state === 'wrong' && loggedAt >= fresh;
  const older = over.filter((entry) => !isFresh(entry)).sort((a, b) => b.loggedAt - a.loggedAt);
  return {
    yours: waiting('receiver'),
    theirs: waiting('giver'),
    saidWrong: over.filter(isFresh),
    older: older.slice(0, MOST_OLDER),
    hasOlder: older.length > MOST_OLDER,
  };
}

const NOTHING: Omit<MyTime, 'rulebook'> = {
  hasAccount: false,
  balanceMinutes: 0,
  yours: [],
  theirs: [],
  saidWrong: [],
  older: [],
  hasOlder: false,
  months: [],
  statement: null,
  sums: [],
};

export default memberQuery(timeBank.myTime, ({ period }, looking) => {
  const { app, now, caller } = looking;
  const account = accountOfMember(app, caller.member.id);
  const rulebook = rulebookNow(looking);
  if (!account) return accept({ ...NOTHING, rulebook: rulebook.version });
  const sums = sumsOf(app, account.id, lastMonths(now, CHART_MONTHS));
  const { balanceMinutes, firstAt, lastAt } = sums;
  const moved = firstAt !== null && lastAt !== null;
  return accept({
    hasAccount: true,
    rulebook: rulebook.version,
    balanceMinutes,
    ...entriesOf(looking, account, rulebook),
    months: moved ? monthsBetween(firstAt, now) : [],
    statement: moved ? statementOf(app, account.id, period ?? monthAt(lastAt)) : null,
    sums: sums.months,
  });
});
