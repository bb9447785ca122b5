/** The small pictures come from Lucide as single lines, and a tool carries only what it may draw. */
import { expect, test } from 'vitest';
import { icons } from '../../components/ui/icon/icons.ts';
import { iconShapes, lucideLine } from './icons.ts';

test('each name that pages may use is a picture that Lucide has', () => {
  const shapes = iconShapes(false);
  expect(Object.keys(shapes)).toEqual(Object.keys(icons));
  for (const line of Object.values(shapes)) expect(line).toMatch(/^M[\d .a-zA-Z,-]+$/);
});

test('a name that Lucide does not have stops the build', () => {
  expect(() => lucideLine('no-such-picture')).toThrow('no-such-picture');
});

test('circles, boxes and paths that begin anywhere become one line', () => {
  expect(lucideLine('info')).toBe('M2 12a10 10 0 1 1 20 0a10 10 0 1 1 -20 0zM12 16v-4M12 8h.01');
  expect(lucideLine('vote')).toMatch(/^M9 12l2 2 4-4M5 7c/);
  expect(lucideLine('smartphone')).toMatch(/^M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1 -2 2h-10a/);
});

test('tools carry the pictures that they name, and not those of pages alone', () => {
  const tools = Object.keys(iconShapes(true));
  expect(tools).toEqual(expect.arrayContaining(['problem', 'loading', 'offline', 'sign-in', 'unchecked']));
  expect(tools).not.toContain('menu');
  expect(tools.length).toBeLessThan(Object.keys(icons).length);
});
