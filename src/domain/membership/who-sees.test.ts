// Who may see what about a person.
import { describe, expect, test } from 'vitest';
import {
  duties,
  dutiesOf,
  isNewLook,
  mayShow,
  officeKeys,
  officesThatSee,
  personFacts,
  seenByOffice,
  shown,
  SAME_LOOK,
  visibleTo,
  whoSees,
  type Look,
  type OfficeKey,
  type PersonFact,
  type Viewer,
} from './index.ts';

const seen = (viewer: Viewer): PersonFact[] => [...visibleTo(viewer)].sort();

describe('the table', () => {
  test('shows you everything that is held about you', () => {
    expect(seen({ self: true, member: true })).toEqual([...personFacts].sort());
  });

  test('shows somebody who is nothing to you nothing', () => {
    expect(seen({})).toEqual([]);
  });

  test('shows another member only what you agreed to or what the rules make public', () => {
    expect(seen({ member: true })).toEqual([
      'elections',
      'listing',
      'meetings',
      'motions',
      'offices',
      'openVotes',
    ]);
  });

  test('shows a member who may inspect the register no shares, no payments and no property', () => {
    expect(seen({ member: true, inspector: true })).toEqual(
      [
        'calledName',
        'elections',
        'email',
        'group',
        'joinedOn',
        'leftOn',
        'listing',
        'meetings',
        'motions',
        'name',
        'offices',
        'openVotes',
        'postalAddress',
      ].sort(),
    );
  });

  test('shows help that was given to its two people, and to no office', () => {
    expect(mayShow('timeBankEntries', { member: true, party: true })).toBe('was-there');
    expect(officesThatSee('timeBankEntries')).toEqual([]);
    expect(officesThatSee('balance')).toEqual([]);
  });

  test.each(['supporters', 'messages', 'devices', 'looks', 'timeBankEntries', 'balance'] as const)(
    'shows no office holder your %s',
    (fact) => {
      expect(mayShow(fact, { member: true, offices: officeKeys })).toBeNull();
    },
  );

  test.each(['steward', 'moderator', 'guides'] as const)(
    'shows the %s nothing about you by that office',
    (office) => {
      expect(seenByOffice(office)).toEqual([]);
    },
  );

  test('shows the teller who may vote and where their voting paper is, and nothing else', () => {
    expect(seenByOffice('teller').map(({ fact }) => fact)).toEqual(['rollMembership', 'votingPaper']);
  });

  test('shows money to nobody but those who keep the register', () => {
    const money: readonly PersonFact[] = ['shares', 'payments', 'property'];
    for (const fact of money)
      expect(officesThatSee(fact)).toEqual(['chair', 'secretary', 'treasurer', 'membership']);
  });

  test('gives every line a reason, and names no office that is not there', () => {
    for (const fact of personFacts) {
      const { offices } = whoSees[fact];
      for (const [office, why] of Object.entries(offices)) {
        expect(officeKeys).toContain(office);
        expect(why).toMatch(/^[a-z]+(-[a-z]+)*$/);
      }
    }
  });
});

describe('a supporter', () => {
  test('sees nothing without an ability', () => {
    expect(seen({ abilities: [] })).toEqual([]);
  });

  test('sees what the ability is for, and no more', () => {
    expect(seen({ abilities: ['time-bank'] })).toEqual(['balance', 'timeBankEntries']);
    expect(mayShow('phone', { abilities: ['details'] })).toBe('you-let-them');
    expect(mayShow('shares', { abilities: ['details', 'messages', 'read-my-page'] })).toBeNull();
  });

  test.each(['openVotes', 'othersRead', 'looks', 'devices', 'supporters'] as const)(
    'never sees your %s, whatever you let them do',
    (fact) => {
      expect(mayShow(fact, { abilities: ['read-my-page', 'time-bank', 'messages', 'details'] })).toBeNull();
    },
  );
});

describe('a view of a person', () => {
  const person = { id: 'gwen', name: 'Gwen Parry', phone: '01632 960111', balanceMinutes: 60 };
  const facts = { id: null, name: 'name', phone: 'phone', balanceMinutes: 'balance' } as const;

  test('has only the fields that the viewer may see', () => {
    expect(shown(person, facts, { member: true, offices: ['treasurer'] })).toEqual({
      id: 'gwen',
      name: 'Gwen Parry',
    });
    expect(shown(person, facts, { member: true })).toEqual({ id: 'gwen' });
    expect(shown(person, facts, { self: true })).toEqual(person);
  });
});

describe('the duties of the offices', () => {
  test('are for offices that there are', () => {
    for (const offices of Object.values(duties))
      for (const office of offices) expect(officeKeys).toContain(office);
  });

  test.each([
    ['treasurer', ['register', 'payments', 'guideReaders']],
    ['teller', ['countingPapers', 'guideReaders']],
    ['guides', ['guideChecks', 'guideReaders']],
    ['steward', ['setUp', 'history', 'guideReaders']],
  ] as const)('of the %s are the least that the work needs', (office, expected) => {
    expect(dutiesOf(office as OfficeKey)).toEqual(expected);
  });
});

describe('a look', () => {
  const look: Look = { member: 'gwen', by: 'sian', office: 'secretary', what: 'details', at: 1_000_000 };

  test('is written down when somebody reads the details of another', () => {
    expect(isNewLook(look, null)).toBe(true);
  });

  test('at everybody’s details counts', () => {
    expect(isNewLook({ ...look, member: null, what: 'register-list' }, null)).toBe(true);
  });

  test('at oneself is none', () => {
    expect(isNewLook({ ...look, member: 'sian' }, null)).toBe(false);
  });

  test('that is repeated within ten minutes is the same look', () => {
    expect(isNewLook(look, { at: look.at - SAME_LOOK + 1 })).toBe(false);
    expect(isNewLook(look, { at: look.at - SAME_LOOK })).toBe(true);
  });
});
