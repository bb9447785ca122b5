/** The demo's post box: every message that the demo co-op would have sent. A real co-op has none, and says 404. */
import { hearServerTime } from '../../lib/reads-clock.ts';

export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly language: 'en' | 'cy';
  readonly subject: string;
  readonly text: string;
  /** As the database writes it. */
  readonly queuedAt: string;
}

export type PostBox = 'closed' | 'offline' | 'fault' | readonly Letter[];

/** Opens the post box. */
export async function openPostBox(): Promise<PostBox> {
  try {
    const answer = await fetch('/api/demo/post-box');
    hearServerTime(answer);
    if (answer.status === 404) return 'closed';
    if (!answer.ok) return 'fault';
    return ((await answer.json()) as { messages: Letter[] }).messages;
  } catch {
    return 'offline';
  }
}

/** A link of this site in a message, or undefined. Links to elsewhere are never made. */
export function linkIn(text: string, origin: string): string | undefined {
  const found = /https?:\/\/\S+/.exec(text)?.[0];
  if (found === undefined) return undefined;
  try {
    const address = new URL(found);
    return address.origin === origin ? address.pathname + address.search + address.hash : undefined;
  } catch {
    return undefined;
  }
}

/** The sign-in code in a message: two groups of four on a line of their own. */
export function codeIn(text: string): string | undefined {
  return /^[A-Z0-9]{4} [A-Z0-9]{4}$/m.exec(text)?.[0];
}
