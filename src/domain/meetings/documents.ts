// Papers that belong to an item of a meeting: which files can be one, what they are called, and when one is added or
// withdrawn. What a file is, its first bytes say and never its name. It comes in parts, each small enough for a bad phone,
// and is taken away to be read: no page of ours shows it, so that nothing in it can run here.

import { lengthOf, onlyRefusals, refusal, type Instant, type Refusal } from '../kernel/index.ts';
import { meetingState, type MeetingCourse } from './state.ts';

/** What a paper can be, each with the end of its name and how browsers call it. */
export const documentKinds = ['pdf', 'png', 'jpeg'] as const;
export type DocumentKind = (typeof documentKinds)[number];
const ends: Readonly<Record<DocumentKind, string>> = { pdf: 'pdf', png: 'png', jpeg: 'jpg' };
export const documentType: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

/** The bytes of a part that is not the last; a multiple of three, so that parts in base64 stand beside each other. */
export const PART_BYTES = 45 * 1024;
/** The letters of such a part. */
export const PART_LENGTH = (PART_BYTES / 3) * 4;
/** 2 MB: a report with pictures, and fewer parts than anybody may send in a minute. */
export const MOST_BYTES = 2 * 1024 * 1024;
export const MOST_PARTS = Math.ceil(MOST_BYTES / PART_BYTES);
export const MOST_DOCUMENTS = 20;
export const NAME_LIMIT = 100;
export const WHY_LIMIT = 300;

/** The first bytes of each kind. */
const begins: Readonly<Record<DocumentKind, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  jpeg: [0xff, 0xd8, 0xff],
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The first bytes of a text in base64: as many as whole groups of its first letters hold. */
function firstBytes(base64: string, letters = 16): number[] {
  const bytes: number[] = [];
  for (let at = 0; at + 4 <= Math.min(base64.length, letters); at += 4) {
    const group = [...base64.slice(at, at + 4)].map((letter) => Math.max(0, LETTERS.indexOf(letter)));
    const number = group.reduce((sum, value) => sum * 64 + value, 0);
    bytes.push(Math.floor(number / 65536) % 256, Math.floor(number / 256) % 256, number % 256);
  }
  return bytes;
}

/** What a file is, by its first bytes; null for everything that is no paper. */
export function kindOf(firstPart: string): DocumentKind | null {
  const bytes = firstBytes(firstPart);
  return documentKinds.find((kind) => begins[kind].every((byte, at) => bytes[at] === byte)) ?? null;
}

/** How many bytes a text in base64 holds. */
export const bytesIn = (base64: string): number =>
  (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);

/** True when parts are one file: all but the last are full, and none is empty. */
export const arePartsWhole = (parts: readonly string[]): boolean =>
  parts.length > 0 &&
  parts.every((part, at) => {
    const isLast = at === parts.length - 1;
    if (!isLast) return part.length === PART_LENGTH && !part.endsWith('=');
    return part.length > 0 && part.length % 4 === 0 && part.length <= PART_LENGTH;
  });

/** Letters that a name on somebody's device could mean something by: folders, drives, direction of writing, control. */

const NOT_IN_NAMES = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"/\\|?*]/g;

/**
 * The name that a paper keeps: without a folder, without letters that mean something to a device, and with the end of what
 * it is. Example: `C:\papers\Accounts.PDF.exe` of a PDF is `Accounts.PDF.pdf`.
 */
export function cleanName(typed: string, kind: DocumentKind): string {
  const file = typed.split(/[/\\]/).at(-1)!.replace(NOT_IN_NAMES, ' ');
  const bare = file
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '');
  const short = [...bare]
    .slice(0, NAME_LIMIT - 5)
    .join('')
    .trim();
  return `${short === '' ? 'paper' : short}.${ends[kind]}`;
}

/** A meeting that somebody adds a paper to. */
export interface DocumentsOf extends MeetingCourse {
  readonly items: number;
  /** How many papers it has that were not withdrawn. */
  readonly documents: number;
}

/**
 * Why a paper cannot be added to an item; empty when it can. Before the notice is out the agenda can change, and papers
 * would stand at other items. Codes: `document-not-called`, `meeting-called-off`, `meeting-over`, `item-unknown`,
 * `documents-too-many`, `document-not-whole`, `document-too-large`, `document-kind-wrong`.
 */
export function whyNotAttached(
  meeting: DocumentsOf,
  { item, parts }: { readonly item: number; readonly parts: readonly string[] },
  now: Instant,
): Refusal[] {
  const state = meetingState(meeting, now);
  const stands = onlyRefusals([
    state === 'planned' ? refusal('document-not-called') : null,
    state === 'called-off' ? refusal('meeting-called-off') : null,
    state === 'over' ? refusal('meeting-over') : null,
    item >= 1 && item <= meeting.items ? null : refusal('item-unknown'),
    meeting.documents < MOST_DOCUMENTS ? null : refusal('documents-too-many'),
  ]);
  if (stands.length > 0) return stands;
  if (!arePartsWhole(parts)) return [refusal('document-not-whole')];
  const bytes = parts.reduce((sum, part) => sum + bytesIn(part), 0);
  if (bytes > MOST_BYTES) return [refusal('document-too-large', 'file')];
  return kindOf(parts[0]!) === null ? [refusal('document-kind-wrong', 'file')] : [];
}

/** Why a paper cannot be withdrawn. Codes: `document-withdrawn`, `document-why-missing`, `document-why-long`. */
export const whyNotWithdrawn = (withdrawn: boolean, why: string): Refusal[] =>
  onlyRefusals([
    withdrawn ? refusal('document-withdrawn') : null,
    why.trim() === '' ? refusal('document-why-missing', 'why') : null,
    lengthOf(why) > WHY_LIMIT ? refusal('document-why-long', 'why', { most: WHY_LIMIT }) : null,
  ]);
