import type { Schemas } from '../api/client';
import { flagIn, isMineIn, withGridFlag, withMine } from './grid-marks';

const flag = { remark: 'Ask again.', flaggedBy: 'p', flaggedByName: 'Rina', flaggedAt: '2026-03-01T08:00:00.000Z' };
const grid: Schemas['AnswerGridDto'] = {
  ...{ assessmentId: 'a', framework: 'f@1.0.0', requirements: ['R-1', 'R-2'] },
  columns: ['S1', 'S2'].map((unit) => ({ unit, answers: ['', '1|'], versions: ['', '3'], mine: [1], flags: [] })),
};

describe('marks in a grid', () => {
  it('are set in their column and taken away again; other columns stay the same', () => {
    const place = { unit: 'S2', requirement: 'R-1' };
    const after = withGridFlag(grid, place, flag);
    expect(after.columns[0]).toBe(grid.columns[0]);
    expect(flagIn(after.columns[1]!, 'R-1')).toEqual({ requirement: 'R-1', ...flag });
    expect(flagIn(after.columns[1]!, 'R-2')).toBeUndefined();
    const again = withGridFlag(after, place, { ...flag, remark: null });
    expect(again.columns[1]!.flags).toHaveLength(1);
    expect(withGridFlag(again, place, null).columns[1]!.flags).toEqual([]);
  });

  it('tell which answers are one’s own', () => {
    expect([isMineIn(grid.columns[0]!, 0), isMineIn(grid.columns[0]!, 1)]).toEqual([false, true]);
    expect([withMine([1], 0, true), withMine([0, 1], 1, true), withMine([0, 1], 0, false)]).toEqual([
      [0, 1],
      [0, 1],
      [1],
    ]);
  });
});
