/** The members of a demo who can vote on an open motion and bank time: those who put the server under load. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Client, Session } from '../parts/client.ts';

export interface Crowd {
  motion: string;
  people: Session[];
}

const FIND_MOTION = `SELECT o.motion AS id, m.closesAt AS closesAt FROM vote_openings o JOIN motions m ON m.id = o.motion
  WHERE NOT EXISTS (SELECT 1 FROM vote_closures c WHERE c.motion = o.motion) ORDER BY m.closesAt DESC LIMIT 1`;
const FIND_PEOPLE = `SELECT a.email AS email FROM vote_rolls r
  JOIN accounts a ON a.member = r.member
  JOIN listings l ON l.member = r.member
  JOIN time_accounts t ON t.member = r.member AND t.closedAt = ''
  WHERE r.motion = ? ORDER BY a.email LIMIT ?`;

/** Signs in up to `most` members who are on the roll of an open motion and agreed to be found. */
export async function gather(client: Client, data: string, most: number): Promise<Crowd> {
  const database = new DatabaseSync(join(data, 'data.db'), { readOnly: true });
  const motion = String(database.prepare(FIND_MOTION).get()?.['id'] ?? '');
  const emails = database.prepare(FIND_PEOPLE).all(motion, most);
  database.close();
  if (emails.length < 2)
    throw new Error('The demo co-op has no open vote with two members who agreed to be found.');
  const people: Session[] = [];
  for (const { email } of emails) people.push(await client.signIn(String(email)));
  return { motion, people };
}
