/** An address as a QR code: one path of squares, so that a page needs no style and no script for it. */
import { encode } from 'uqr';

/** The side of its field, edge included, and the path to draw in it. */
export function addressCode(address: string): { side: number; path: string } {
  const { data, size } = encode(address, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { side: size, path };
}
