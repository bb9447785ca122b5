/**
 * A proxy as it stands in front of a real co-op, reduced to what it does to a request: it passes everything on as it
 * comes, and says for whom. nginx, as the README sets it up, adds the address that it saw to what the reader wrote;
 * Caddy throws away what the reader wrote.
 */
import { once } from 'node:events';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Way = 'adds (nginx)' | 'replaces (Caddy)';

export interface Proxy {
  /** Where the reader asks. */
  readonly address: string;
  stop(): Promise<void>;
}

function forwarded(headers: IncomingHttpHeaders, way: Way, reader: string): string {
  const written = headers['x-forwarded-for'];
  return way === 'adds (nginx)' && written !== undefined ? `${String(written)}, ${reader}` : reader;
}

/** Starts a proxy that sees one reader, whose address is `reader`, in front of the server at `target`. */
export async function startProxy(target: string, way: Way, reader: string): Promise<Proxy> {
  const { hostname, port } = new URL(target);
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, 'x-forwarded-for': forwarded(asked.headers, way, reader) };
    const passed = request({ hostname, port, method: asked.method, path: asked.url, headers }, (reply) => {
      answer.writeHead(reply.statusCode ?? 502, reply.headers);
      answer.flushHeaders();
      reply.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    answer.on('close', () => passed.destroy());
    asked.pipe(passed);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
