// What a story is made of: sentences by the key of their words (content/messages, election-story.json) with the names
// and numbers that stand in them. Whoever shows it brings the language.

export interface Line {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const line = (key: string, params: Line['params'] = {}): Line => ({ key, params });

export interface ToldStage {
  readonly number: number;
  readonly title: Line;
  /** In the order in which things happened. */
  readonly lines: readonly Line[];
}

/** How a count ended for one candidate. */
export interface ToldEnd {
  readonly candidate: number;
  readonly title: Line;
  /** Why, and for which groups. */
  readonly lines: readonly Line[];
}

export interface Story {
  /** What was counted, and by which rules, before the first stage. */
  readonly opening: readonly Line[];
  readonly stages: readonly ToldStage[];
  /** In the order of election. */
  readonly elected: readonly ToldEnd[];
  /** Those who stood and are not elected, the last set aside first, after whoever was there at the end. */
  readonly others: readonly ToldEnd[];
}
