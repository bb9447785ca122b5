/** A digest in groups of eight, so that it can be compared by eye. */
export const inEights = (digest: string): string => digest.match(/.{1,8}/g)?.join(' ') ?? '';
