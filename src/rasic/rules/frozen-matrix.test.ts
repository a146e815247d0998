import { matrixOf, ROLES } from '../../../test/support/rasic-matrices';
import { checkMatrix } from './check-matrix';
import { type FrozenCopy, type FrozenMatrix, judgedCopies, judgedMatrix } from './frozen-matrix';
import { DEFAULT_THRESHOLDS } from './issue';
import type { RasicProfile } from './matrix';
import { documentOf } from './matrix-document';

const PROFILE: RasicProfile = {
  ...{ key: 'raci-a1', title: 'RACI', accountable: 'A', approver: null, together: [['A', 'R']] },
  letters: (['R', 'A', 'C', 'I'] as const).map((letter) => ({
    ...{ letter, title: letter, meaning: letter, fewest: letter === 'A' || letter === 'R' ? 1 : 0 },
    most: letter === 'A' ? 1 : null,
  })),
};
const MATRIX = matrixOf(PROFILE, { rows: ['. A R C', '. . R I'] });
const FROZEN: FrozenMatrix = {
  ...{ id: 'm', title: 'Quality', unit: null, owner: null, version: 3, changedAt: '2026-01-05T00:00:00.000Z' },
  ...{ approval: null, profile: PROFILE, thresholds: DEFAULT_THRESHOLDS, original: null, copies: [] },
  document: documentOf(MATRIX),
};
const copy = (rest: Partial<FrozenCopy>): FrozenCopy => ({
  ...{ id: 'c', unit: { ref: 'u1', name: 'Unit 1' }, changes: [], roles: [], thresholds: null, holders: null },
  ...rest,
});
const judged = (rest: Partial<FrozenCopy>) =>
  judgedCopies({ ...FROZEN, copies: [copy(rest)] }, judgedMatrix(FROZEN))[0]!;

describe('a frozen matrix', () => {
  it('is judged as the matrix that it was made of, through JSON as well', () => {
    const { matrix, issues } = judgedMatrix(JSON.parse(JSON.stringify(FROZEN)) as FrozenMatrix);
    expect(matrix).toEqual(MATRIX);
    expect(issues).toEqual(checkMatrix(MATRIX));
    expect(issues).toContainEqual(expect.objectContaining({ code: 'missing-letter', activity: 'a2' }));
  });
});

describe('a frozen copy', () => {
  it('that differs in nothing has the issues of its original and none of its own', () => {
    const { issues, ownIssues, deviations } = judged({});
    expect(issues).toEqual(judgedMatrix(FROZEN).issues);
    expect([ownIssues, deviations]).toEqual([[], []]);
  });

  it('has of its own what its changes break', () => {
    const { ownIssues, deviations, lost } = judged({
      changes: [
        { activity: 'a1', role: 'director', letters: [] },
        { activity: 'a1', role: 'leader', letters: ['I'] },
        { activity: 'gone', role: 'leader', letters: ['I'] },
      ],
      roles: [ROLES[4]!],
    });
    expect(deviations.map(({ role }) => role)).toEqual(['director', 'leader']);
    expect(lost).toEqual([{ activity: 'gone', role: 'leader', letters: ['I'] }]);
    expect(ownIssues).toContainEqual(expect.objectContaining({ code: 'missing-letter', activity: 'a1', letter: 'A' }));
    expect(ownIssues.some(({ activity }) => activity === 'a2')).toBe(false);
  });

  it('is judged by its own holders and thresholds', () => {
    expect(judged({ holders: [] }).ownIssues.map(({ code }) => code)).toContain('no-holder');
    const strict = judged({ thresholds: { ...DEFAULT_THRESHOLDS, mostConsulted: 0 } });
    expect(strict.ownIssues.map(({ code }) => code)).toContain('many-consulted');
  });
});
