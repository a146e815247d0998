import { counts, kpiOf, seriesOf } from '../../../test/support/kpi-builders';
import type { KpiSeries } from '../../assessment/assessment';
import { wilsonInterval } from '../../statistics/proportion';
import { surveyBounds } from './survey-bounds';

const RATE = { answered: 200, invited: 1000, share: 0.2, interval: wilsonInterval(200, 1000) };
const infos = new Map([
  ['csat', kpiOf()],
  ['aht', kpiOf({ key: 'aht', kind: 'mean', unit: 'seconds' })],
  ['complaints', kpiOf({ key: 'complaints', unit: 'perThousand' })],
]);
const boundsOf = (kpi: string, overrides: Partial<KpiSeries> = {}, kpis: readonly string[] = [kpi]) =>
  surveyBounds({ kpis }, RATE, {
    kpis: [seriesOf([counts('2026-06', 80, 100)], { kpi, ...overrides })],
    kpiInfos: infos,
  });

describe('worst-case bounds of a survey', () => {
  it('let all who did not answer be of one kind', () => {
    // 160 of the 200 who answered; 800 did not.
    expect(boundsOf('csat')).toEqual([{ kpi: 'csat', low: 0.16, high: 0.96 }]);
  });

  it('are told of the shares of the whole entity only', () => {
    expect(boundsOf('csat', { unit: 'U' })).toEqual([]);
    expect(boundsOf('csat', { channel: 'chat' })).toEqual([]);
    expect(boundsOf('aht')).toEqual([]);
    expect(boundsOf('complaints')).toEqual([]);
    expect(boundsOf('csat', {}, ['nps'])).toEqual([]);
  });
});
