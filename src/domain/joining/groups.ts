// Which group somebody may ask to join, and who may be in two. The groups and the pairs are the co-op's own choice
// (site/co-op.ts) and come in as arguments.

import { onlyRefusals, refusal, type Refusal } from '../kernel/index.ts';
import { secondGroups, type GroupPairs } from '../membership/index.ts';

export interface GroupRules extends GroupPairs {
  /** The groups there are. One of organisations asks who speaks for them. */
  readonly groups: readonly { readonly key: string; readonly ofOrganisations?: boolean }[];
}

/** True when members of this group are organisations, which name the person who speaks for them. */
export const needsVoice = (group: string, { groups }: GroupRules): boolean =>
  groups.some(({ key, ofOrganisations }) => key === group && ofOrganisations === true);

interface Chosen {
  readonly group: string;
  readonly alsoGroup: string;
  readonly voice: string;
}

/** What is wrong with the chosen groups. Codes: `joining-group-missing`, `group-unknown`, `joining-two-groups`, `joining-voice-missing`. */
export function groupFaults({ group, alsoGroup, voice }: Chosen, rules: GroupRules): Refusal[] {
  if (group === '') return [refusal('joining-group-missing', 'group')];
  if (!rules.groups.some(({ key }) => key === group)) return [refusal('group-unknown', 'group')];
  return onlyRefusals([
    alsoGroup === '' || secondGroups(group, rules).includes(alsoGroup)
      ? null
      : refusal('joining-two-groups', 'alsoGroup'),
    needsVoice(group, rules) && voice === '' ? refusal('joining-voice-missing', 'voice') : null,
  ]);
}
