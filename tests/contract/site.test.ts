/**
 * The public face over HTTP, as browsers, caches, scanners and clumsy clients meet it: headers, compression, caching,
 * real 404s, and nothing that walks out of the folder of the site.
 */
import { connect } from 'node:net';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCoop, type Coop } from './support/co-op.ts';

let coop: Coop;
beforeAll(async () => {
  coop = await startCoop();
});
afterAll(() => coop?.stop());

interface Raw {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: Buffer;
}

/** A request exactly as given: fetch would tidy the path. */
function raw(path: string, { method = 'GET', headers = {} as Record<string, string> } = {}): Promise<Raw> {
  const { hostname, port } = new URL(coop.server.address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const pages = [
  '/',
  '/cy/',
  '/guides/',
  '/votes/',
  '/time-bank/',
  '/sign-in/',
  '/privacy/',
  '/accessibility/',
];

describe('headers on every answer', () => {
  const everywhere = [
    ...pages,
    '/no-such-page/',
    '/api/health',
    '/api/no-such-route',
    '/api/collections/motions/records',
  ];

  test.each(everywhere)('%s', async (path) => {
    const { headers } = await raw(path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['server']).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined(); // this server has no TLS; it would lie
  });

  test.each(pages)('the policy of %s lets only its own script run', async (path) => {
    const { headers } = await raw(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toMatch(/script-src [^;]*'sha256-/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'|\*|http:|https:|data:[^;]*script/);
  });

  test('another site is told nothing, whatever it asks', async () => {
    for (const path of ['/api/health', '/api/co-op/voting/cast-vote', '/']) {
      const { headers, status } = await raw(path, {
        method: 'OPTIONS',
        headers: { Origin: 'https://elsewhere.example', 'Access-Control-Request-Method': 'POST' },
      });
      expect(status).not.toBe(500);
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });

  test('a made-up proxy is not believed', async () => {
    const { status } = await raw('/', { headers: { 'X-Forwarded-For': '10.0.0.1' } });
    expect(status).toBe(400);
  });
});

describe('pages', () => {
  test.each(pages)('%s is small on the way and whole on arrival', async (path) => {
    const plain = await raw(path);
    const brotli = await raw(path, { headers: { 'Accept-Encoding': 'br, gzip' } });
    const gzip = await raw(path, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(plain.status).toBe(200);
    expect([brotli.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 2);
    expect(plain.headers['vary']).toContain('Accept-Encoding');
  });

  test('a page that has not changed is not sent again', async () => {
    const first = await raw('/');
    const again = await raw('/', { headers: { 'If-None-Match': String(first.headers['etag']) } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('files with their digest in the name are kept for ever, pages are asked for again', async () => {
    const { body, headers } = await raw('/');
    expect(headers['cache-control']).toBe('no-cache');
    const hashed = /\/_astro\/[^"']+\.(?:css|js)/.exec(body.toString())![0];
    expect((await raw(hashed)).headers['cache-control']).toContain('immutable');
  });

  test('HEAD says what GET would', async () => {
    const [get, head] = [await raw('/'), await raw('/', { method: 'HEAD' })];
    expect([head.status, head.body.length, head.headers['content-length']]).toEqual([
      200,
      0,
      get.headers['content-length'],
    ]);
  });

  test.each([
    ['/guides', '/guides/'],
    ['/cy/votes', '/cy/votes/'],
  ])('%s leads to %s', async (path, target) => {
    const { status, headers } = await raw(path);
    expect([301, 308]).toContain(status);
    expect(headers['location']).toBe(target);
  });

  test.each([
    ['/no-such-page/', 'en'],
    ['/cy/dim-tudalen/', 'cy'],
    ['/_astro/', 'en'],
    ['/_headers.json', 'en'],
  ])('%s is not there, in the language of its place: %s', async (path, lang) => {
    const { status, body } = await raw(path);
    expect(status).toBe(404);
    expect(body.toString()).toContain(`<html lang="${lang}"`);
  });

  test.each([
    '/../pb_data/data.db',
    '/..%2fpb_data%2fdata.db',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/_astro/..%5c..%5cpackage.json',
    '/cy/../../pb_migrations/1790000000_skeleton.js',
    '//elsewhere.example/%2e%2e',
    '/guides%00.html',
    '/pb_hooks/co-op.js',
    '/.git/config',
  ])('%s stays outside', async (path) => {
    const { status, headers, body } = await raw(path);
    expect([301, 308, 400, 404]).toContain(status);
    expect(String(headers['location'] ?? '')).not.toMatch(/^\/\/|elsewhere/);
    expect(body.toString('latin1')).not.toMatch(/SQLite format|root:[^:]*:0:|migrate\(/);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE'])('a page does not take %s', async (method) => {
    expect((await raw('/votes/', { method })).status).toBe(405);
  });
});

describe('doors that are shut', () => {
  test.each([
    ['POST', '/api/collections/accounts/auth-with-password'],
    ['POST', '/api/collections/accounts/request-otp'],
    ['POST', '/api/collections/accounts/auth-with-otp'],
    ['POST', '/api/collections/accounts/auth-with-oauth2'],
    ['POST', '/api/collections/accounts/request-password-reset'],
    ['POST', '/api/collections/accounts/confirm-password-reset'],
    ['POST', '/api/collections/accounts/request-verification'],
    ['POST', '/api/collections/accounts/confirm-verification'],
    ['POST', '/api/collections/accounts/request-email-change'],
    ['POST', '/api/collections/accounts/confirm-email-change'],
    ['POST', '/api/collections/accounts/impersonate/accnia000000000'],
    ['GET', '/api/collections/accounts/auth-methods'],
    ['POST', '/api/collections/_superusers/auth-with-password'],
    ['POST', '/api/collections/_superusers/auth-refresh'],
    ['GET', '/api/collections'],
    ['POST', '/api/collections'],
    ['GET', '/api/settings'],
    ['GET', '/api/logs'],
    ['GET', '/api/backups'],
    ['GET', '/api/crons'],
    ['POST', '/api/batch'],
    ['GET', '/api/realtime'],
    ['POST', '/api/files/token'],
    ['GET', '/_/'],
    ['GET', '/_'],
  ])('%s %s', async (method, path) => {
    const { status } = await raw(path, { method });
    expect([404, 405]).toContain(status);
  });
});

describe('clumsy and hostile clients', () => {
  /** Sends bytes as they are and gives what comes back before the server closes or the time is over. */
  const talk = (bytes: string, patience = 1500): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(coop.server.address);
      let heard = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      socket.on('data', (piece) => (heard += piece.toString('latin1')));
      socket.on('error', () => resolve(heard));
      socket.on('close', () => resolve(heard));
      setTimeout(() => socket.destroy(), patience);
    });

  test.each([
    ['no HTTP at all', '\x16\x03\x01\x02\x00\r\n\r\n'],
    ['a path of a million letters', `GET /${'a'.repeat(1_100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    [
      'two lengths',
      'POST /api/co-op/sign-in/ask HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!',
    ],
    ['a header that is broken', 'GET / HTTP/1.1\r\nHost: x\r\nBroken\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
  ])('%s gets a 4xx or silence, never a fault', async (_, bytes) => {
    expect(await talk(bytes)).not.toMatch(/^HTTP\/1\.[01] (5|2)\d\d/);
    expect((await raw('/api/health')).status).toBe(200);
  });

  test('a client that never finishes its request does not hold up the others', async () => {
    const slow = Array.from({ length: 50 }, () =>
      talk('POST /api/co-op/sign-in/ask HTTP/1.1\r\nHost: x\r\nContent-', 1000),
    );
    expect((await raw('/')).status).toBe(200);
    expect((await raw('/api/health')).status).toBe(200);
    await Promise.all(slow);
  });
});
