/** What a member sees of the motions: their state, their order, their own vote, their own language. */
import { describe, expect, it } from 'vitest';
import type { MotionsRecord } from '../../types/records.ts';
import { motionViews, sortMotions, type MotionRows } from './motions.ts';

const NOW = Date.UTC(2026, 4, 12, 9);
const at = (days: number) => new Date(NOW + days * 86_400_000).toISOString().replace('T', ' ');

function motion(id: string, opens: number, closes: number): MotionsRecord {
  return {
    id,
    number: 1,
    titleEn: `Title ${id}`,
    titleCy: `Teitl ${id}`,
    meaningEn: '',
    meaningCy: '',
    textEn: '',
    textCy: '',
    ifPassedEn: '',
    ifPassedCy: '',
    ifLostEn: '',
    ifLostCy: '',
    proposerName: '',
    seconderName: '',
    resolution: 'ordinary',
    ballot: 'open',
    rulebook: '2026-04-01',
    noticeAt: at(opens - 16),
    opensAt: at(opens),
    closesAt: at(closes),
  };
}

const rows: MotionRows = {
  motions: [motion('late', -1, 9), motion('soon', -2, 2), motion('next', 3, 12), motion('over', -9, -1)],
  openings: ['late', 'soon', 'over'].map((id) => ({
    id,
    motion: id,
    at: at(-2),
    byName: 'clock',
    rollSize: 60,
  })),
  closures: [],
  results: [],
  rolls: [{ id: 'r', motion: 'soon', member: 'gwen', displayName: 'Gwen', groupKey: 'supported' }],
  votes: [{ id: 'v', motion: 'soon', member: 'gwen', displayName: 'Gwen', choice: 'for', castAt: at(-1) }],
};
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the motions of a member', () => {
  it('stand in the order in which they close, with what comes and what is over apart', () => {
    const { open, coming, closed } = sortMotions(motionViews('en', rows, NOW));
    expect(ids(open)).toEqual(['soon', 'late']);
    expect(ids(coming)).toEqual(['next']);
    expect(ids(closed)).toEqual(['over']);
  });

  it('are being counted between the close and the closure', () => {
    expect(motionViews('en', rows, NOW).find(({ id }) => id === 'over')?.state).toBe('closing-due');
    const closures = [{ id: 'c', motion: 'over', at: at(-1), by: 'clock' }];
    const closed = motionViews('en', { ...rows, closures }, NOW).find(({ id }) => id === 'over');
    expect(closed).toMatchObject({ state: 'closed', closedAt: NOW - 86_400_000 });
  });

  it('carry the own vote, and say who is not on the roll', () => {
    const views = motionViews('en', rows, NOW);
    expect(views.find(({ id }) => id === 'soon')).toMatchObject({ onRoll: true, vote: { choice: 'for' } });
    expect(views.find(({ id }) => id === 'late')).toMatchObject({ onRoll: false, vote: null });
  });

  it('speak the language of the page', () => {
    expect(motionViews('cy', rows, NOW)[0]?.title).toBe('Teitl late');
  });
});
