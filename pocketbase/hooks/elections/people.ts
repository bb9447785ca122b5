/** Whom a member can nominate: among those who agreed to be found. Everybody can nominate themselves. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { elections } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { listedByName } from '../membership/listed-by-name.ts';

export default memberQuery(elections.people, ({ name }, looking) =>
  accept({ people: listedByName(name, looking) }),
);
