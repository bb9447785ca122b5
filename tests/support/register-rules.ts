/** What the co-op brings to the reading of a file, for tests: its real groups, its offices, 15 June 2026. */
import offices from '../../content/messages/en/offices.json';
import officesCy from '../../content/messages/cy/offices.json';
import { groups, mayBeInTwo } from '../../site/co-op.ts';
import { officeKeys } from '../../src/domain/membership/index.ts';
import type { FileRules } from '../../src/domain/register-file/index.ts';

export const NOW = Date.parse('2026-06-15T12:00:00Z');

export const fileRules: FileRules = {
  groups: groups.map(({ key, name, ofOrganisations }) => ({
    key,
    names: [name.en, name.cy],
    ofOrganisations: ofOrganisations === true,
  })),
  mayBeInTwo,
  offices: officeKeys.map((key) => ({ key, names: [offices[`office-${key}`], officesCy[`office-${key}`]] })),
  sharePence: 100,
  today: '2026-06-15',
};
