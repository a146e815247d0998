import * as fc from 'fast-check';
import { planSample, type SampleRule, type SiteToSample } from './sample-plan';
import { randomShare, sampleSize } from './sample-size';

describe('the size of a sample', () => {
  it('is the square root, six or eight tenths of it, rounded up', () => {
    const of = (sites: number): number[] => [10, 6, 8].map((tenths) => sampleSize(sites, tenths));
    expect([1, 2, 4, 5, 9, 25, 80, 100, 500].map(of)).toEqual([
      ...[
        [1, 1, 1],
        [2, 1, 2],
        [2, 2, 2],
        [3, 2, 2],
        [3, 2, 3],
        [5, 3, 4],
        [9, 6, 8],
        [10, 6, 8],
      ],
      [23, 14, 18],
    ]);
  });

  it('is exact: the smallest whole number that is not below the root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 10 }), (sites, tenths) => {
        const size = BigInt(sampleSize(sites, tenths));
        const wanted = BigInt(tenths * tenths) * BigInt(sites);
        expect(100n * size * size >= wanted || size === BigInt(sites)).toBe(true);
        expect(100n * (size - 1n) * (size - 1n) < wanted).toBe(true);
      }),
    );
  });

  it('is never above the number of sites', () => {
    expect(sampleSize(3, 100)).toBe(3);
  });

  it.each([
    [0, 10],
    [1.5, 10],
    [1_000_001, 10],
    [4, 0],
    [4, 0.6],
    [4, 101],
  ])('has none for %p sites and %p tenths', (sites, tenths) => {
    expect(() => sampleSize(sites, tenths)).toThrow(RangeError);
  });
});

const site = (name: string, overrides: Partial<SiteToSample> = {}): SiteToSample => ({
  ...{ site: name, risk: 1, isVisited: false, mandatory: null },
  ...overrides,
});
const RULE: SampleRule = { tenths: 10, randomPercent: 25, seed: 42, visitsLeft: null };
const eighty = Array.from({ length: 80 }, (_, index) =>
  site(`s${String(index).padStart(2, '0')}`, { risk: 1 + (index % 5) }),
);

const someSites = fc.uniqueArray(
  fc.record({
    site: fc.stringMatching(/^[a-z]{1,3}$/),
    risk: fc.integer({ min: 1, max: 9 }),
    isVisited: fc.boolean(),
    mandatory: fc.option(fc.constant('openMajor'), { freq: 4 }),
  }),
  { minLength: 1, maxLength: 60, selector: (one) => one.site },
);
const someRule = fc.record({
  tenths: fc.constantFrom(6, 8, 10),
  randomPercent: fc.integer({ min: 25, max: 100 }),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  visitsLeft: fc.option(fc.integer({ min: 1, max: 4 })),
});

