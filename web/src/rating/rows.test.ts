import type { Schemas } from '../api/client';
import { countsOf, rowsOf, type Filter, type Requirement, type ShownAnswer } from './rows';

const requirement = (ref: string, critical = false): Requirement =>
  ({ ref, title: ref, critical, dimensions: [{ key: 'approach', scale: 's' }] }) as unknown as Requirement;
const group = (ref: string, requirements: Requirement[], groups: Schemas['TreeGroupDto'][] = []) =>
  ({ ref, title: ref, requirements, groups }) as unknown as Schemas['TreeGroupDto'];
const groups = [group('A', [requirement('A-1', true), requirement('A-2')], [group('A.B', [requirement('B-1')])])];

const open: ShownAnswer = { stored: null, content: null, state: 'saved', isMine: false, flag: null };
const rated = { kind: 'rated', ratings: { approach: '2' }, note: null } as const;
const flag = { remark: '', isMine: true, by: null, at: '2026-03-01T08:00:00.000Z' };
const SHOWN: Readonly<Record<string, ShownAnswer>> = {
  'A-1': { ...open, content: rated, isMine: true },
  'A-2': { ...open, flag },
  'B-1': { ...open, content: rated, isMine: true, state: 'waiting', flag },
};
const shownOf = ({ ref }: Requirement): ShownAnswer => SHOWN[ref] ?? open;

const shown = (filter: Filter): string[] =>
  rowsOf(groups, { filter, search: '', textOf: String, shownOf }).flatMap((row) =>
    row.kind === 'requirement' ? [row.requirement.ref] : [],
  );

describe('filters of the requirements', () => {
  it('show what is flagged, rated or not, and what one answered oneself', () => {
    expect(shown('flagged')).toEqual(['A-2', 'B-1']);
    expect(shown('mine')).toEqual(['A-1', 'B-1']);
    expect(shown('unrated')).toEqual(['A-2']);
  });

  it('say how many they show', () => {
    const counts = countsOf(groups, shownOf);
    expect(counts).toEqual({ all: 3, unrated: 1, critical: 1, mine: 2, flagged: 2, waiting: 1 });
    for (const [filter, count] of Object.entries(counts)) expect(shown(filter as Filter)).toHaveLength(count);
  });
});
