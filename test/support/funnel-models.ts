import fc from 'fast-check';
import type { FunnelModel } from '../../src/report/models/chart-models';
import { funnelLimits } from '../../src/statistics/funnel';

const FEWEST = 20;
const MOST = 500;

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Any units round any centre, in the limits that belong to it. */
export function funnels(names: fc.Arbitrary<string>, most = 60): fc.Arbitrary<FunnelModel> {
  const dot = fc.record({
    cases: fc.integer({ min: FEWEST, max: MOST }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    group: fc.constantFrom('own' as const, 'vendor' as const, 'client' as const),
    name: names,
    beyond: fc.constantFrom('inner' as const, 'outer' as const, undefined),
  });
  return fc
    .record({
      dots: fc.array(dot, { minLength: 1, maxLength: most }),
      centre: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      target: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
    })
    .map(({ dots, centre, target }) => ({
      kind: 'funnel',
      dots: dots.map(({ cases, share, group, name, beyond }) => ({
        ...{ cases: cases / MOST, share, group },
        ...(beyond && { label: { text: name, beyond } }),
      })),
      cases: { title: 'Cases in the month', ticks: ticks.map((at) => ({ at, label: String(at * MOST) })) },
      shares: { title: 'Satisfaction', ticks: ticks.map((at) => ({ at, label: `${at * 100}%` })) },
      centre: { at: centre, label: 'All units: 62.1%' },
      ...(target !== undefined && { target: { at: target, label: 'Target: 80%' } }),
      limits: [20, 60, 140, 300, MOST].map((size) => {
        const { inner, outer } = funnelLimits(centre, size);
        return { cases: size / MOST, inner, outer };
      }),
      legend: {
        groups: { own: 'Own operation', vendor: 'Vendor', client: 'Client' },
        inner: '95% limits',
        outer: '99.8% limits',
      },
    }));
}
