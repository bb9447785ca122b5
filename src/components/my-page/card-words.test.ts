/** What a card says, and that every card that a feature can make has its words in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import cy from '../../../content/messages/cy/next.json';
import en from '../../../content/messages/en/next.json';
import type { NextCard } from '../../domain/next/index.ts';
import { cardWords } from './card-words.ts';

const now = Date.UTC(2026, 4, 12, 9);
const vote: NextCard = {
  kind: 'vote',
  id: 'one',
  params: { titleEn: 'A van', titleCy: 'Fan' },
  endsAt: Date.UTC(2026, 4, 12, 19),
  path: '/votes/motion/?id=one',
};

describe('a card', () => {
  it('is a question, by when, and one button to exactly that thing, in the reader’s language', () => {
    expect(cardWords('en', en, vote, now)).toEqual({
      title: 'Vote: A van',
      until: 'The vote closes today at 8pm.',
      button: 'Read and vote',
      href: '/votes/motion/?id=one',
    });
    expect(cardWords('cy', cy, vote, now)).toMatchObject({
      title: 'Pleidlais: Fan',
      href: '/cy/votes/motion/?id=one',
    });
  });

  it.each([
    ['tomorrow', Date.UTC(2026, 4, 13, 19), 'The vote closes tomorrow at 8pm.'],
    ['another day', Date.UTC(2026, 4, 14, 19), 'The vote closes on Thursday 14 May 2026 at 8pm.'],
    ['never', null, ''],
  ])('that ends %s says so', (_when, endsAt, said) => {
    expect(cardWords('en', en, { ...vote, endsAt }, now).until).toBe(said);
  });

  it('puts lengths of time into words', () => {
    const card = { ...vote, kind: 'confirm-help', params: { name: 'Tom', lengthMinutes: 90 } };
    expect(cardWords('en', en, card, now).title).toBe('Did Tom help you for 1 hour 30 minutes?');
  });
});

function kindsOfHooks(): string[] {
  const folder = new URL('../../../pocketbase/hooks/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(^|[\\/])next\.ts$/.test(name) && !name.startsWith('kit'))
    .flatMap((name) => [
      ...readFileSync(new URL(name.split('\\').join('/'), folder), 'utf8').matchAll(/kind: '([a-z-]+)'/g),
    ])
    .map((match) => match[1]!);
}

it('of every kind that a feature makes has its words in both languages', () => {
  for (const kind of kindsOfHooks())
    for (const part of ['-title', '-do']) {
      expect(Object.keys(en)).toContain(kind + part);
      expect(Object.keys(cy)).toContain(kind + part);
    }
});
