/** Every small picture, each with its name. */
import type { Example } from '../example.ts';
import { icons, type IconName } from './icons.ts';

export const iconExamples = (): Example<{ name: IconName }>[] =>
  (Object.keys(icons) as IconName[]).map((name) => ({ state: name, title: name, props: { name } }));
