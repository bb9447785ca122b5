/** A line of the register in words: what it is about, and what it says. */
import { poundsText } from '../../domain/kernel/index.ts';
import { groupsText, officeName, type TableWords } from '../../lib/register-table.ts';
import { isPassed } from '../../domain/register/index.ts';
import type { PersonFactLine } from './views.ts';

const shares = (count: number, { t }: TableWords): string => t('shares-count', { count });

/** A name that speaks, and the names of all who are a member together. */
const voiceText = (name: string, people: readonly string[], { t }: TableWords): string =>
  people.length === 0 ? name : t('voice-together', { name, people: people.join(', ') });

function sharesText(
  { data, reason, otherName }: Extract<PersonFactLine, { kind: 'shares-issued' | 'shares-withdrawn' }>,
  words: TableWords,
): string {
  const { t } = words;
  const said = t('shares-for', { shares: shares(data.shares, words), amount: poundsText(data.pence) });
  if (!isPassed({ reason })) return said;
  const which = reason as 'passed-on' | 'passed-at-death' | 'passed-from';
  const whom = otherName === '' ? t('passed-a-member') : otherName;
  return t(`with-${which}`, { shares: said, name: whom });
}

/** What a fact says, without its day; empty when its kind says all. */
export function factText(fact: PersonFactLine, words: TableWords): string {
  const { t, offices } = words;
  if (fact.words === null && ['name', 'address', 'electronic'].includes(fact.kind)) return t('fact-erased');
  switch (fact.kind) {
    case 'name':
      return fact.words?.name ?? '';
    case 'address':
      return (fact.words?.lines ?? []).join(', ');
    case 'electronic':
      return fact.words?.address || t('email-none');
    case 'group':
      return groupsText(fact.data.group, fact.data.also ?? '', words);
    case 'voice':
      if (fact.data.of === 'person') return t('voice-person');
      return fact.words
        ? voiceText(fact.words.voice ?? '', fact.words.people ?? [], words)
        : t('fact-erased');
    case 'ceased':
      return t(`why-${fact.data.why}`);
    case 'shares-issued':
    case 'shares-withdrawn':
      return sharesText(fact, words);
    case 'shares-paid':
      return t('paid-how', { amount: poundsText(fact.data.pence), how: t(`how-${fact.data.how}`) });
    case 'property':
      return `${t(`property-${fact.data.of}`)} ${poundsText(fact.data.pence)}`;
    case 'office-from':
    case 'office-until':
      return officeName(fact.data.office, offices);
    default:
      return '';
  }
}
