/** An office holder takes the register out, page after page. That they do is written down, and each page has only what they may see. */
import { registerImport } from '../../../src/commands/index.ts';
import type { ExportedPerson } from '../../../src/commands/register-import.ts';
import { accept, type Id, type Instant } from '../../../src/domain/kernel/index.ts';
import { duties, officesAt, shown, type FactsOf, type Viewer } from '../../../src/domain/membership/index.ts';
import { byPerson, factsFor } from '../../../src/domain/register/index.ts';
import { FACT_ROWS, factOf, factShape } from '../../../src/records/register.ts';
import { memberVerb } from '../kit/context.ts';
import { dateText, rows, type Readable } from '../kit/engine.ts';
import { noteLook } from '../membership/looks.ts';

/** People on a page. */
const PAGE = 100;

/** Each fact is asked about by itself (`factsFor`): the list as a whole tells nothing more. */
const exportFacts: FactsOf<ExportedPerson> = {
  person: null,
  called: 'calledName',
  phone: 'phone',
  ways: 'preferredWays',
  facts: null,
};

function peopleAfter(app: Readable, after: Id, knownAt: Instant) {
  const sql =
    "SELECT m.id, m.displayName, COALESCE(p.phone, '') AS phone, COALESCE(p.preferredWays, '[]') AS ways " +
    'FROM members AS m LEFT JOIN profiles AS p ON p.member = m.id WHERE m.id > {:after} ' +
    'AND EXISTS (SELECT 1 FROM register_facts AS f WHERE f.person = m.id AND f.knownAt <= {:knownAt}) ORDER BY m.id LIMIT {:most}';
  const shape = { id: '', displayName: '', phone: '', ways: '' } as const;
  return rows(app, sql, { after, knownAt: dateText(knownAt), most: PAGE + 1 }, shape);
}

function factsOf(app: Readable, people: readonly Id[], knownAt: Instant) {
  const sql =
    `${FACT_ROWS} WHERE f.person IN (SELECT value FROM json_each({:people})) ` +
    'AND f.knownAt <= {:knownAt} ORDER BY f.seq';
  return byPerson(
    rows(app, sql, { people: JSON.stringify(people), knownAt: dateText(knownAt) }, factShape).map(factOf),
  );
}

export default memberVerb(registerImport.exportPage, ({ after = '', knownAt: asked }, context) => {
  const { app, caller, now } = context;
  noteLook(context, { member: null, what: 'export', offices: duties.register });
  const knownAt = Math.min(asked ?? now, now);
  const viewer: Viewer = { member: true, offices: officesAt(caller.offices, caller.member, now) };
  const found = peopleAfter(app, after, knownAt);
  const page = found.slice(0, PAGE);
  const facts = factsOf(
    app,
    page.map(({ id }) => id),
    knownAt,
  );
  return accept({
    knownAt,
    people: page.map(({ id: person, displayName: called, phone, ways }) =>
      shown<ExportedPerson>(
        {
          person,
          called,
          phone,
          ways: (JSON.parse(ways || '[]') ?? []) as string[],
          facts: factsFor(facts.get(person) ?? [], viewer),
        },
        exportFacts,
        viewer,
      ),
    ),
    after: found.length > PAGE ? page.at(-1)!.id : null,
  });
});
