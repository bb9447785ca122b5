/**
 * The pages of a list after its first one. A tool's query answers the first page and says after what the next one
 * comes; each press asks for one more, and whatever is read anew begins with the first page again.
 */
import type { Reading } from './doors.ts';

/** What a query of pages answers besides its rows: where the next page begins; null after the last one. */
interface Paged {
  readonly after: string | null;
}

export interface OlderParts<View extends Paged, Row> {
  /** Asks for the page after a place. */
  readonly ask: (after: string) => Promise<Reading<View>>;
  readonly rowsOf: (view: View) => readonly Row[];
  /** What to do when no page came: the tool reads again and says why. */
  readonly lost: () => void | Promise<void>;
}

export class Older<View extends Paged, Row> {
  rows = $state.raw<readonly Row[]>([]);
  /** Where the next page begins; null when there is none. */
  after = $state.raw<string | null>(null);
  /** True while a page is on its way: a second press does nothing. */
  asking = $state(false);

  readonly #parts: OlderParts<View, Row>;

  constructor(parts: OlderParts<View, Row>) {
    this.#parts = parts;
  }

  /** After the first page was read. */
  begin = (reading: Reading<View>): void => {
    if (reading.state !== 'ready') return;
    this.rows = [];
    this.after = reading.value.after;
  };

  show = async (): Promise<void> => {
    if (this.asking || this.after === null) return;
    this.asking = true;
    const reading = await this.#parts.ask(this.after);
    if (reading.state === 'ready') {
      this.rows = [...this.rows, ...this.#parts.rowsOf(reading.value)];
      this.after = reading.value.after;
    } else await this.#parts.lost();
    this.asking = false;
  };
}
