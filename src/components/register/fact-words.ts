/** A line of the register in words: what it is about, and what it says. */
import { poundsText } from '../../domain/kernel/index.ts';
import { groupName, officeName, type TableWords } from '../../lib/register-table.ts';
import type { PersonFactLine } from './views.ts';

const shares = (count: number, { t }: TableWords): string => t('shares-count', { count });

/** What a fact says, without its day; empty when its kind says all. */
export function factText(fact: PersonFactLine, words: TableWords): string {
  const { t, lang, offices } = words;
  if (fact.words === null && ['name', 'address', 'electronic'].includes(fact.kind)) return t('fact-erased');
  switch (fact.kind) {
    case 'name':
      return fact.words?.name ?? '';
    case 'address':
      return (fact.words?.lines ?? []).join(', ');
    case 'electronic':
      return fact.words?.address || t('email-none');
    case 'group':
      return groupName(fact.data.group, lang);
    case 'voice':
      return fact.data.of === 'person' ? t('voice-person') : (fact.words?.voice ?? t('fact-erased'));
    case 'ceased':
      return t(`why-${fact.data.why}`);
    case 'shares-issued':
    case 'shares-withdrawn':
      return t('shares-for', {
        shares: shares(fact.data.shares, words),
        amount: poundsText(fact.data.pence),
      });
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
