/** The letters about offices: to those who take one up or leave it, and to the secretary when a term ends. */
import cy from '../../../content/messages/cy/offices.json';
import en from '../../../content/messages/en/offices.json';
import type { OfficeKey } from '../../../src/domain/membership/index.ts';
import { letter, pageAddress } from '../kit/outbox.ts';

export const officeAppointed = letter('office-appointed');
export const officeEnded = letter('office-ended');
export const officeSteppedDown = letter('office-stepped-down');
export const termEnds = letter('term-ends');
export const termEndsOf = letter('term-ends-of');
export const termOver = letter('term-over');
export const termOverOf = letter('term-over-of');

/** What an office is called. */
export const officeName = (language: 'en' | 'cy', office: OfficeKey): string =>
  ({ en, cy })[language][`office-${office}`];

/** The page of who does what, as it stands in letters. */
export const whoDoesWhat = (language: 'en' | 'cy'): string =>
  pageAddress(language, '/our-co-op/who-does-what/');
