import { filtered, isIn, linesOf } from './overview';

type Engagements = Parameters<typeof linesOf>[0];
type Assessments = Parameters<typeof linesOf>[1];

const engagements = [
  { id: 'a', key: 'bank-2026', title: { en: 'Bank', zh: '银行' }, clientName: 'Wexholm', clientPartyId: 'p1' },
  { id: 'b', key: 'telecom', title: 'Telecom', clientName: 'Caldwyn', clientPartyId: 'p2' },
].map((one) => ({ ...one, updatedAt: '2026-01-01T00:00:00Z' })) as unknown as Engagements;
const assessments = [
  { engagement: { id: 'b' }, status: 'fieldwork', updatedAt: '2026-03-01T00:00:00Z' },
  { engagement: { id: 'b' }, status: 'completed', updatedAt: '2026-02-01T00:00:00Z' },
] as unknown as Assessments;
const lines = linesOf(engagements, assessments);
const all = { search: '', stage: undefined, clientPartyId: undefined };
const ids = (found: readonly (typeof lines)[number][]): string[] => found.map(({ engagement }) => engagement.id);

describe('the list of engagements', () => {
  it('has the one that was worked on last first, with what it holds', () => {
    expect(ids(lines)).toEqual(['b', 'a']);
    expect(lines[0]).toMatchObject({ counts: { draft: 0, fieldwork: 1, review: 0, completed: 1 } });
    expect(lines[0]?.changedAt).toBe('2026-03-01T00:00:00Z');
  });

  it('tells those in which nothing was set up', () => {
    expect(lines.map((line) => isIn(line, 'empty'))).toEqual([false, true]);
  });

  it('is searched in all languages, and by client and stage', () => {
    expect(ids(filtered(lines, { ...all, search: '银行' }))).toEqual(['a']);
    expect(ids(filtered(lines, { ...all, search: 'CALD' }))).toEqual(['b']);
    expect(ids(filtered(lines, { ...all, stage: 'completed' }))).toEqual(['b']);
    expect(ids(filtered(lines, { ...all, clientPartyId: 'p1' }))).toEqual(['a']);
    expect(ids(filtered(lines, { ...all, clientPartyId: 'p1', stage: 'review' }))).toEqual([]);
  });
});
