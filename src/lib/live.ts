/**
 * Hears from the server that something changed, and then looks again. What comes is one word, never what changed. A
 * page that nobody looks at does not listen, so that twenty open tabs cost one line; and because a line can be lost
 * without a word, the page looks again by itself from time to time.
 */
import type { Topic } from '../domain/live/index.ts';
import { ask } from './doors.ts';

const LOOK_ANYWAY_MS = 60_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/** Calls `again` whenever one of the topics changed, and now and then without being told. Returns the way to stop. */
export function onChanged(topics: readonly Topic[], again: () => void): () => void {
  let source: EventSource | undefined;
  let wait = FIRST_WAIT_MS;
  let later: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const close = () => {
    clearTimeout(later);
    source?.close();
    source = undefined;
  };
  const tryLater = () => {
    close();
    if (stopped || document.hidden) return;
    later = setTimeout(() => void open(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  async function open(): Promise<void> {
    close();
    const reading = await ask('live/ticket', { topics: topics.join(',') });
    if (stopped || document.hidden) return;
    if (reading.state !== 'ready') return tryLater();
    source = new EventSource(`/api/co-op/live/hear?ticket=${encodeURIComponent(reading.value.ticket)}`);
    source.addEventListener('open', () => (wait = FIRST_WAIT_MS));
    source.addEventListener('changed', again);
    source.addEventListener('error', tryLater); // its ticket is used up: a new line needs a new one
  }
  const onVisibility = () => {
    if (document.hidden) return close();
    again();
    void open();
  };
  const polling = setInterval(() => {
    if (!document.hidden) again();
  }, LOOK_ANYWAY_MS);
  document.addEventListener('visibilitychange', onVisibility);
  void open();
  return () => {
    stopped = true;
    close();
    clearInterval(polling);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
