/**
 * Members at work: each votes, changes the vote, logs help and has it confirmed, one request after the other, until
 * the server is gone. Every request is written down before it is sent, and what was answered after it.
 */
import { randomUUID } from 'node:crypto';
import type { InputOf, timeBank, voting } from '../../commands/index.ts';
import { londonDate, type Random } from '../../domain/kernel/index.ts';
import type { Client, Session } from '../parts/client.ts';
import type { Crowd } from './people.ts';

export interface Attempt {
  person: Session;
  verb: string;
  input: Record<string, unknown>;
  key: string;
  /** The answer to a request that was acknowledged. */
  answer?: Record<string, unknown>;
  /** The codes of a request that was refused. */
  refused?: string[];
  /** True when it was sent and no answer came: it may or may not have happened. */
  inFlight?: boolean;
}

export interface Load {
  attempts: Attempt[];
  /** Asks the members to stop after their current request. */
  stop: () => void;
  /** Settles when all members have stopped or lost the server. */
  done: Promise<void>;
}

const CHOICES = ['for', 'against', 'abstain'] as const;

/** Sends one request and writes down what became of it. False when the server was gone. */
export async function attempt(client: Client, made: Attempt): Promise<boolean> {
  try {
    const { status, body } = await client.command<Record<string, unknown>>(made.verb, made.input, {
      as: made.person,
      key: made.key,
    });
    delete made.inFlight;
    if (status === 200) made.answer = body;
    else {
      const refusals = (body['refusals'] ?? []) as { code: string }[];
      made.refused = [`${status}`, ...refusals.map(({ code }) => code)];
    }
    return true;
  } catch {
    made.inFlight = true;
    return false;
  }
}

/** The verbs that must have been acknowledged, or nothing was tried. */
export const VERBS_AT_WORK = ['voting/cast-vote', 'time-bank/log-help', 'time-bank/confirm-help'];

/** Puts a crowd to work. `now` is the time that the server believes in, for the day of the help. */
export function work(client: Client, { motion, people }: Crowd, random: Random, now: () => number): Load {
  const attempts: Attempt[] = [];
  let stopped = false;

  const ask = async (person: Session, verb: string, input: Attempt['input']) => {
    const made: Attempt = { person, verb, input, key: randomUUID() };
    attempts.push(made);
    return (await attempt(client, made)) ? made : undefined;
  };
  const vote = async (person: Session) => {
    const input: InputOf<typeof voting.castVote> = { motionId: motion, choice: random.pick(CHOICES) };
    return (await ask(person, 'voting/cast-vote', input)) !== undefined;
  };
  const help = async (giver: Session) => {
    const receiver = random.pick(people.filter((other) => other !== giver));
    const input: InputOf<typeof timeBank.logHelp> = {
      memberId: receiver.member,
      minutes: 5 * random.between(1, 12),
      helpedOn: londonDate(now()),
      kindOfHelp: 'company',
      note: '',
      another: true,
    };
    const logged = await ask(giver, 'time-bank/log-help', input);
    const exchangeId = logged?.answer?.['exchangeId'];
    if (exchangeId === undefined) return logged !== undefined;
    return (await ask(receiver, 'time-bank/confirm-help', { exchangeId })) !== undefined;
  };
  const member = async (person: Session) => {
    while (!stopped) {
      const alive = random.chance(50) ? await vote(person) : await help(person);
      if (!alive) return;
    }
  };
  return {
    attempts,
    stop: () => {
      stopped = true;
    },
    done: Promise.all(people.map(member)).then(() => undefined),
  };
}
