/**
 * One row of each collection. Made from pocketbase/pb_migrations by `npm run types`: do not edit.
 * Dates are text as PocketBase writes it ('2026-05-01 12:00:00.000Z', in UTC) or empty.
 */

export interface AccountsRecord {
  id: string;
  member: string;
  language: 'en' | 'cy';
  email: string;
  emailVisibility: boolean;
  verified: boolean;
}

export interface DemoMarkerRecord {
  id: string;
  madeAt: string;
  seed: string;
}

export interface DevicesRecord {
  id: string;
  account: string;
  deviceHash: string;
  firstAt: string;
  lastAt: string;
}

export interface EventsRecord {
  id: string;
  seq: number;
  at: string;
  actor: string;
  verb: string;
  subject: string;
  detail: unknown;
}

export interface GuideChecksRecord {
  id: string;
  guide: string;
  language: 'en' | 'cy';
  rowsHash: string;
  checkedBy: string;
  readers: number;
  understood: number;
  changed: string;
  checkedOn: string;
  at: string;
}

export interface GuideFeedbackRecord {
  id: string;
  guide: string;
  row: string;
  face: 'clear' | 'partly' | 'unclear';
  sentence: string;
  language: 'en' | 'cy';
  at: string;
  answers: number;
}

export interface IdempotencyKeysRecord {
  id: string;
  account: string;
  verb: string;
  key: string;
  inputHash: string;
  answer: unknown;
  at: string;
}

export interface ListingsRecord {
  id: string;
  member: string;
  displayName: string;
  sinceAt: string;
  groupKey: string;
}

export interface MembersRecord {
  id: string;
  displayName: string;
  joinedAt: string;
  leftAt: string;
  groupKey: string;
}

export interface MotionsRecord {
  id: string;
  number: number;
  titleEn: string;
  titleCy: string;
  meaningEn: string;
  meaningCy: string;
  textEn: string;
  textCy: string;
  ifPassedEn: string;
  ifPassedCy: string;
  ifLostEn: string;
  ifLostCy: string;
  proposerName: string;
  seconderName: string;
  resolution: 'ordinary';
  ballot: 'open';
  rulebook: string;
  noticeAt: string;
  opensAt: string;
  closesAt: string;
}

export interface OfficesRecord {
  id: string;
  member: string;
  displayName: string;
  office: 'chair' | 'secretary' | 'board' | 'coordinator' | 'steward';
  fromAt: string;
  untilAt: string;
}

export interface OutboxRecord {
  id: string;
  to: string;
  language: 'en' | 'cy';
  template: string;
  subject: string;
  text: string;
  deliver: boolean;
  queuedAt: string;
  nextTryAt: string;
  claimedAt: string;
  sentAt: string;
  tries: number;
  lastError: string;
  priority: number;
}

export interface SignInRequestsRecord {
  id: string;
  requestId: string;
  emailHash: string;
  account: string;
  secretHash: string;
  codeHash: string;
  at: string;
  expiresAt: string;
  usedAt: string;
  wrongCodes: number;
  household: string;
  deviceHash: string;
  usedByHash: string;
}

export interface TimeAccountsRecord {
  id: string;
  kind: 'member' | 'pool';
  member: string;
  displayName: string;
  openedAt: string;
  closedAt: string;
}

export interface TimeAnswersRecord {
  id: string;
  exchange: string;
  answer: 'confirmed' | 'wrong' | 'taken-back';
  reason: string;
  by: string;
  at: string;
  wrong: 'how-long' | 'which-day' | 'what-kind' | 'not-me' | 'other' | '';
}

export interface TimeExchangesRecord {
  id: string;
  giver: string;
  receiver: string;
  giverName: string;
  receiverName: string;
  minutes: number;
  helpedOn: string;
  kindOfHelp: 'lift' | 'shopping' | 'company' | 'phone-call' | 'letters' | 'cooking' | 'garden' | 'tablet' | 'other';
  note: string;
  loggedBy: string;
  loggedAt: string;
}

export interface TimePostingsRecord {
  id: string;
  seq: number;
  debit: string;
  credit: string;
  minutes: number;
  exchange: string;
  kind: 'help' | 'reversal';
  actor: string;
  reverses: number;
  at: string;
}

export interface VoteClosuresRecord {
  id: string;
  motion: string;
  at: string;
  by: string;
}

export interface VoteEventsRecord {
  id: string;
  motion: string;
  member: string;
  choice: 'for' | 'against' | 'abstain';
  seq: number;
  at: string;
}

export interface VoteLettersRecord {
  id: string;
  motion: string;
  kind: 'closes' | 'missed';
  at: string;
}

export interface VoteOpeningsRecord {
  id: string;
  motion: string;
  at: string;
  byName: string;
  rollSize: number;
}

export interface VoteResultsRecord {
  id: string;
  motion: string;
  votesFor: number;
  votesAgainst: number;
  abstained: number;
  notVoted: number;
  rollSize: number;
  quorumNeeded: number;
  quorumMet: boolean;
  carried: boolean;
  reason: string;
  ruleRef: string;
  rulebook: string;
  at: string;
}

export interface VoteRollsRecord {
  id: string;
  motion: string;
  member: string;
  displayName: string;
  groupKey: string;
}

export interface VotesRecord {
  id: string;
  motion: string;
  member: string;
  displayName: string;
  choice: 'for' | 'against' | 'abstain';
  castAt: string;
}

export interface Records {
  accounts: AccountsRecord;
  demo_marker: DemoMarkerRecord;
  devices: DevicesRecord;
  events: EventsRecord;
  guide_checks: GuideChecksRecord;
  guide_feedback: GuideFeedbackRecord;
  idempotency_keys: IdempotencyKeysRecord;
  listings: ListingsRecord;
  members: MembersRecord;
  motions: MotionsRecord;
  offices: OfficesRecord;
  outbox: OutboxRecord;
  sign_in_requests: SignInRequestsRecord;
  time_accounts: TimeAccountsRecord;
  time_answers: TimeAnswersRecord;
  time_exchanges: TimeExchangesRecord;
  time_postings: TimePostingsRecord;
  vote_closures: VoteClosuresRecord;
  vote_events: VoteEventsRecord;
  vote_letters: VoteLettersRecord;
  vote_openings: VoteOpeningsRecord;
  vote_results: VoteResultsRecord;
  vote_rolls: VoteRollsRecord;
  votes: VotesRecord;
}
