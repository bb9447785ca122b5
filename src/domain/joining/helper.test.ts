// Whom an applicant named as their helper is asked to help once they are a member.
import { expect, test } from 'vitest';
import { HELPER_MAY, helperOf } from './index.ts';

test.each([
  ['with an email is asked there', 'Ida', ' Ida@Home.example ', { name: 'Ida', email: 'ida@home.example' }],
  ['with a phone number is for the office to phone', 'Ida', '01632 960 123', null],
  ['without a name is nobody', '', 'ida@home.example', null],
  ['is nobody when nobody was named', '', '', null],
])('a helper %s', (_, helperName, helperReach, expected) => {
  expect(helperOf({ helperName, helperReach })).toEqual(expected);
});

test('a helper may read the page of the member, and nothing more, until the member lets them', () => {
  expect(HELPER_MAY).toEqual(['read-my-page']);
});
