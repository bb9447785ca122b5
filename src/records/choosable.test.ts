// The condition for the database and the rule in the domain choose the same people.
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Listing, Member } from '../domain/membership/index.ts';
import { mayBeChosen, type TimeAccount } from '../domain/time-bank/index.ts';
import { choosable } from './choosable.ts';
import { dateText, maybeDateText } from './row.ts';

const now = Date.parse('2026-06-15T12:00:00Z');
const moments = [now - 1000, now, now + 1000];
const ends = [null, ...moments];

interface Someone {
  member: Member;
  listing: Listing | null;
  account: TimeAccount | null;
}

/** Every way in which somebody can be a member or not, listed or not, with an account or not. */
function everybody(): Someone[] {
  const all: Someone[] = [];
  for (const joinedAt of moments)
    for (const leftAt of ends)
      for (const listed of [true, false])
        for (const account of ['none', ...ends] as const) {
          const id = `m${String(all.length).padStart(14, '0')}`;
          all.push({
            member: { id, displayName: 'Nia', groupKey: 'families', joinedAt, leftAt },
            listing: listed ? { member: id, displayName: 'Nia', groupKey: 'families', sinceAt: 1 } : null,
            account:
              account === 'none'
                ? null
                : {
                    id: `a${id}`,
                    kind: 'member',
                    member: id,
                    displayName: 'Nia',
                    openedAt: joinedAt,
                    closedAt: account,
                  },
          });
        }
  return all;
}

function stored(people: readonly Someone[]): DatabaseSync {
  const database = new DatabaseSync(':memory:');
  database.exec(
    'CREATE TABLE members (id, joinedAt, leftAt); CREATE TABLE listings (member, displayName); ' +
      'CREATE TABLE time_accounts (member, openedAt, closedAt)',
  );
  for (const { member, listing, account } of people) {
    const add = (sql: string, ...values: string[]) => database.prepare(sql).run(...values);
    add(
      'INSERT INTO members VALUES (?, ?, ?)',
      member.id,
      dateText(member.joinedAt),
      maybeDateText(member.leftAt),
    );
    if (listing) add('INSERT INTO listings VALUES (?, ?)', member.id, listing.displayName);
    if (account)
      add(
        'INSERT INTO time_accounts VALUES (?, ?, ?)',
        member.id,
        dateText(account.openedAt),
        maybeDateText(account.closedAt),
      );
  }
  return database;
}

test('the same people can be chosen by the rule and by the database', () => {
  const people = everybody();
  const database = stored(people);
  const asker = people.find(({ member, listing, account }) =>
    mayBeChosen('x', member, listing, account, now),
  )!.member.id;
  const sql = `SELECT listings.member AS id ${choosable()}`
    .replace('{:asker}', '?1')
    .replaceAll('{:now}', '?2');
  const found = database.prepare(sql).all(asker, dateText(now));
  database.close();
  const expected = people.filter(({ member, listing, account }) =>
    mayBeChosen(asker, member, listing, account, now),
  );
  expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ member }) => member.id).sort());
  expect(expected.length).toBeGreaterThan(5);
});
