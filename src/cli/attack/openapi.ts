/**
 * Describes every door as OpenAPI 3.1, from the same schemas that the server parses with. Testing programs read it;
 * so can anyone who writes another client.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { allCommands, commonRefusals, type Command } from '../../commands/index.ts';
import { servedDoor } from '../../commands/door.ts';
import { allQueries, type Query } from '../../queries/index.ts';

type Json = { [name: string]: unknown };

const refusals: Json = {
  type: 'object',
  required: ['refusals'],
  additionalProperties: false,
  properties: {
    refusals: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['code', 'field', 'params'],
        additionalProperties: false,
        properties: {
          code: { type: 'string' },
          field: { type: ['string', 'null'] },
          params: { type: 'object' },
        },
      },
    },
  },
};

const answer = (description: string, schema: Json, kind = 'application/json'): Json => ({
  description,
  content: { [kind]: { schema } },
});

type Door = Command | Query;

/** What a door may answer: 200, and each status with the codes that carry it. */
function responses(door: Door): Json {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries({ ...commonRefusals, ...door.refusals })) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const done =
    door.file === undefined
      ? answer('Done.', { type: 'object' })
      : answer('A file.', { type: 'string' }, door.file);
  const all: Json = { 200: done };
  // A fault of ours is never a promise: 5xx stays out, so that a testing program calls it what it is.
  for (const [status, codes] of byStatus)
    if (status < 500) all[status] = answer(codes.join(', '), { $ref: '#/components/schemas/Refusals' });
  return all;
}

type Schema = Json & { readonly properties?: Json; readonly required?: readonly string[] };

function inputSchema({ input, example }: Door): Schema {
  const { $schema: _, ...schema } = toJsonSchema(input, { errorMode: 'ignore', typeMode: 'input' });
  return { ...schema, examples: [example] } as Schema;
}

/** The fields of a query's address. */
function parametersOf(query: Query): Json[] {
  const { properties = {}, required = [] } = inputSchema(query);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: schema as Json,
  }));
}

const keyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', pattern: '^[A-Za-z0-9-]{8,64}$' },
};

function operation(door: Door): Json {
  const shared = {
    operationId: door.name,
    description: typeof door.who === 'string' ? `For: ${door.who}.` : `For: ${door.who.join(', ')}.`,
    security: door.who === 'anyone' ? [] : [{ token: [] }],
    responses: responses(door),
  };
  if (door.kind === 'query') return { ...shared, parameters: parametersOf(door) };
  return {
    ...shared,
    parameters: door.repetition === 'kept' ? [keyHeader] : [],
    requestBody: { required: true, content: { 'application/json': { schema: inputSchema(door) } } },
  };
}

/** The whole description, for a server at an address. */
export function openApi(address: string): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Common Care', version: '1', license: { name: 'AGPL-3.0-or-later' } },
    servers: [{ url: address }],
    paths: Object.fromEntries(
      [...allCommands, ...allQueries].map((door) => [
        `/api/co-op/${door.name}`,
        { [servedDoor(door).method.toLowerCase()]: operation(door) },
      ]),
    ),
    components: {
      schemas: { Refusals: refusals },
      securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'Authorization' } },
    },
  };
}
