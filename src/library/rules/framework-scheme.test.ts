import { type Draft, miniFramework } from '../../../test/support/mini-documents';
import type { FrameworkDocument } from '../../framework/rules/framework-document';
import { toFramework } from '../../framework/rules/to-framework';
import { frameworkScheme, type FrameworkSchemeView } from './framework-scheme';

const schemeOf = (edit?: (draft: Draft<FrameworkDocument>) => void): FrameworkSchemeView =>
  frameworkScheme(toFramework(miniFramework(edit), '0'.repeat(64)));

const scheme = schemeOf();

describe('the scheme of a framework', () => {
  it('has target, coverage and roll-ups', () => {
    expect(scheme).toMatchObject({
      target: '0.700000',
      minimumCoverage: '0.800000',
      notAssessed: 'excluded',
      rollUp: { kind: 'weightedMean' },
      acrossUnits: { kind: 'weightedMean' },
    });
  });

  it('has the threshold of a roll-up that has one', () => {
    const { rollUp } = schemeOf((draft) => {
      draft.scoring.rollUp = { countShare: 75 };
    });
    expect(rollUp).toEqual({ kind: 'countShare', threshold: '0.750000' });
  });

  it('has the rating methods that are used, with how many requirements use them', () => {
    expect(scheme.methods[0]).toMatchObject({
      ...{ key: 'practice', combine: 'cappedBy', cappedBy: 'approach' },
      dimensions: [
        { dimension: 'approach', scale: 'maturity', weight: 1 },
        { dimension: 'deployment', scale: 'maturity', weight: 2 },
      ],
    });
    expect(scheme.methods.map(({ combine }) => combine)).toEqual(expect.arrayContaining(['weightedMean', 'min']));
    expect(scheme.methods.reduce((sum, { requirements }) => sum + requirements, 0)).toBe(7);
  });

  it('says of every gate what it asks and what follows', () => {
    expect(scheme.gates).toEqual([
      {
        ...{ key: 'critical-met', title: 'Critical met', kind: 'knockOut' },
        ...{ threshold: '0.600000', dimension: 'approach', effect: 'fail' },
      },
      {
        ...{ key: 'category-floor', title: 'No category below half', kind: 'categoryMinimum' },
        ...{ threshold: '0.500000', effect: 'fail' },
      },
      {
        ...{ key: 'no-major', title: 'No major finding', kind: 'findingLimit', grade: 'major', limit: 0 },
        ...{ effect: 'capLevel', capLevel: 'ready' },
      },
      {
        ...{ key: 'few-absent', title: 'Few absent', kind: 'optionLimit', scale: 'maturity', option: '0', limit: 2 },
        ...{ effect: 'capScore', capScore: '0.795000' },
      },
      { key: 'six-months', title: 'Six months of data', kind: 'minimumDataMonths', limit: 6, effect: 'fail' },
      { key: 'skills-rated', title: 'Skills rated', kind: 'mandatory', places: ['PEO-01'], effect: 'fail' },
      { key: 'covered', title: 'Covered', kind: 'minimumCoverage', threshold: '0.900000', effect: 'fail' },
    ]);
  });

  it('judges all dimensions together where a gate names none', () => {
    const { gates } = schemeOf((draft) => {
      const [gate] = draft.gates;
      if (gate?.kind === 'knockOut') delete gate.dimension;
    });
    expect(gates[0]).not.toHaveProperty('dimension');
  });

  it('has the levels from the lowest to the highest, with what they ask', () => {
    expect(scheme.levels.map(({ key, minimum, gates }) => [key, minimum, gates.length])).toEqual([
      ['started', '0.000000', 0],
      ['ready', '0.625000', 3],
      ['certified', '0.800000', 5],
    ]);
  });
});