describe('a plan of sites to visit', () => {
  it('of 80 sites has nine, a quarter of them drawn at random, the rest by risk', () => {
    const plan = planSample(eighty, RULE);
    expect([plan.sizeByRule, plan.size, plan.choices.length, plan.leftOut.length]).toEqual([9, 9, 9, 71]);
    expect(plan.choices.map(({ reason }) => reason)).toEqual([
      ...['random', 'random', 'random', 'risk', 'risk', 'risk', 'risk', 'risk', 'risk'],
    ]);
    expect(plan.choices[0]).toMatchObject({ order: 1, chance: { share: 1, of: 80 }, because: null });
    for (const { site: name, chance } of plan.choices.slice(3)) {
      expect(chance?.share).toBe(eighty.find((one) => one.site === name)?.risk);
    }
  });

  it('has sites that have to be visited first, and grows for them', () => {
    const sites = eighty.map((one, index) => (index < 9 ? { ...one, mandatory: 'openMajor' } : one));
    const { choices, size } = planSample(sites, RULE);
    expect(choices.slice(0, 9).map(({ because }) => because)).toEqual(Array(9).fill('openMajor'));
    expect(size).toBe(12);
    expect(choices.filter(({ reason }) => reason === 'random')).toHaveLength(randomShare(size, 25));
  });

  it('draws risky sites more often, in the ratio of their risks', () => {
    const sites = [site('a', { risk: 3 }), site('b'), site('c'), site('d')];
    const rule = { ...RULE, randomPercent: 0, tenths: 5 };
    const drawn = Array.from({ length: 6000 }, (_, seed) => planSample(sites, { ...rule, seed }).choices[0]?.site);
    const share = drawn.filter((name) => name === 'a').length / drawn.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.03);
  });

  it('draws at random without regard to risk', () => {
    const sites = [site('a', { risk: 900 }), site('b'), site('c'), site('d')];
    const rule = { ...RULE, randomPercent: 100, tenths: 5 };
    const drawn = Array.from({ length: 6000 }, (_, seed) => planSample(sites, { ...rule, seed }).choices[0]?.site);
    for (const name of ['a', 'b', 'c', 'd']) {
      const share = drawn.filter((one) => one === name).length / drawn.length;
      expect(Math.abs(share - 0.25)).toBeLessThan(0.03);
    }
  });

  it('is the same for the same seed, in whatever order sites come, and another for another seed', () => {
    fc.assert(
      fc.property(someSites, someRule, (sites, rule) => {
        expect(planSample([...sites].reverse(), rule)).toEqual(planSample(sites, rule));
      }),
    );
    expect(planSample(eighty, { ...RULE, seed: 43 }).choices).not.toEqual(planSample(eighty, RULE).choices);
  });

  it('has each site once, every mandatory one, at least the part at random, and never fewer than the rule', () => {
    fc.assert(
      fc.property(someSites, someRule, (sites, rule) => {
        const { choices, size, sizeByRule, leftOut } = planSample(sites, rule);
        const names = choices.map((one) => one.site);
        expect([...names, ...leftOut].sort()).toEqual(sites.map((one) => one.site).sort());
        expect([names.length, size >= sizeByRule]).toEqual([size, true]);
        expect(choices.map(({ order }) => order)).toEqual(names.map((_, index) => index + 1));
        for (const one of sites) expect(one.mandatory === null || names.includes(one.site)).toBe(true);
        const random = choices.filter(({ reason }) => reason === 'random').length;
        const mandatory = sites.filter((one) => one.mandatory !== null).length;
        expect(random).toBe(Math.min(randomShare(size, rule.randomPercent), sites.length - mandatory));
        for (const { reason, chance } of choices) {
          if (reason === 'mandatory') expect(chance).toBeNull();
          else expect(chance!.share > 0 && chance!.share <= chance!.of).toBe(true);
        }
      }),
    );
  });

  it('visits every site over the visits that are left', () => {
    fc.assert(
      fc.property(someSites, fc.integer({ min: 1, max: 4 }), fc.nat(), (sites, visits, seed) => {
        let now: readonly SiteToSample[] = sites;
        for (let left = visits; left >= 1; left -= 1) {
          const { choices } = planSample(now, { ...RULE, seed: seed + left, visitsLeft: left });
          const visited = new Set(choices.map((one) => one.site));
          now = now.map((one) => ({ ...one, isVisited: one.isVisited || visited.has(one.site) }));
        }
        expect(now.every(({ isVisited }) => isVisited)).toBe(true);
      }),
    );
  });

  it('asks for the sites of the cycle only as far as the draw has none of them', () => {
    const sites = ['a', 'b', 'c', 'd'].map((name, index) => site(name, { isVisited: index < 3 }));
    const found = planSample(sites, { ...RULE, tenths: 5, visitsLeft: 1 }).choices.map(({ site: name, reason }) => [
      name,
      reason,
    ]);
    expect(found).toContainEqual(['d', found.length === 1 ? 'random' : 'cycle']);
  });

  it.each([
    ['no site', [], {}],
    ['a site twice', [site('a'), site('a')], {}],
    ['no risk', [site('a', { risk: 0 })], {}],
    ['half a risk', [site('a', { risk: 1.5 })], {}],
    ['too much risk', [site('a', { risk: 1001 })], {}],
    ['a wrong seed', [site('a')], { seed: -1 }],
    ['more than all at random', [site('a')], { randomPercent: 101 }],
    ['less than none at random', [site('a')], { randomPercent: -1 }],
    ['half a percent', [site('a')], { randomPercent: 0.5 }],
    ['no visit left', [site('a')], { visitsLeft: 0 }],
    ['half a visit', [site('a')], { visitsLeft: 1.5 }],
  ])('is not made from %s', (_, sites, rule) => {
    expect(() => planSample(sites, { ...RULE, ...rule })).toThrow(RangeError);
  });
});
