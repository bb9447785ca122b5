/**
 * Describes every verb as OpenAPI 3.1, from the same schemas that the server parses with. Testing programs read it;
 * so can anyone who writes another client.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { allCommands, commonRefusals } from '../../commands/index.ts';
import type { Command } from '../../commands/index.ts';

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

const answer = (description: string, schema: Json): Json => ({
  description,
  content: { 'application/json': { schema } },
});

/** What a command may answer: 200, and each status with the codes that carry it. */
function responses(command: Command): Json {
  const byStatus = new Map<number, string[]>();
  for (const [code, status] of Object.entries({ ...commonRefusals, ...command.refusals })) {
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const all: Json = { 200: answer('Done.', { type: 'object' }) };
  // A fault of ours is never a promise: 5xx stays out, so that a testing program calls it what it is.
  for (const [status, codes] of byStatus)
    if (status < 500) all[status] = answer(codes.join(', '), { $ref: '#/components/schemas/Refusals' });
  return all;
}

function inputSchema(command: Command): Json {
  const { $schema: _, ...schema } = toJsonSchema(command.input, { errorMode: 'ignore', typeMode: 'input' });
  return schema;
}

function operation(command: Command): Json {
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', pattern: '^[A-Za-z0-9-]{8,64}$' },
  };
  return {
    operationId: command.verb,
    parameters: command.repetition === 'kept' ? [key] : [],
    security: command.caller === 'member' ? [{ token: [] }] : [],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: inputSchema(command) } },
    },
    responses: responses(command),
  };
}

/** The whole description, for a server at an address. */
export function openApi(address: string): Json {
  return {
    openapi: '3.1.0',
    info: { title: 'Common Care', version: '1', license: { name: 'AGPL-3.0-or-later' } },
    servers: [{ url: address }],
    paths: Object.fromEntries(
      allCommands.map((command) => [`/api/co-op/${command.verb}`, { post: operation(command) }]),
    ),
    components: {
      schemas: { Refusals: refusals },
      securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'Authorization' } },
    },
  };
}
