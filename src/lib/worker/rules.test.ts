import { expect, test } from 'vitest';
import {
  filesOf,
  importsOf,
  keptName,
  offlinePage,
  partOf,
  wayOf,
  withoutTwins,
  type Asked,
} from './rules.ts';

const page: Asked = { method: 'GET', navigates: true, sameOrigin: true, path: '/votes/', part: false };

test.each([
  ['a page comes from the network first', {}, 'page'],
  ['a built file comes from the device first', { navigates: false, path: '/_astro/x.js' }, 'file'],
  ['a picture comes from the device first', { navigates: false, path: '/pictures/vote.svg' }, 'picture'],
  [
    'an answer of the API is left alone',
    { navigates: false, path: '/api/collections/votes/records' },
    'leave',
  ],
  ['so is one that looks like a picture', { navigates: false, path: '/api/files/x/y.png' }, 'leave'],
  ['so is the post box of the demo', { path: '/demo/post-box/' }, 'leave'],
  ['so is its Welsh twin', { path: '/cy/demo/post-box/' }, 'leave'],
  ['so is what is sent', { method: 'POST' }, 'leave'],
  ['so is another site', { sameOrigin: false }, 'leave'],
  ['so is a part of a film', { navigates: false, path: '/films/a.mp4', part: true }, 'leave'],
  ['a part of a sound may be on the device', { navigates: false, path: '/sound/a.mp3', part: true }, 'sound'],
])('%s', (_name, asked, way) => {
  expect(wayOf({ ...page, ...asked })).toBe(way);
});

test('a page is kept under its path, so that a secret in its address is not', () => {
  expect(keptName('https://co-op.example/sign-in/open/?request=abc#secret')).toBe(
    'https://co-op.example/sign-in/open/',
  );
});

test('who is offline on a Welsh page reads Welsh', () => {
  expect(offlinePage('/cy/votes/')).toBe('/cy/offline/');
  expect(offlinePage('/cyfle/')).toBe('/offline/');
});

test('a page names its sheets, scripts, letters and pictures', () => {
  const html =
    '<link href="/_astro/a.css" rel="stylesheet"><script src="/_astro/b.js"></script>' +
    '<img src="/pictures/c.svg"><a href="/guides/">x</a><a href="https://x.example/d.css">y</a>';
  expect(filesOf(html)).toEqual(['/_astro/a.css', '/_astro/b.js', '/pictures/c.svg']);
});

test('a script names the scripts that it imports, also those it imports later', () => {
  const script = 'import{a}from"./one.abc-1.js";const b=import("./two.js");import"./three.js";';
  expect(importsOf(script, '/_astro/zero.js')).toEqual([
    '/_astro/one.abc-1.js',
    '/_astro/two.js',
    '/_astro/three.js',
  ]);
});

test('of a sound in two ways only one is kept; a sound in one way only stays', () => {
  const files = ['/sound/a.opus', '/sound/a.mp3', '/sound/own/b.mp3', '/pictures/c.svg'];
  expect(withoutTwins(files, '.mp3')).toEqual(['/sound/a.opus', '/sound/own/b.mp3', '/pictures/c.svg']);
  expect(withoutTwins(files, '.opus')).toEqual(['/sound/a.mp3', '/sound/own/b.mp3', '/pictures/c.svg']);
});

test.each([
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-400', { from: 90, to: 99 }],
  ['bytes=-5', { from: 95, to: 99 }],
  ['bytes=100-', undefined],
  ['bytes=-', undefined],
  ['pages=1-2', undefined],
])('of 100 bytes, %s is %j', (range, part) => expect(partOf(range, 100)).toEqual(part));
