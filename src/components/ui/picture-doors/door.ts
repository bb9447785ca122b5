/** What a picture door says: for pages and tools alike. Its picture is given beside it. */
export interface PictureDoor {
  href: string;
  title: string;
  text?: string;
  /** The colour that its picture stands on. */
  tone: 'life' | 'home' | 'community' | 'care';
}
