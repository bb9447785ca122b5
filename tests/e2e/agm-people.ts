/**
 * The eight people of an annual meeting, each at a browser of their own, and what was written before the notice: who are
 * tellers, and two motions of members that are ready for their votes.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Browser } from '@playwright/test';
import { emailOf } from '../../site/demo/names.ts';
import { inserter } from '../../src/cli/parts/rows.ts';
import { officeRow } from '../../src/records/membership.ts';
import { cast, expect, sessionOf, signedIn, visit, type Page } from '../support/browser.ts';
import type { TestServer } from '../support/server.ts';
import { at, type Language } from './journey.ts';

const named = (name: string) => ({ name, email: emailOf(name) });

/** Who they are at this meeting. Rhian Bowen has a small phone and reads Welsh. */
export const people = {
  chair: named('Dafydd Llwyd'),
  secretary: cast.secretary,
  teller: cast.worker,
  otherTeller: cast.volunteer,
  helped: cast.supported,
  mover: named('Judith Penrose'),
  absent: named('Winston Clarke'),
  phone: cast.family,
} as const;
export type Role = keyof typeof people;
export const roles = Object.keys(people) as Role[];

/** Holds the third part of the key, and loses it. */
export const thirdTeller = cast.coordinator;

/** One that waits in vain says so long before the story would end. */
const PATIENCE = 20_000;
const PHONE = { width: 320, height: 640 };

export interface Seat {
  readonly page: Page;
  readonly lang: Language;
  /** Goes to a page in their language. */
  readonly goes: (path: string) => Promise<void>;
  /** Presses a button of the page. */
  readonly presses: (name: string) => Promise<void>;
}
export type Seats = Readonly<Record<Role, Seat>>;

async function seat(browser: Browser, coop: TestServer, role: Role): Promise<Seat> {
  const lang = role === 'phone' ? 'cy' : 'en';
  const own = role === 'phone' ? { viewport: PHONE } : {};
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...own });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await signedIn(page, coop, people[role]);
  return {
    page,
    lang,
    goes: (path) => visit(page, at(coop, lang, path)),
    presses: (name) => page.getByRole('button', { name, exact: true }).click(),
  };
}

/** Everybody sits down. */
export async function seated(browser: Browser, coop: TestServer): Promise<Seats> {
  const all = await Promise.all(roles.map(async (role) => [role, await seat(browser, coop, role)] as const));
  return Object.fromEntries(all) as Record<Role, Seat>;
}

export const idOf = (coop: TestServer, { name }: { name: string }): string =>
  coop.look<{ id: string }>('SELECT id FROM members WHERE displayName = ?', name)[0]!.id;

/** Three members have the office of teller. */
export function nameTellers(coop: TestServer, fromAt: number): void {
  const tellers = [people.teller, people.otherTeller, thirdTeller].map((person, place) => {
    const held = { member: idOf(coop, person), displayName: person.name, office: 'teller' } as const;
    return { id: `agmteller00000${place}`, ...officeRow({ ...held, fromAt, untilAt: null }) };
  });
  const database = new DatabaseSync(join(coop.data, 'data.db'), { timeout: 5000 });
  const insert = inserter(database);
  for (const row of tellers) insert('offices', row);
  database.close();
}

/** Sends a command as somebody, for what another journey plays on its page. */
export async function does<T>(
  coop: TestServer,
  person: { email: string },
  verb: string,
  input: object,
): Promise<T> {
  const as = await sessionOf(coop, person.email);
  const { status, body } = await coop.command<T>(verb, input, { as });
  expect([verb, status, body]).toEqual([verb, 200, body]);
  return body;
}

interface Idea {
  readonly titleEn: string;
  readonly titleCy: string;
  readonly what: string;
  readonly whatCy: string;
}

/** The easy words of a motion are written by its mover, and agreed by the mover and somebody who is against it. */
export async function agreeWords(
  coop: TestServer,
  mover: { email: string },
  motionId: string,
  { titleEn, titleCy, what, whatCy }: Idea,
): Promise<void> {
  const easy = {
    titleEn,
    titleCy,
    meaningEn: what,
    meaningCy: whatCy,
    ifPassedEn: 'It is done this year.',
    ifPassedCy: 'Caiff ei wneud eleni.',
    ifLostEn: 'Nothing changes.',
    ifLostCy: 'Nid oes dim yn newid.',
    otherText: whatCy,
  };
  await does(coop, mover, 'motions/write-easy', { motionId, ...easy });
  for (const by of [mover, people.chair]) await does(coop, by, 'motions/agree-easy', { motionId });
}

/** A motion is put, seconded by two, and its easy words are agreed. */
export async function readyMotion(coop: TestServer, mover: { email: string }, idea: Idea): Promise<string> {
  const words = {
    title: idea.titleEn,
    what: idea.what,
    why: 'It helps us.',
    cost: '£900',
    who: 'The board.',
  };
  const put = { ...words, language: 'en', resolution: 'ordinary' };
  const { motionId } = await does<{ motionId: string }>(coop, mover, 'motions/put-forward', put);
  for (const by of [people.phone, people.helped]) await does(coop, by, 'motions/second', { motionId });
  await agreeWords(coop, mover, motionId, idea);
  return motionId;
}
