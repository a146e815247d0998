import { frameworkOutline, miniFramework } from '../../../test/support/mini-documents';
import { checkFramework } from './check-framework';

// Most problems are shown, with their wording and places, by test/malformed/frameworks. Here: what must not be reported.
describe('checkFramework', () => {
  it('finds nothing in a framework that uses each kind of scale, roll-up and gate', () => {
    expect(checkFramework(miniFramework())).toEqual([]);
  });

  it('compares key and version with the folders only when there are folders', () => {
    expect(checkFramework(miniFramework(), [])).toEqual([]);
    expect(checkFramework(miniFramework(), ['1.0.0', 'mini'])).toEqual([]);
    expect(checkFramework(miniFramework(), ['1.0.1', 'maxi']).map(({ path }) => path)).toEqual(['/version', '/key']);
  });

  it('reports a last rule with conditions when no rule decides without any', () => {
    expect(
      frameworkOutline((draft) => {
        const [, scale] = draft.scales;
        if (scale?.kind === 'computed')
          scale.rules = [
            { level: 'met', rating: '2' },
            { sustained: false, rating: '0' },
          ];
      }),
    ).toEqual(['/scales/1/rules/1 framework/conditional-last-rule']);
  });

  it('says which letters an N/P/L/F scale lacks, and which it has on top', () => {
    const withOptions = (...keys: readonly string[]): string[] =>
      checkFramework(
        miniFramework((draft) => {
          const scale = draft.scales[2];
          if (scale?.kind === 'nplf') scale.options = keys.map((key, points) => ({ key, points, title: key }));
        }),
      ).map(({ message }) => message);
    expect(withOptions('N', 'P', 'L', 'F', 'X')).toEqual(['Scale achievement is of kind nplf and has "X" on top.']);
    expect(withOptions('N', 'P', 'F')).toEqual(['Scale achievement is of kind nplf and lacks "L".']);
  });

  it('does not guess how many dimensions an unknown rating method has', () => {
    expect(
      frameworkOutline((draft) => {
        const trained = draft.categories[0]?.requirements?.[0];
        if (trained) Object.assign(trained, { ratingMethod: 'unheard-of', scale: 'result' });
      }),
    ).toEqual(['/categories/0/requirements/0/ratingMethod framework/unknown-rating-method']);
  });

  it('accepts a rule set that covers everything by conditions before a last rule without any, but for that last rule', () => {
    expect(
      frameworkOutline((draft) => {
        const [, scale] = draft.scales;
        if (scale?.kind === 'computed') {
          scale.rules = [{ sustained: true, rating: '2' }, { sustained: false, rating: '1' }, { rating: '0' }];
        }
      }),
    ).toEqual(['/scales/1/rules/2 framework/unreachable-rule']);
  });

  it('says nothing about what is unused while a name leads nowhere', () => {
    expect(
      frameworkOutline((draft) => {
        const [people] = draft.categories;
        for (const requirement of people?.requirements ?? []) requirement.scale = 'percentage';
      }),
    ).toEqual([
      '/categories/0/requirements/0/scale framework/unknown-scale',
      '/categories/0/requirements/1/scale framework/unknown-scale',
    ]);
  });

  it('names the requirement whose own rating method is unknown', () => {
    expect(
      frameworkOutline((draft) => {
        const requirement = draft.categories[0]?.requirements?.[0];
        if (requirement) requirement.ratingMethod = 'practices';
      }),
    ).toEqual(['/categories/0/requirements/0/ratingMethod framework/unknown-rating-method']);
  });

  it('lets a requirement without weight or points count 1, so that a group never weighs nothing by default', () => {
    expect(
      frameworkOutline((draft) => {
        for (const category of draft.categories) delete category.weight;
        for (const requirement of draft.categories[1]?.requirements ?? []) delete requirement.points;
      }),
    ).toEqual([]);
  });

  it('refuses weights of 0 in a share and admits them where the lowest decides', () => {
    const withRollUp = (rollUp: 'min' | { countShare: number }): string[] =>
      frameworkOutline((draft) => {
        const [people] = draft.categories;
        if (!people) return;
        people.rollUp = rollUp;
        for (const requirement of people.requirements ?? []) requirement.weight = 0;
      });
    expect(withRollUp({ countShare: 50 })).toEqual(['/categories/0 framework/no-weight']);
    expect(withRollUp('min')).toEqual([]);
  });

  it('sums the points of a category from the requirements below its groups', () => {
    const withPoints = (points: number): string[] =>
      frameworkOutline((draft) => {
        draft.scoring.rollUp = 'sumOfPoints';
        const stages = draft.categories[2];
        draft.categories = draft.categories.slice(2, 3);
        delete stages?.rollUp;
        for (const group of stages?.groups ?? []) {
          delete group.stage;
          for (const requirement of group.requirements ?? []) requirement.points = points;
        }
      }).filter((problem) => problem.includes('no-weight'));
    expect(withPoints(5)).toEqual([]);
    expect(withPoints(0)).toEqual([
      '/categories framework/no-weight',
      '/categories/0 framework/no-weight',
      '/categories/0/groups/0 framework/no-weight',
      '/categories/0/groups/1 framework/no-weight',
    ]);
  });

  it('reports a computed scale over several dimensions even when the method is its own', () => {
    expect(
      frameworkOutline((draft) => {
        const result = draft.categories[3]?.requirements?.[0];
        if (result) result.ratingMethod = 'practice';
        if (result) result.scale = 'result';
      }),
    ).toContain('/categories/3/requirements/0/scale framework/unusable-scale');
  });

  it('judges a gate without a dimension on the combined rating', () => {
    expect(
      frameworkOutline((draft) => {
        const [gate] = draft.gates;
        if (gate?.kind === 'knockOut') delete gate.dimension;
      }),
    ).toEqual([]);
  });

  it('reports a dimension that no critical requirement is rated on', () => {
    expect(
      frameworkOutline((draft) => {
        const [gate] = draft.gates;
        const trained = draft.categories[0]?.requirements?.[0];
        if (gate?.kind === 'knockOut') gate.dimension = 'deployment';
        if (trained) delete trained.critical;
      }),
    ).toEqual(['/gates/0/dimension framework/dimension-outside-method']);
  });

  it('wants a level for a gate whose effect is "fail" only', () => {
    expect(
      frameworkOutline((draft) => {
        for (const level of draft.levels) delete level.gates;
      }).every((problem) => problem.endsWith('framework/gate-without-effect')),
    ).toBe(true);
  });

  it('follows chains of thousands of dependent templates without running out of stack', () => {
    const problems = frameworkOutline((draft) => {
      const [template] = draft.workstreamTemplates;
      if (!template) return;
      const chain = Array.from({ length: 20_000 }, (_, index) => ({
        ...template,
        key: `t${index}`,
        dependsOn: [`t${(index + 1) % 20_000}`],
        workItems: [],
      }));
      draft.workstreamTemplates = chain.slice(0, 20_000);
      for (const category of draft.categories) category.requirements = [];
    }).filter((problem) => problem.includes('circular'));
    expect(problems).toEqual(['/workstreamTemplates/0/dependsOn/0 framework/circular-dependency']);
  });
});
