/** One transaction for one piece of work, and what follows only after its commit: letters leave, pages hear of it. */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { topicName, type Topic } from '../../../src/domain/live/index.ts';
import type { Context, Outcome } from './context.ts';
import { dateText, insert, nextSeq, writes, type App } from './engine.ts';
import { guarded } from './guarded.ts';
import { queueNotice, toMembers, writeToMembers } from './notices.ts';
import { queueMail } from './outbox.ts';
import { IN_ONE_TURN, noteSending, sendingsWait, writeNext } from './sendings.ts';

/** What is done: the door's name or the clock's task, and whether nobody may hear of it. */
export interface Task {
  readonly name: string;
  readonly secret?: true;
  /** When it was asked for; without it, now. */
  readonly arrivedAt?: Instant;
}

/** Makes the context for an actor, as the history names them: a member's id, 'visitor' or 'clock'. */
export type ContextFor = (actor: string) => Context;

/** What is to happen after the commit. */
interface After {
  queued: boolean;
  /** A letter to more members than fit this turn waits to be written. */
  sendings: boolean;
  readonly topics: Set<string>;
  readonly silenced: Set<string>;
  erased: boolean;
}

const nothing = (): After => ({
  queued: false,
  sendings: false,
  topics: new Set(),
  silenced: new Set(),
  erased: false,
});

/** Topics that the platform takes at a time. */
const MOST_TOPICS = 32;

function tellPages(topics: readonly string[]): void {
  for (let from = 0; from < topics.length; from += MOST_TOPICS)
    platform.changed(topics.slice(from, from + MOST_TOPICS));
}

/** Thrown to roll a transaction back; never leaves this file. */
const ROLL_BACK = 'common-care: refused';

function contextFor(app: App, task: Task, after: After, actor: string): Context {
  const { name: verb, secret } = task;
  const now = platform.now();
  /** Messages have been written: the outbox is looked at, and these members' pages look again unless it is secret. */
  const tell = (members: readonly Id[]): void => {
    after.queued = true;
    if (!secret) for (const member of members) after.topics.add(topicName('messages', member));
  };
  return {
    app,
    now,
    arrivedAt: task.arrivedAt ?? now,
    note: (subject, detail = {}) => {
      const seq = nextSeq(app, 'events');
      insert(app, 'events', { seq, at: dateText(now), actor, verb, subject, detail });
    },
    send: (mail) => {
      const noticed = queueNotice(app, now, mail);
      if (!noticed) queueMail(app, now, mail);
      tell(noticed ? [noticed] : []);
    },
    sendToMembers: (members, letterFor) => {
      const letter = toMembers(members, letterFor);
      if (members.length > IN_ONE_TURN) {
        noteSending(app, now, letter);
        after.sendings = true;
        return;
      }
      writeToMembers(app, now, letter);
      tell(members);
    },
    changed: (topic: Topic, of) => {
      if (secret) throw new Error(`${verb} is secret: it may not tell anybody when something changed`);
      after.topics.add(topicName(topic, of));
    },
    erased: () => {
      after.erased = true;
    },
    silence: (accountId) => {
      after.silenced.add(accountId);
    },
  };
}

/**
 * Runs `work` in one transaction; a refusal undoes what was written, unless it asks to keep it. Hooks ask the rules
 * before they write, so that a refusal has next to nothing to undo: then the transaction goes on, for the sake of the
 * other commands that share it. The work may be done twice (decision 009): what follows is gathered anew each time.
 */
export function inTransaction(
  task: Task,
  work: (app: App, contextOf: ContextFor) => Outcome<unknown>,
): Outcome<unknown> {
  let outcome: Outcome<unknown> | undefined;
  let after = nothing();
  try {
    platform.inTransaction((app) => {
      outcome = undefined;
      after = nothing();
      const before = writes();
      const told = after;
      outcome = work(app, (actor) => contextFor(app, task, told, actor));
      if (!outcome.ok && !outcome.kept && writes() !== before) throw new Error(ROLL_BACK);
    });
  } catch (fault) {
    if (outcome && !outcome.ok && String(fault).includes(ROLL_BACK)) return outcome;
    throw fault;
  }
  if (after.queued) platform.wakeOutbox();
  tellPages([...after.topics]);
  for (const account of after.silenced) platform.endLive(account);
  if (after.erased) platform.emptyLog();
  if (after.sendings) platform.wakeLetters();
  return outcome!;
}

/**
 * Writes the letters that wait, a turn for each five hundred members, outside the request that sent them. What fails stays
 * for the next minute.
 */
export function writeSendings(): void {
  if (!sendingsWait($app)) return;
  const more = (): boolean => {
    let members: readonly Id[] = [];
    inTransaction({ name: 'messages/write-letters' }, (app) => {
      members = writeNext(app);
      return { ok: true, value: null };
    });
    if (members.length === 0) return false;
    platform.wakeOutbox();
    tellPages(members.filter((member) => member !== '').map((member) => topicName('messages', member)));
    return sendingsWait($app);
  };
  guarded(
    () => {
      while (more());
    },
    (fault) => $app.logger().error('letters to many wait', 'fault', fault),
  );
}
