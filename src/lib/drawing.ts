/**
 * Counts that draw lots on a reader's own device: digests take a while in a browser, and a count does not wait. What needs
 * tickets that are not made yet is done again when they are; draws are few.
 */
import { seededLot, ticketText, type Lot } from '../domain/counting/index.ts';
import { sha256OfText } from './digest.ts';

class TicketsMissing extends Error {
  readonly texts: readonly string[];
  constructor(texts: readonly string[]) {
    super('Tickets are missing.');
    this.texts = texts;
  }
}

function lotWith(seed: string, tickets: ReadonlyMap<string, string>): Lot {
  const lot = seededLot(seed, (text) => tickets.get(text)!);
  return (tied, draw) => {
    const missing = tied
      .map((candidate) => ticketText(seed, draw, candidate))
      .filter((text) => !tickets.has(text));
    if (missing.length > 0) throw new TicketsMissing(missing);
    return lot(tied, draw);
  };
}

/** What `work` makes with the lot of a seed. It may be asked more than once, and must do the same each time. */
export async function drawing<Made>(seed: string, work: (lot: Lot) => Made): Promise<Made> {
  const tickets = new Map<string, string>();
  for (;;) {
    try {
      return work(lotWith(seed, tickets));
    } catch (error) {
      if (!(error instanceof TicketsMissing)) throw error;
      for (const text of error.texts) tickets.set(text, await sha256OfText(text));
    }
  }
}
