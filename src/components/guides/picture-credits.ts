/** Who made the pictures, counted from the manifest at every build: what a page of thanks needs. */
export type Maker = 'openmoji' | 'own' | 'co-op';

export interface PictureCredit {
  readonly maker: Maker;
  readonly count: number;
  readonly licence: string;
  readonly url?: string;
}

const LICENCES: Readonly<Record<Maker, Omit<PictureCredit, 'maker' | 'count'>>> = {
  openmoji: { licence: 'CC BY-SA 4.0', url: 'https://openmoji.org' },
  own: { licence: 'CC BY-SA 4.0' },
  'co-op': { licence: '' },
};

/** One credit a maker, the one with the most pictures first. `pictures` are the entries of the collection. */
export function pictureCredits(pictures: readonly { readonly maker: Maker }[]): PictureCredit[] {
  return (Object.keys(LICENCES) as Maker[])
    .map((maker) => ({
      maker,
      count: pictures.filter((picture) => picture.maker === maker).length,
      ...LICENCES[maker],
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
}
