/** One form of a page: it sends one command at a time and keeps what went wrong, or what was said when it went well. */
import type { Language } from '../../../site/co-op.ts';
import { send, type CommandInput, type CommandName } from '../../lib/doors.ts';
import { faultsOf, noFaults, type ErrorWords, type Faults } from '../../lib/refusals.ts';

interface Frame {
  readonly lang: Language;
  readonly errors: ErrorWords;
}

interface Sending {
  /** What is said when it went well. */
  readonly said: string;
  /** Input's name → the element's id that asks for it. */
  readonly fields?: Readonly<Record<string, string>>;
  /** True when saying the same again changes nothing. */
  readonly sets?: true;
}

export class Form {
  busy = $state(false);
  faults = $state.raw<Faults>(noFaults);
  said = $state('');
  readonly #frame: () => Frame;

  constructor(frame: () => Frame) {
    this.#frame = frame;
  }

  /** True when it went well; false when it was refused, or another one is on its way. */
  async send<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    { said, fields = {}, sets }: Sending,
  ): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.said = '';
    const sent = await send(name, input, sets ? { sets } : {});
    const { lang, errors } = this.#frame();
    this.faults = sent.ok ? noFaults : faultsOf(lang, errors, sent.refusals, fields);
    if (sent.ok) this.said = said;
    this.busy = false;
    return sent.ok;
  }

  /** Forgets what went wrong: the person has left the form. */
  leave(): void {
    this.faults = noFaults;
  }
}
