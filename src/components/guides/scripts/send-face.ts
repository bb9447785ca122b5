/**
 * The one request of a guide's page. It does not use src/lib/doors.ts: that brings the session, and this page
 * sends nothing of who is reading.
 */
interface Answer {
  readonly guide: string;
  readonly row: string | null;
  readonly face: 'clear' | 'partly' | 'unclear';
  readonly sentence: string;
  readonly language: 'en' | 'cy';
}

const key = crypto.randomUUID?.() ?? String(Math.random()).slice(2).padEnd(16, '0');
let sent = 0;

/** Null when it was stored; else the sentence to show. */
export async function sendFace(answer: Answer, failed: string): Promise<string | null> {
  try {
    const response = await fetch('/api/co-op/guides/say-how-clear', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `${key}-${sent}` },
      body: JSON.stringify(answer),
      credentials: 'omit',
    });
    if (response.status !== 503 && response.status !== 429) sent += 1;
    return response.ok ? null : failed;
  } catch {
    return failed;
  }
}
