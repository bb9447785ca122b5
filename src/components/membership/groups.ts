/** The table of who may see what, turned round for one person: each kind of viewer with what they see, by reason. */
import {
  personFacts,
  seenByOffice,
  whoSees,
  type OfficeKey,
  type PersonFact,
  type WhoSees,
  type Why,
} from '../../domain/membership/index.ts';

/** What one kind of viewer sees for one reason. */
export interface Seen {
  readonly why: Why;
  readonly facts: readonly PersonFact[];
}

function byWhy(pairs: readonly { readonly fact: PersonFact; readonly why: Why }[]): Seen[] {
  const whys = [...new Set(pairs.map(({ why }) => why))];
  return whys.map((why) => ({
    why,
    facts: pairs.filter((pair) => pair.why === why).map(({ fact }) => fact),
  }));
}

const lineOf = (fact: PersonFact): WhoSees => whoSees[fact];

/** What everybody of a kind sees of anybody. */
export const seenBy = (kind: 'party' | 'member' | 'inspector'): Seen[] =>
  byWhy(
    personFacts.flatMap((fact) => {
      const why = lineOf(fact)[kind];
      return why ? [{ fact, why }] : [];
    }),
  );

/** What the holder of an office sees of anybody. */
export const seenAs = (office: OfficeKey): Seen[] => byWhy(seenByOffice(office));

/** What a supporter can be let see. */
export const forSupporters = (): readonly PersonFact[] =>
  personFacts.filter((fact) => lineOf(fact).supporter !== null);

/** What nobody but the person themselves sees. */
export const onlyOwn = (): readonly PersonFact[] =>
  personFacts.filter((fact) => {
    const { supporter, party, member, inspector, offices } = lineOf(fact);
    return supporter === null && !party && !member && !inspector && Object.keys(offices).length === 0;
  });
