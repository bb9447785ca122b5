/**
 * The box of a secret vote: the places on the roll, putting an envelope into one, fixing and emptying them. An envelope lies
 * on its member's line until the count, because one that is replaced must be found; nothing but the key opens it. No row
 * is added when somebody votes, but the fingerprint, and that lies in the order of what it says.
 */
import type { Id, Instant } from '../../../src/domain/kernel/index.ts';
import { NO_ENVELOPE } from '../../../src/domain/sealed/index.ts';
import { boxRow, type Box } from '../../../src/records/sealed.ts';
import { execute, insert, row, rows, type App, type Readable } from '../kit/engine.ts';

/** Gives every line of a fixed roll its empty place, as long as an envelope, and its first turn. */
export function emptyPlaces(app: App, motion: Id): void {
  execute(
    app,
    'UPDATE vote_rolls SET envelope = {:none}, turn = lower(hex(randomblob(8))) WHERE motion = {:motion}',
    { motion, none: NO_ENVELOPE },
  );
}

/** A member's place, or null when they are not on the roll. */
export const placeOf = (app: Readable, motion: Id, member: Id): { envelope: string; turn: string } | null =>
  row(
    app,
    'SELECT envelope, turn FROM vote_rolls WHERE motion = {:motion} AND member = {:member}',
    { motion, member },
    { envelope: '', turn: '' } as const,
  );

/** The first 12 hex digits of a fingerprint as a number: the place of its row. */
const PLACE_DIGITS = 12;

/** Puts an envelope into a place, in the place of the one before. */
export function putInto(app: App, motion: Id, member: Id, envelope: string, fingerprint: string): void {
  execute(
    app,
    'UPDATE vote_rolls SET envelope = {:envelope}, turn = lower(hex(randomblob(8))) ' +
      'WHERE motion = {:motion} AND member = {:member}',
    { motion, member, envelope },
  );
  // The number of the row and its id are the fingerprint's own: rows in the order of votes would say who came when.
  execute(
    app,
    'INSERT INTO sealed_seen (rowid, id, motion, fingerprint) ' +
      'VALUES (CAST({:place} AS INTEGER), {:id}, {:motion}, {:fingerprint})',
    {
      place: String(Number.parseInt(fingerprint.slice(0, PLACE_DIGITS), 16)),
      id: fingerprint.slice(-15),
      motion,
      fingerprint,
    },
  );
}

/** The envelopes of a box, in the order of what they say, and apart from the roll. */
export const envelopesOf = (app: Readable, motion: Id): string[] =>
  rows(
    app,
    'SELECT envelope FROM vote_rolls WHERE motion = {:motion} AND envelope != {:none} ORDER BY envelope',
    { motion, none: NO_ENVELOPE },
    { envelope: '' } as const,
  ).map(({ envelope }) => envelope);

export const fingerprintsOf = (envelopes: readonly string[]): string[] =>
  envelopes.map((envelope) => $security.sha256(envelope)).sort();

export const digestOf = (fingerprints: readonly string[]): string =>
  $security.sha256(fingerprints.join('\n'));

/** Fixes the box: from here on the database refuses every change of an envelope. Who has voted is noted for all at once. */
export function fix(app: App, motion: Id, rollSize: number, at: Instant, objectionsUntil: Instant): Box {
  const fingerprints = fingerprintsOf(envelopesOf(app, motion));
  const voted = fingerprints.length;
  const onPaper = "SELECT member FROM vote_papers WHERE motion = {:motion} AND state = 'in'";
  execute(
    app,
    `UPDATE vote_rolls SET voted = (envelope != {:none} OR member IN (${onPaper})) WHERE motion = {:motion}`,
    { motion, none: NO_ENVELOPE },
  );
  const digest = digestOf(fingerprints);
  const box = { motion, rollSize, voted, fingerprints, digest, at, objectionsUntil };
  insert(app, 'sealed_boxes', boxRow(box));
  return box;
}

/** Takes the envelopes out of the places and forgets what was in the box. That somebody voted stays. */
export function emptyBox(app: App, motion: Id): void {
  execute(app, "UPDATE vote_rolls SET envelope = {:none}, turn = '' WHERE motion = {:motion}", {
    motion,
    none: NO_ENVELOPE,
  });
  execute(app, 'DELETE FROM sealed_seen WHERE motion = {:motion}', { motion });
}
