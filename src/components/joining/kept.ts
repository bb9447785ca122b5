/**
 * An application as it lies on the device of who writes it: its code, and the answers as they were typed last. On a
 * person's own device it is there at the next visit; on a shared computer it goes with the tab. What was sent leaves
 * the code alone.
 */
import { isApplicationCode, noAnswers, type Answers } from '../../domain/joining/index.ts';
import type { Device } from '../../lib/session.ts';

export interface Kept {
  readonly code: string;
  readonly device: Device;
  readonly answers: Answers;
}

const KEY = 'common-care-application';

function storageFor(device: Device): Storage | undefined {
  try {
    return device === 'own' ? localStorage : sessionStorage;
  } catch {
    return undefined;
  }
}

function keptIn(device: Device): Kept | null {
  try {
    const { code, answers } = JSON.parse(storageFor(device)?.getItem(KEY) ?? '{}') as Partial<Kept>;
    return code !== undefined && isApplicationCode(code)
      ? { code, device, answers: { ...noAnswers, ...answers } }
      : null;
  } catch {
    return null;
  }
}

/** What lies here, or null. This tab comes first. */
export const readKept = (): Kept | null => keptIn('shared') ?? keptIn('own');

export function keepHere({ code, device, answers }: Kept): void {
  try {
    storageFor(device)?.setItem(KEY, JSON.stringify({ code, answers }));
  } catch {
    // the server keeps it under the code, and the page itself holds what was typed
  }
}

export function forgetHere(): void {
  for (const device of ['own', 'shared'] as const) {
    try {
      storageFor(device)?.removeItem(KEY);
    } catch {
      // nothing was kept
    }
  }
}
