import { expect, test } from 'vitest';
import { beforePaint } from '../before-paint.ts';
import { cleanChoices, settingNames } from './settings.ts';

test('only known settings with known values that differ from the usual are kept', () => {
  const found = {
    size: '150',
    theme: 'system',
    face: 'wingdings',
    view: 'simple',
    __proto__: 'x',
    other: '1',
  };
  expect(cleanChoices(found)).toEqual({ size: '150', view: 'simple' });
  for (const nonsense of [null, 7, 'dark', [], undefined]) expect(cleanChoices(nonsense)).toEqual({});
});

test('the script before the first paint knows every setting and stays small', () => {
  for (const name of settingNames) expect(beforePaint).toContain(`'${name}'`);
  expect(beforePaint.length).toBeLessThan(1400);
});
