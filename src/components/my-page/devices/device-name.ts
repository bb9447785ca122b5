/** What a device is called: its browser and its system, in words that stand on the device itself. */
import type { Translate } from '../../../lib/words.ts';
import type { WaysIn } from './views.ts';

const browsers: Readonly<Record<string, string>> = {
  edge: 'Edge',
  samsung: 'Samsung Internet',
  opera: 'Opera',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};
const systems: Readonly<Record<string, string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Android',
  chromebook: 'Chromebook',
  windows: 'Windows',
  mac: 'Mac',
  linux: 'Linux',
};

/** "Firefox on Windows". What is not known is said in plain words. */
export function deviceName(
  t: Translate<'devices'>,
  { browser, system, isShared }: Pick<WaysIn['devices'][number], 'browser' | 'system' | 'isShared'>,
): string {
  const [seen, on] = [browsers[browser], systems[system]];
  const name =
    seen && on ? t('device-name', { browser: seen, system: on }) : (seen ?? on ?? t('device-unknown'));
  return isShared ? t('device-shared', { name }) : name;
}
