/**
 * The people of the tests: those whom a visitor of the demo can sign in as (site/demo/people.ts), by what they do.
 * Everywhere the same, so that a reader of one test knows the people of the next.
 */
import { demoPeople, type DemoPerson, type DemoRole } from '../../site/demo/generate.ts';

/** `cast.supported.email`, `cast.volunteer.name`, … */
export const cast = Object.fromEntries(demoPeople.map((person) => [person.role, person])) as Record<
  DemoRole,
  DemoPerson
>;
