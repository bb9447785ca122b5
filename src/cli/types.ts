/**
 * `npm run types`: writes src/types/shapes.ts from the schema, so that a field that was renamed is a type error
 * wherever it is used. `--check` writes nothing and fails when the committed file is not what the schema says.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './parts/migrate.ts';
import { root } from './parts/root.ts';
import { Stop, main } from './parts/stop.ts';

interface Field {
  name: string;
  type: string;
}

interface Collection {
  name: string;
  fields: Field[];
}

/** Never of use outside PocketBase itself. */
const SECRET = ['password', 'tokenKey'];

/** What a column holds, by an example of its kind: what platform.rows() takes. JSON comes as text. */
function exampleOf({ type }: Field): string {
  return { number: '0', bool: 'false' }[type] ?? "''";
}

function shapesOf(collections: Collection[]): string {
  const blocks = collections.map(({ name, fields }) => {
    const lines = fields
      .filter((field) => !SECRET.includes(field.name))
      .map((field) => `    ${field.name}: ${exampleOf(field)},`);
    return `  ${name}: {\n${lines.join('\n')}\n  },`;
  });
  return (
    '/**\n * The columns of each collection, each with an example of its kind. Made from pocketbase/pb_migrations by\n' +
    ` * \`npm run types\`: do not edit.\n */\nexport const shapes = {\n${blocks.join('\n')}\n} as const;\n`
  );
}

/** The co-op's collections, in the order of their names, from a database made just now. */
async function readSchema(): Promise<Collection[]> {
  const folder = mkdtempSync(join(tmpdir(), 'common-care-types-'));
  try {
    await migrate(folder);
    const database = new DatabaseSync(join(folder, 'data.db'), { readOnly: true });
    const rows = database
      .prepare('SELECT name, fields FROM _collections WHERE system = 0 ORDER BY name')
      .all();
    database.close();
    return rows.map((row) => ({
      name: String(row['name']),
      fields: JSON.parse(String(row['fields'])) as Field[],
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

await main(async () => {
  const wanted = shapesOf(await readSchema());
  const target = join(root, 'src', 'types', 'shapes.ts');
  if (!process.argv.includes('--check')) return writeFileSync(target, wanted);
  if (read(target) !== wanted) {
    throw new Stop(
      'src/types/shapes.ts is not what the schema says: please run `npm run types` and commit it.',
    );
  }
});
