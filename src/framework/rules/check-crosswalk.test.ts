import { join } from 'node:path';
import type { Framework } from '../framework';
import { FRAMEWORKS_ROOT } from '../framework-schema';
import { loadCrosswalk } from '../load-crosswalk';
import { loadFramework } from '../load-framework';
import { checkCrosswalk, type Crosswalk } from './check-crosswalk';

let crosswalk: Crosswalk;
let frameworks: Framework[];
beforeAll(async () => {
  crosswalk = await loadCrosswalk();
  frameworks = await Promise.all(
    crosswalk.frameworks.map((id) => loadFramework(join(FRAMEWORKS_ROOT, id.replace('@', '/'), 'framework.yaml'))),
  );
});

const reason = { en: 'a', id: 'b', zh: '丙' };
const check = (changes: Partial<Crosswalk>): { code: string; path: string }[] =>
  checkCrosswalk({ ...crosswalk, ...changes }, frameworks).map(({ code, path }) => ({ code, path }));
const withPair = (pair: { from: string; to: string }): Partial<Crosswalk> => ({
  pairs: [...crosswalk.pairs, { ...pair, relation: 'related', reason }],
});

describe('checkCrosswalk', () => {
  it('finds every requirement of the three frameworks placed, and every one of the first serving or not', () => {
    expect(check({})).toEqual([]);
    const refs = new Set(crosswalk.pairs.flatMap(({ from, to }) => [from, to]));
    expect(refs.size + crosswalk.alone.length).toBe(155);
    expect(crosswalk.expectations).toHaveLength(10);
  });

  it('finds a requirement that there is not, and proposes one that there is', () => {
    const at = `/pairs/${crosswalk.pairs.length}`;
    expect(check(withPair({ from: 'POL-99', to: 'L-01' }))).toEqual([
      { code: 'crosswalk/unknown-requirement', path: `${at}/from` },
    ]);
  });

  it('finds a pair that stands twice, also the other way round', () => {
    const { from, to } = crosswalk.pairs[0]!;
    const at = `/pairs/${crosswalk.pairs.length}`;
    expect(check(withPair({ from: to, to: from }))).toEqual([{ code: 'crosswalk/repeated-pair', path: at }]);
  });

  it('finds a pair within one framework', () => {
    const at = `/pairs/${crosswalk.pairs.length}`;
    const found = check(withPair({ from: 'MEA-01', to: 'MEA-02' }));
    expect(found).toContainEqual({ code: 'crosswalk/same-framework', path: at });
  });

  it('finds a requirement that nobody placed', () => {
    const ref = crosswalk.alone[0]!.ref;
    const found = check({ alone: crosswalk.alone.slice(1) });
    expect(found).toEqual([{ code: 'crosswalk/missing', path: '/pairs' }]);
    expect(checkCrosswalk({ ...crosswalk, alone: crosswalk.alone.slice(1) }, frameworks)[0]?.message).toContain(ref);
  });

  it('finds one that has a pair and is said to stand alone', () => {
    const ref = crosswalk.pairs[0]!.from;
    const alone = [...crosswalk.alone, { ref, reason }];
    expect(check({ alone })).toEqual([
      { code: 'crosswalk/contradiction', path: `/alone/${crosswalk.alone.length}/ref` },
    ]);
  });

  it('finds an expectation that is served by what the first framework does not have', () => {
    const [first, ...rest] = crosswalk.expectations;
    const expectations = [{ ...first!, requirements: [...first!.requirements, 'L-01'] }, ...rest];
    expect(check({ expectations })).toEqual([
      {
        code: 'crosswalk/unknown-requirement',
        path: `/expectations/0/requirements/${first!.requirements.length}`,
      },
    ]);
  });

  it('finds one that serves no expectation and is not said to', () => {
    const expectations = crosswalk.expectations.map((expectation, index) => ({
      ...expectation,
      requirements: index === 0 ? expectation.requirements.slice(0, 1) : expectation.requirements,
    }));
    const kept = new Set(expectations.flatMap(({ requirements }) => requirements));
    const lost = crosswalk.expectations.flatMap(({ requirements }) => requirements).filter((ref) => !kept.has(ref));
    expect(check({ expectations })).toEqual(
      lost.length === 0 ? [] : [{ code: 'crosswalk/missing', path: '/expectations' }],
    );
    expect(check({ servesNone: crosswalk.servesNone.slice(1) })).toEqual([
      { code: 'crosswalk/missing', path: '/expectations' },
    ]);
  });
});
