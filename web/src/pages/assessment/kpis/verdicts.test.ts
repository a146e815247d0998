import { byWeight, groupsOf, missOf, type Verdict } from './verdicts';

const figure = (value: number) => ({ exact: '', decimal: value.toFixed(6) });

function verdict(parts: Partial<Verdict>, last = 0.7, target: number | null = 0.8): Verdict {
  return {
    ...{ kpi: 'csat', title: 'CSAT', kpiUnit: 'percent', direction: 'higher', unit: 'S01', channel: null },
    ...{ source: null, from: '2026-01', to: '2026-06', first: figure(last), last: figure(last), sample: null },
    ...{ isSmallSample: false, interval: null, target: target === null ? null : figure(target), targetTo: null },
    ...{ noTarget: null, benchmark: null, verdict: 'notMet', settling: null, monthsMet: null, signals: [] },
    ...{ trend: { verdict: 'stable', months: 6, perMonth: null, interval: null }, because: '', points: [] },
    ...parts,
  };
}

describe('the order of verdicts', () => {
  it('puts what is missed most first, and what has no target last', () => {
    const near = verdict({}, 0.79);
    const far = verdict({}, 0.4);
    const open = verdict({ verdict: 'notProven' }, 0.1);
    const met = verdict({ verdict: 'met' }, 0.9);
    const none = verdict({ verdict: null }, 0.1, null);
    expect([none, met, open, near, far].sort(byWeight)).toEqual([far, near, open, met, none]);
    expect(missOf(none)).toBeNull();
  });
});

describe('the groups of verdicts', () => {
  it('count units apart from the whole, by KPI and channel', () => {
    const groups = groupsOf([
      verdict({ unit: null, verdict: 'met' }),
      verdict({ unit: 'S01' }),
      verdict({ unit: 'S02', verdict: 'notProven' }),
      verdict({ kpi: 'aht', unit: 'S01', channel: 'voice' }),
    ]);
    expect(groups.map(({ kpi, channel }) => [kpi, channel])).toEqual([
      ['csat', null],
      ['aht', 'voice'],
    ]);
    expect(groups[0]?.units).toEqual({ met: 0, notMet: 1, notProven: 1, noTarget: 0 });
    expect(groups[0]?.whole?.verdict).toBe('met');
    expect(groups[1]?.whole).toBeUndefined();
  });
});
