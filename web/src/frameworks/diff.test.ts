import { diffSchemes, diffTrees, shownLanguage, textOnlyIn, type TextChange } from './diff';
import { frameworkRows, type FrameworkChoice, type FrameworkRequirement, type FrameworkTree } from './tree';
import { byFramework, compareVersions, versionBefore } from './versions';

const requirement = (ref: string, overrides: Partial<FrameworkRequirement> = {}): FrameworkRequirement => ({
  ...{ ref, title: { en: `Title of ${ref}`, id: `Judul ${ref}` }, statement: 'Every agent is coached.' },
  ...{ weight: 1, critical: false, answeredPer: 'unit', notApplicable: 'allowed', ownerFunction: 'operations' },
  ...{ kpis: [], workstream: 'coach', dimensions: [{ dimension: 'approach', scale: 'five', weight: 1 }] },
  ...overrides,
});
const tree = (...requirements: readonly FrameworkRequirement[]): FrameworkTree => ({
  ...{ id: 'own@1.0.0', scales: [], dimensions: [], ownerFunctions: [] },
  groups: [{ ref: 'PEO', title: 'People', weight: 1, groups: [], requirements: [...requirements] }],
});

describe('two versions of a framework', () => {
  it('differ in what came, what went and what was changed', () => {
    const diff = diffTrees(
      tree(requirement('A'), requirement('B'), requirement('C')),
      tree(requirement('B'), requirement('C', { weight: 3 }), requirement('D')),
    );
    expect(diff.added.map(({ ref }) => ref)).toEqual(['D']);
    expect(diff.removed.map(({ ref }) => ref)).toEqual(['A']);
    expect(diff.changed).toEqual([
      expect.objectContaining({
        ref: 'C',
        changes: [{ kind: 'value', field: 'weight', before: '1', after: '3' }],
        changesMeaning: false,
      }),
    ]);
    expect(diff.unchanged).toBe(1);
  });

  it('mean the same when only a translation was changed', () => {
    const title = { en: 'Title of A', id: 'Nama A', zh: 'A 的标题' };
    const [changed] = diffTrees(tree(requirement('A')), tree(requirement('A', { title }))).changed;
    expect(changed?.changesMeaning).toBe(false);
    expect(changed?.changes).toEqual([expect.objectContaining({ field: 'title', languages: ['id', 'zh'] })]);
    const change = changed?.changes[0] as TextChange;
    expect([shownLanguage(change, 'zh'), shownLanguage(change, 'en')]).toEqual(['zh', 'id']);
    expect([textOnlyIn(change.before, 'zh'), textOnlyIn(change.after, 'zh')]).toEqual(['', 'A 的标题']);
  });

  it('do not mean the same when the statement, or what is rated, is another', () => {
    const other: Partial<FrameworkRequirement>[] = [
      { statement: 'Every agent is coached weekly.' },
      { critical: true },
      { dimensions: [{ dimension: 'approach', scale: 'ten', weight: 2 }] },
    ];
    for (const overrides of other) {
      expect(diffTrees(tree(requirement('A')), tree(requirement('A', overrides))).changed).toEqual([
        expect.objectContaining({ changesMeaning: true }),
      ]);
    }
  });

  it('score alike when no part of the scheme differs', () => {
    const scheme = {
      ...{ target: '0.8', minimumCoverage: '0.8', notAssessed: 'excluded' as const, methods: [], gates: [] },
      ...{ rollUp: { kind: 'min' as const }, acrossUnits: { kind: 'min' as const }, levels: [] },
    };
    expect(diffSchemes(scheme, { ...scheme })).toEqual([]);
    expect(diffSchemes(scheme, { ...scheme, target: '0.7', rollUp: { kind: 'max' } })).toEqual(['target', 'rollUp']);
  });
});

describe('the rows of a framework', () => {
  const all: FrameworkChoice = {
    ...{ search: '', category: '', dimension: '', owner: '', criticalOnly: false },
    textOf: (text) => (typeof text === 'string' ? text : text.en),
  };
  const { groups } = tree(requirement('A'), requirement('B', { critical: true, statement: 'Floors are clean.' }));
  const refs = (choice: Partial<FrameworkChoice>): string[] =>
    frameworkRows(groups, { ...all, ...choice }).map((row) =>
      row.kind === 'group' ? `${row.group.ref} ${row.count}` : row.requirement.ref,
    );

  it('are narrowed by what is searched and chosen; a group without any is left out', () => {
    expect(refs({})).toEqual(['PEO 2', 'A', 'B']);
    expect(refs({ criticalOnly: true })).toEqual(['PEO 1', 'B']);
    expect(refs({ search: ' FLOORS ' })).toEqual(['PEO 1', 'B']);
    expect(refs({ dimension: 'results' })).toEqual([]);
    expect(refs({ owner: 'quality' })).toEqual([]);
    expect(refs({ category: 'POL' })).toEqual([]);
  });
});

describe('versions', () => {
  const version = (key: string, number: string) => ({ id: `${key}@${number}`, key, version: number });
  const all = [version('a', '1.9.0'), version('b', '1.0.0'), version('a', '1.10.0'), version('a', '1.2.0')];

  it('are in the order of their numbers, the newest first, by framework', () => {
    expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0);
    expect(byFramework(all).map(({ key, versions }) => [key, ...versions.map((one) => one.version)])).toEqual([
      ['a', '1.10.0', '1.9.0', '1.2.0'],
      ['b', '1.0.0'],
    ]);
  });

  it('know the one before', () => {
    expect(versionBefore(all, version('a', '1.10.0'))?.version).toBe('1.9.0');
    expect(versionBefore(all, version('a', '1.2.0'))).toBeUndefined();
  });
});
