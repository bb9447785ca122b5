/**
 * The frame of every tool: asks its one query, looks again when it should, sends one command at a time, and keeps
 * what went wrong. A tool page says which query, which topics, and what to draw.
 */
import type { Language } from '../../site/co-op.ts';
import type { Topic } from '../domain/live/index.ts';
import {
  ask,
  send,
  type Answered,
  type CommandInput,
  type CommandName,
  type QueryInput,
  type QueryName,
  type Reading,
  type Sending,
  type Sent,
} from './doors.ts';
import { onChanged } from './live.ts';
import { faultsOf, noFaults, type ErrorWords, type Faults } from './refusals.ts';
import { currentSession, onSessionChange } from './session.ts';

/** How often a look again is tried once more when the server is busy, and how long it waits: not all pages at once. */
const TRIES = 5;
const waitMs = (): number => 1_000 + 1_500 * Math.random();

export interface ToolParts<Q extends QueryName> {
  readonly lang: Language;
  readonly errors: ErrorWords;
  readonly query: Q;
  /** The query's input, asked for each time. */
  readonly input: () => QueryInput<Q>;
  /** What may change while somebody looks. */
  readonly topics?: readonly Topic[];
  /** After each answer, so that the page can move its heading. */
  readonly onread?: (reading: Reading<Answered<Q>>) => void | Promise<void>;
}

export class Tool<Q extends QueryName> {
  reading = $state.raw<Reading<Answered<Q>> | { readonly state: 'loading' }>({ state: 'loading' });
  /** True while a command is on its way: a second press of the same does nothing, another waits for its turn. */
  busy = $state(false);
  faults = $state.raw<Faults>(noFaults);
  /** The codes of the last command's refusals: a page that asks a question about one finds it here. */
  codes = $state.raw<readonly string[]>([]);
  /** The answer, once it is there. */
  readonly view: Answered<Q> | null = $derived(this.reading.state === 'ready' ? this.reading.value : null);

  readonly #parts: ToolParts<Q>;
  #asked = 0;
  #looking = false;
  #again = false;
  #tries = 0;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** The command on its way, and when it will be done. */
  #sending: { readonly name: CommandName; readonly done: Promise<void> } | null = null;

  constructor(parts: ToolParts<Q>) {
    this.#parts = parts;
  }

  /** Asks the query. Of two questions at once the later one counts; what is shown stays when a look-again fails. */
  load = async (quietly = false): Promise<void> => {
    this.#asked += 1;
    const mine = this.#asked;
    const { query, input, onread } = this.#parts;
    const reading = await ask(query, input());
    if (mine !== this.#asked) return;
    if (
      quietly &&
      this.reading.state === 'ready' &&
      (reading.state === 'offline' || reading.state === 'fault')
    ) {
      if (reading.state === 'fault') this.#tryLater();
      return;
    }
    this.#tries = 0;
    this.reading = reading;
    await onread?.(reading);
  };

  /** Looks again; whoever is told once more meanwhile looks once more afterwards, and not twice at once. */
  async #lookAgain(): Promise<void> {
    this.#again = this.#looking;
    if (this.#looking) return;
    this.#looking = true;
    try {
      do {
        this.#again = false;
        await this.load(true);
      } while (this.#again);
    } finally {
      this.#looking = false;
    }
  }

  /** When hundreds of pages look again at once, some are told to come later: they do, and show what the others show. */
  #tryLater(): void {
    clearTimeout(this.#later);
    this.#tries += 1;
    if (this.#tries <= TRIES) this.#later = setTimeout(() => void this.load(true), waitMs());
  }

  /** For onMount: loads, and looks again after a sign-in or sign-out and when a topic changed. Returns the way to stop. */
  start = (): (() => void) => {
    void this.load();
    const { topics = [] } = this.#parts;
    let account = currentSession()?.account;
    const stops = [
      onSessionChange((session) => {
        // Somebody else sits here now. Whatever this page still holds of the last person goes, steps and answers too.
        if (session && account !== undefined && session.account !== account) return location.reload();
        account = session?.account ?? account;
        void this.load();
      }),
    ];
    if (topics.length > 0)
      stops.push(
        onChanged(topics, () => {
          this.#tries = 0;
          if (!this.busy) void this.#lookAgain();
        }),
      );
    return () => {
      clearTimeout(this.#later);
      for (const stop of stops) stop();
    };
  };

  /**
   * Sends a command, one at a time. Undefined when the same is on its way already or it was refused; `faults` then has
   * the sentences, those in `fields` (input's name → element's id) beside their questions. Another command waits until
   * the one before it is done: a press that was made is never lost.
   */
  send = async <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    fields: Readonly<Record<string, string>> = {},
    options: Sending = {},
  ): Promise<(Sent<N> & { ok: true })['value'] | undefined> => {
    while (this.#sending !== null) {
      if (this.#sending.name === name) return undefined;
      await this.#sending.done;
    }
    let end = (): void => {};
    this.#sending = { name, done: new Promise((resolve) => (end = resolve)) };
    this.busy = true;
    try {
      const sent = await send(name, input, options);
      const { lang, errors } = this.#parts;
      this.codes = sent.ok ? [] : sent.refusals.map(({ code }) => code);
      this.faults = sent.ok ? noFaults : faultsOf(lang, errors, sent.refusals, fields);
      return sent.ok ? sent.value : undefined;
    } finally {
      this.busy = false;
      this.#sending = null;
      end();
    }
  };
}
