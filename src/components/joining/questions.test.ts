// Which questions somebody is asked, what the page says of their answers, and that its own codes are codes.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../../../content/messages/en/joining.json';
import { isApplicationCode, noAnswers, type Answers } from '../../domain/joining/index.ts';
import { translator, type Words } from '../../lib/words.ts';
import { answerLines } from './answer-words.ts';
import { exampleAnswers, ownStatusExamples } from './examples.ts';
import { forgetHere, keepHere, readKept } from './kept.ts';
import { newCode } from './new-code.ts';
import { faultsIn, firstOpen, isBegun, questionsFor } from './questions.ts';
import { nextWords } from './status.ts';

const t = translator<'joining'>('en', en as Words<'joining'>);
const full = exampleAnswers('en');

describe('the questions', () => {
  test('ask about a second group only where the co-op allows one, and for a voice only an organisation', () => {
    expect(questionsFor(noAnswers)).not.toContain('also');
    expect(questionsFor({ ...full, group: 'families' })).toContain('also');
    expect(questionsFor({ ...full, group: 'families' })).not.toContain('voice');
    expect(questionsFor({ ...full, group: 'organisations' })).toContain('voice');
  });

  test('go on where the first answer is missing', () => {
    expect(firstOpen(noAnswers)).toBe('names');
    expect(firstOpen({ ...full, payHow: '' })).toBe('share');
    expect(firstOpen({ ...full, phone: '' })).toBe('reach');
    expect(firstOpen(full)).toBeUndefined();
  });

  test('say what is wrong with their own answers and with no others', () => {
    expect(faultsIn('names', noAnswers).map(({ field }) => field)).toEqual(['calledName', 'fullName']);
    expect(faultsIn('why', noAnswers)).toEqual([]);
  });

  test('are begun as soon as anything was told', () => {
    expect(isBegun(noAnswers)).toBe(false);
    const told: Partial<Answers>[] = [{ why: 'x' }, { agreed: true }, { ways: ['bsl'] }];
    for (const change of told) expect(isBegun({ ...noAnswers, ...change })).toBe(true);
  });

  test('are checked line by line, and an empty answer says so', () => {
    const lines = answerLines({ ...full, email: '' }, 'en', t);
    const said = (name: string) => lines.find((line) => line.name === name)?.lines;
    expect(said(t('address'))).toEqual(['4 Well Street', 'Ashbrook']);
    expect(said(t('email'))).toEqual([t('nothing')]);
    expect(said(t('voice'))).toBeUndefined();
  });
});

test('a page’s code is a code, and never the same twice', () => {
  const codes = Array.from({ length: 200 }, newCode);
  expect(codes.every(isApplicationCode)).toBe(true);
  expect(new Set(codes).size).toBe(200);
});

describe('what lies on a device', () => {
  const storage = () => {
    const all = new Map<string, string>();
    return {
      getItem: (key: string) => all.get(key) ?? null,
      setItem: (key: string, value: string) => void all.set(key, value),
      removeItem: (key: string) => void all.delete(key),
    };
  };
  beforeEach(() => {
    vi.stubGlobal('localStorage', storage());
    vi.stubGlobal('sessionStorage', storage());
  });
  const code = 'KQ7M4XRT9BHD';

  test('is there again on one’s own, in this tab on a shared one, and gone when it is forgotten', () => {
    expect(readKept()).toBeNull();
    keepHere({ code, device: 'own', answers: full });
    expect(readKept()).toEqual({ code, device: 'own', answers: full });
    forgetHere();
    expect(readKept()).toBeNull();
    keepHere({ code, device: 'shared', answers: full });
    expect(localStorage.getItem('common-care-application')).toBeNull();
    expect(readKept()?.device).toBe('shared');
  });

  test('is as good as nothing when it is broken, and never stops the page', () => {
    localStorage.setItem('common-care-application', '{"code":"no code"}');
    expect(readKept()).toBeNull();
    localStorage.setItem('common-care-application', '{');
    expect(readKept()).toBeNull();
    vi.stubGlobal('localStorage', undefined);
    expect(() => keepHere({ code, device: 'own', answers: full })).not.toThrow();
    expect(readKept()).toBeNull();
  });
});

test('every state says what happens next, with a day; one that is late says whom to phone', () => {
  for (const { state, props } of ownStatusExamples('en', t)) {
    const said = nextWords(props.application.next, '2026-05-12', 'en', t).join(' ');
    expect(said).toMatch(/20\d\d/);
    expect(said.includes('has passed')).toBe(state === 'late');
  }
});
