// Which group somebody may ask to join, and who may be in two. The groups and the pairs are the co-op's own choice
// (site/co-op.ts) and come in as arguments.

import { onlyRefusals, refusal, type Refusal } from '../kernel/index.ts';

export interface GroupRules {
  /** The groups there are. One of organisations asks who speaks for them. */
  readonly groups: readonly { readonly key: string; readonly ofOrganisations?: boolean }[];
  /** The pairs of groups that one person may be in at the same time. */
  readonly mayBeInTwo: readonly (readonly [string, string])[];
}

/** True when members of this group are organisations, which name the person who speaks for them. */
export const needsVoice = (group: string, { groups }: GroupRules): boolean =>
  groups.some(({ key, ofOrganisations }) => key === group && ofOrganisations === true);

/** The groups that somebody of this group may be in as well, in the order of the co-op's own list. */
export function secondGroups(group: string, { groups, mayBeInTwo }: GroupRules): string[] {
  const fits = (other: string) =>
    mayBeInTwo.some(([one, two]) => (one === group && two === other) || (one === other && two === group));
  return groups.map(({ key }) => key).filter((key) => key !== group && fits(key));
}

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
