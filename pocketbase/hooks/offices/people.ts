/** Members by a part of their name, for those who appoint. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { offices } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { peopleByName } from '../membership/people-by-name.ts';

export default memberQuery(offices.people, ({ name }, looking) =>
  accept({ people: peopleByName(name, looking) }),
);
