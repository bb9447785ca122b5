// Who may hear that something changed.
import { describe, expect, test } from 'vitest';
import type { Ability } from '../membership/index.ts';
import { mayHear, topicName, topics, type Topic } from './index.ts';

describe('a member', () => {
  test.each([
    ['hears of votes, as everybody does', ['votes'], ['votes']],
    ['hears of their own hours only', ['time-bank'], ['time-bank/gwen']],
    [
      'hears of meetings that all may see and of those that they may',
      ['meetings'],
      ['meetings', 'meetings/gwen'],
    ],
    ['may ask for several at once', ['votes', 'my-page'], ['votes', 'my-page/gwen']],
  ])('%s', (_name, asked, heard) => {
    expect(mayHear(asked, 'gwen')).toEqual({ ok: true, value: heard });
  });

  test.each([
    ['cannot name somebody else’s topic', ['time-bank/tom']],
    ['cannot hear what there is no topic for', ['ballots']],
    ['cannot hide an unknown topic behind a known one', ['votes', 'ballots']],
    ['cannot hear what every object has', ['constructor']],
    ['must ask for something', []],
  ])('%s', (_name, asked) => {
    expect(mayHear(asked, 'gwen')).toMatchObject({ ok: false, refusals: [{ code: 'topic-unknown' }] });
  });
});

describe('a supporter', () => {
  test.each<[string, readonly Ability[], string[], string[]]>([
    ['hears of what they were let', ['read-my-page', 'time-bank'], ['time-bank'], ['time-bank/gwen']],
    ['hears of no vote beside it', ['read-my-page'], ['votes', 'my-page'], ['my-page/gwen']],
  ])('%s', (_name, abilities, asked, heard) => {
    expect(mayHear(asked, 'gwen', abilities)).toEqual({ ok: true, value: heard });
  });

  test.each<[string, readonly Ability[], string[]]>([
    ['hears nothing of votes', ['read-my-page', 'time-bank', 'messages', 'details'], ['votes']],
    ['hears nothing of what they were not let', ['read-my-page'], ['messages', 'time-bank']],
    ['cannot hide an unknown topic behind a known one', ['time-bank'], ['time-bank', 'ballots']],
  ])('%s', (_name, abilities, asked) => {
    expect(mayHear(asked, 'gwen', abilities)).toMatchObject({ ok: false });
  });
});

describe('a hook', () => {
  test.each(Object.keys(topics) as Topic[])(
    'that says %s changed names whose it is, or it is everybody’s',
    (topic) => {
      if (topics[topic] !== 'own') expect(topicName(topic)).toBe(topic);
      else expect(() => topicName(topic)).toThrow('say to whom');
    },
  );
});
