/**
 * How a person is drawn: the same few lines for everyone, so that people differ by hair, skin, clothes and what they
 * do. Points are relative to the middle of the head; a head is 50 wide.
 */
const at = (x: number, y: number) => (template: string) =>
  template.replace(
    /(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/g,
    (_pair, dx: string, dy: string) => `${x + +dx} ${y + +dy}`,
  );

const shapes = {
  body: 'M-50,124 C-52,76 -40,50 -12,46 L12,46 C40,50 52,76 50,124 Z',
  neck: 'M-10,16 L-10,46 C-6,56 6,56 10,46 L10,16 Z',
  smile: 'M-8,12 C-4,18 4,18 8,12',
  short: 'M-26,-4 C-31,-38 31,-38 26,-4 C21,-15 8,-19 -8,-18 C-18,-17 -24,-11 -26,-4 Z',
  side: 'M-27,4 C-36,-40 34,-42 27,4 C24,-8 14,-14 4,-20 C-4,-12 -22,-10 -27,4 Z',
  long: 'M-33,44 C-38,-12 -34,-38 0,-38 C34,-38 38,-12 33,44 C24,50 -24,50 -33,44 Z',
  beard: 'M-25,5 C-24,40 24,40 25,5 C20,12 10,7 0,7 C-10,7 -20,12 -25,5 Z',
  scarf: 'M0,-37 C-36,-37 -34,2 -38,44 C-20,66 20,66 38,44 C34,2 36,-37 0,-37 Z',
  muffsBand: 'M-29,2 C-30,-48 30,-48 29,2',
} as const;

/** The outline of one part of a person whose head is at x, y. */
export function part(name: keyof typeof shapes, x: number, y: number): string {
  return at(x, y)(shapes[name]);
}

export type Hair = 'short' | 'side' | 'long' | 'bun' | 'round' | 'scarf' | 'none';
export interface Person {
  x: number;
  y: number;
  skin: 1 | 2 | 3;
  hair: Hair;
  hairTone?: 1 | 2 | 3;
  top: 'life' | 'home' | 'community' | 'care' | 'band' | 'card';
  beard?: boolean;
  glasses?: boolean;
  muffs?: boolean;
}
