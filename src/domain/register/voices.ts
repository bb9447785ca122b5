// Who speaks for a member: they themselves, somebody for an organisation, or one of several people who are a member
// together. However many they are, they are one member with one voice, and it has a name.

import type { FactOf, VoiceOf } from './facts.ts';

export interface Voice {
  readonly of: VoiceOf;
  readonly name: string;
  /** All who are a member together; empty when they are none, or their names were erased. */
  readonly people: readonly string[];
}

/** The voice that a fact names; without one the member speaks themselves, under their own name. */
export const voiceOf = (fact: FactOf<'voice'> | null, called: string): Voice => ({
  of: fact?.data.of ?? 'person',
  name: fact?.words?.voice ?? called,
  people: fact?.words?.people ?? [],
});
