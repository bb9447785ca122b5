/**
 * The people whom a visitor of the demo can sign in as. It lies under /demo/, which the server does not hand out in
 * production: there the sign-in page finds nothing and offers nothing.
 */
import { demoPeople } from '../../../site/demo/people.ts';

export const GET = () => Response.json(demoPeople);
