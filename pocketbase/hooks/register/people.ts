/** Members by a part of their name, for those who keep the register. */
import { accept } from '../../../src/domain/kernel/index.ts';
import { register } from '../../../src/queries/index.ts';
import { memberQuery } from '../kit/context.ts';
import { peopleByName } from '../membership/people-by-name.ts';

export default memberQuery(register.people, ({ name }, looking) =>
  accept({ people: peopleByName(name, looking) }),
);
