/**
 * The jobs for the co-op: for each, the offices that see it on my page. This is the one list. A new job is a line here
 * with its words in my-page.json (`job-<name>` and `job-<name>-text`). Whether somebody may do it is decided by the
 * query of its page, never here: a test compares the two.
 */
import { officesForActs } from '../../domain/approvals/index.ts';
import { duties, officeKeys, type OfficeKey } from '../../domain/membership/index.ts';
import { postOffices } from '../../domain/messages/index.ts';
import type { QueryName } from '../../lib/doors.ts';

export interface Job {
  readonly name:
    | 'office'
    | 'readers'
    | 'letters'
    | 'bounces'
    | 'applications'
    | 'information'
    | 'sign-in'
    | 'two-people'
    | 'rulebook'
    | 'register';
  /** Its page, in English. */
  readonly path: string;
  /** What its page asks the server. */
  readonly query: QueryName;
  readonly offices: readonly OfficeKey[];
}

export const jobs: readonly Job[] = [
  { name: 'office', path: '/office/', query: 'office/home', offices: officeKeys },
  { name: 'readers', path: '/my-page/readers/', query: 'guides/said', offices: officeKeys },
  { name: 'letters', path: '/office/letters/', query: 'messages/letters-due', offices: postOffices },
  { name: 'bounces', path: '/office/bounces/', query: 'messages/bounces', offices: postOffices },
  {
    name: 'applications',
    path: '/office/applications/',
    query: 'joining/applications',
    offices: duties.applications,
  },
  {
    name: 'register',
    path: '/office/register/',
    query: 'register/inspections',
    offices: duties.register,
  },
  {
    name: 'information',
    path: '/office/information/',
    query: 'my-information/requests',
    offices: duties.information,
  },
  { name: 'sign-in', path: '/office/sign-in/', query: 'sign-in/cards', offices: duties.signIn },
  { name: 'two-people', path: '/office/two-people/', query: 'approvals/waiting', offices: officesForActs },
  { name: 'rulebook', path: '/office/rulebook/', query: 'rulebook/waits', offices: duties.rulebook },
];

/** The jobs of somebody who holds these offices, each once, in the order of the list. */
export function jobsOf(held: readonly OfficeKey[], all: readonly Job[] = jobs): readonly Job[] {
  return all.filter(({ offices }) => offices.some((office) => held.includes(office)));
}
