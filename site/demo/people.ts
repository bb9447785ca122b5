// The people whom a visitor of the demo can sign in as: one for each thing there is to try.

import type { InBoth } from '../co-op.ts';
import { emailOf } from './names.ts';

export type DemoRole = 'supported' | 'volunteer' | 'family' | 'worker' | 'secretary' | 'coordinator';

export interface DemoPerson {
  readonly role: DemoRole;
  readonly name: string;
  readonly email: string;
  /** Who they are and what to try, in one line. */
  readonly line: InBoth;
}

function person(role: DemoRole, name: string, en: string, cy: string): DemoPerson {
  return { role, name, email: emailOf(name), line: { en, cy } };
}

export const demoPeople: readonly DemoPerson[] = [
  person(
    'supported',
    'Gwen Parry',
    'Gwen gets support. She has a vote to cast and some help to confirm.',
    'Mae Gwen yn cael cefnogaeth. Mae ganddi bleidlais i’w bwrw a chymorth i’w gadarnhau.',
  ),
  person(
    'volunteer',
    'Tom Okafor',
    'Tom is a volunteer. He helps other members and logs the time.',
    'Mae Tom yn gwirfoddoli. Mae’n helpu aelodau eraill ac yn cofnodi’r amser.',
  ),
  person(
    'family',
    'Rhian Bowen',
    'Rhian’s brother gets support. She gives help and gets help. She uses the portal in Welsh.',
    'Mae brawd Rhian yn cael cefnogaeth. Mae hi’n rhoi cymorth ac yn cael cymorth. Mae’n defnyddio’r porth yn Gymraeg.',
  ),
  person(
    'worker',
    'Samuel Adeyemi',
    'Samuel is a personal assistant. He has the same one vote as every member.',
    'Cynorthwyydd personol yw Samuel. Mae ganddo un bleidlais, fel pob aelod.',
  ),
  person(
    'secretary',
    'Nasreen Malik',
    'Nasreen is the secretary. She opens and closes votes.',
    'Nasreen yw’r ysgrifennydd. Mae’n agor ac yn cau pleidleisiau.',
  ),
  person(
    'coordinator',
    'Marged Pritchard',
    'Marged is the coordinator. She helps members to find each other.',
    'Marged yw’r cydlynydd. Mae’n helpu aelodau i ddod o hyd i’w gilydd.',
  ),
];
