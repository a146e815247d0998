import { miniFramework } from '../../../test/support/mini-documents';
import { toFramework } from '../../framework/rules/to-framework';
import type { RatingValue } from '../../scoring/answers';
import { answerSheet } from './answer-sheet';
import { answerTree, type TreeAnswerRow, type TreeFlag } from './answer-tree';
import { answerView } from './answer-view';

const sheet = answerSheet(
  toFramework(
    miniFramework((draft) => {
      const [category] = draft.categories;
      if (category) category.summary = { en: 'Who serves', zh: '服务人员' };
    }),
    '0'.repeat(64),
  ),
);

const row = (requirement: string, ratings: Record<string, RatingValue> | null, unit = 'S1'): TreeAnswerRow => ({
  ...{ unit, requirement, kind: ratings ? 'rated' : 'notApplicable', ratings, reason: ratings ? null : 'Closed.' },
  ...{ note: null, version: '7', updatedAt: new Date('2026-03-01T08:00:00Z') },
  ...{ givenBy: 'p', givenByName: 'Rina' },
});

describe('the tree of answers', () => {
  const answers = [
    row('PEO-01', { approach: '3', deployment: '0' }),
    row('PEO-02', null),
    row('PRC-02', { approach: 40 }),
    row('PRC-01', { approach: '3', deployment: '3' }, 'entity'),
  ];

  it('shows flags in their places, answered or not, and who answered', () => {
    const flag = { remark: 'Ask again.', flaggedBy: 'p', flaggedByName: null, flaggedAt: '2026-03-01T08:00:00.000Z' };
    const flags: TreeFlag[] = ['PEO-01', 'RES-01'].map((requirement) => ({ requirement, ...flag }));
    const { groups } = answerTree(sheet, { kind: 'unit' }, answers, flags);
    const [first, second] = groups[0]!.requirements;
    expect([first!.flag, second!.flag, groups[3]!.requirements[0]!.flag]).toEqual([flag, null, flag]);
    expect(first!.answer).toMatchObject({ givenBy: 'p', givenByName: 'Rina' });
  });

  it('counts what is rated completely, of what applies', () => {
    const { groups, coverage } = answerTree(sheet, { kind: 'unit' }, answers);
    expect(groups.map(({ ref, coverage: own }) => [ref, own.assessed, own.applicable])).toEqual([
      ['PEO', 1, 1],
      ['PRC', 1, 2],
      ['STG', 0, 2],
      ['RES', 0, 1],
    ]);
    expect(coverage).toEqual({ assessed: 2, applicable: 6 });
  });

  it('shows only what is asked of the entity, without groups that are empty then', () => {
    const { groups, scales, dimensions } = answerTree(sheet, { kind: 'entity' }, answers.slice(3));
    expect(groups.map(({ ref, requirements }) => [ref, requirements.map((requirement) => requirement.ref)])).toEqual([
      ['PRC', ['PRC-01']],
    ]);
    expect(scales.map(({ key }) => key)).toEqual(['maturity']);
    expect(dimensions.map(({ key }) => key)).toEqual(['approach', 'deployment']);
  });

  it('writes texts in one language when it is asked for', () => {
    const summary = (language?: 'zh' | 'id'): unknown =>
      answerTree(sheet, { kind: 'unit', language }, []).groups[0]?.summary;
    expect(summary()).toEqual({ en: 'Who serves', zh: '服务人员' });
    expect(summary('zh')).toBe('服务人员');
    expect(summary('id')).toBe('Who serves');
  });

  it('prepares its texts once', () => {
    const [first, second] = [answerTree(sheet, { kind: 'unit' }, []), answerTree(sheet, { kind: 'unit' }, answers)];
    expect(first.scales).toBe(second.scales);
    expect(first.groups[0]?.requirements[0]?.answer).toBeNull();
  });
});

describe('an answer as it is shown', () => {
  it('has its ratings in the order of the method, and its score', () => {
    const view = answerView(sheet, row('PEO-01', { deployment: '3', approach: '3' }));
    expect(Object.keys(view.ratings ?? {})).toEqual(['approach', 'deployment']);
    expect(view).toMatchObject({ score: { exact: '1/1', decimal: '1.000000' }, updatedAt: '2026-03-01T08:00:00.000Z' });
  });

  it('has no score while a dimension is open, and none when it is not applicable', () => {
    expect(answerView(sheet, row('PEO-01', { deployment: '3' }))).toMatchObject({
      ratings: { deployment: '3' },
      score: null,
    });
    expect(answerView(sheet, row('PEO-02', null))).toMatchObject({ ratings: null, reason: 'Closed.', score: null });
  });

  it('writes KPI evidence as it can be sent', () => {
    const outcome = {
      level: 'met',
      trend: 'improving',
      monthsMet: 5,
      months: 6,
      metricsReported: 3,
      metricsRequired: 4,
    } as const;
    expect(answerView(sheet, row('RES-01', { outcome })).ratings).toEqual({ outcome: 'met improving 5/6 3/4' });
  });
});
