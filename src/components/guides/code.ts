/** A QR code as one path of squares, so that the page needs no style and no script for it. */
export function squares({
  data,
  size,
}: {
  readonly data: readonly (readonly boolean[])[];
  readonly size: number;
}): { side: number; path: string } {
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { side: size, path };
}
