// What kind of browser and system a person signed in with, from what browsers say of themselves, so that they know their
// devices again. Only the two words are kept, never what the browser said.

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'edge'],
  [/\bSamsungBrowser\//, 'samsung'],
  [/\bOPR\/|\bOpera/, 'opera'],
  [/\bFirefox\/|\bFxiOS\//, 'firefox'],
  [/\bChrome\/|\bCriOS\/|\bChromium\//, 'chrome'],
  [/\bSafari\//, 'safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iphone'],
  [/\biPad\b/, 'ipad'],
  [/\bAndroid\b/, 'android'],
  [/\bCrOS\b/, 'chromebook'],
  [/\bWindows\b/, 'windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'mac'],
  [/\bLinux\b/, 'linux'],
];

const first = (list: readonly (readonly [RegExp, string])[], said: string): string =>
  list.find(([pattern]) => pattern.test(said))?.[1] ?? 'other';

export interface DeviceKind {
  /** `edge`, `samsung`, `opera`, `firefox`, `chrome`, `safari` or `other`. */
  readonly browser: string;
  /** `iphone`, `ipad`, `android`, `chromebook`, `windows`, `mac`, `linux` or `other`. */
  readonly system: string;
}

/** The kind of a device. Programs that say nothing we know are `other`. */
export function deviceKind(userAgent: string): DeviceKind {
  // The kinds stand in the first letters; a stranger may send a whole book.
  const said = userAgent.slice(0, 400);
  return { browser: first(browsers, said), system: first(systems, said) };
}
