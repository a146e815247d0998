import fc from 'fast-check';
import { schemeOf } from '../../../test/support/certification-schemes';
import { counts, kpiOf, monthly, seriesOf } from '../../../test/support/kpi-builders';
import type { KpiSeries } from '../../assessment/assessment';
import { monthIndex, monthOf } from '../../shared/month';
import { CERTIFICATION_TRANSITIONS, ruleOf } from './life-cycle';
import { outcomeOf, REVIEW_OUTCOMES } from './review-outcome';
import { reviewReasons, type ReviewReason, type Surveyed } from './review-reasons';
import { seriesFrom } from './stored-series';
import { toldOf } from './told-steps';

/** CSAT of 75 % in two months running; granted in January, figures since April, today in July. */
const surveyed = (changes: Partial<Surveyed> = {}): Surveyed => ({
  ...{ scheme: schemeOf(), kpis: new Map([['csat', kpiOf()]]), units: ['u1'], series: [], earlier: [] },
  ...{ auditedOn: '2026-01-20', today: '2026-07-05' },
  ...changes,
});
const at = (points: KpiSeries['points'], overrides: Partial<KpiSeries> = {}): KpiSeries =>
  seriesOf(points, { unit: 'u1', ...overrides });
const months = (reasons: readonly ReviewReason[]): unknown[] =>
  reasons.map((one) => (one.kind === 'breach' ? one.months.map(({ month }) => month) : [one.kind, one.unit]));

describe('figures of a certified place', () => {
  // 65 of 100: 55.3 to 73.6 %, below 75 %.
  it('ask for a review with the months, figures and intervals that prove the threshold missed', () => {
    expect(reviewReasons(surveyed({ series: [at(monthly([90, 65, 64], 100))] }))).toEqual([
      {
        ...{ kind: 'breach', kpi: 'csat', unit: 'u1', channel: '', threshold: 75, thresholdTo: null },
        months: [
          { month: '2026-05', value: '65.0000', interval: { low: 55.2544, high: 73.6358 } },
          { month: '2026-06', value: '64.0000', interval: { low: 54.2354, high: 72.7288 } },
        ],
      },
    ]);
  });

  it('are named with range and channel, in the unit of the KPI', () => {
    const scheme = schemeOf({ review: [{ kpi: 'csat', threshold: 60, thresholdTo: 80, months: 1 }] });
    const kpis = new Map([['csat', kpiOf({ unit: 'points', direction: 'band' })]]);
    const [reason] = reviewReasons(surveyed({ scheme, kpis, series: [at(monthly([500], 1000), { channel: 'chat' })] }));
    expect(reason).toMatchObject({ channel: 'chat', thresholdTo: 80, months: [{ value: '50.0000' }] });
    const ofAll = seriesOf(monthly([65, 65], 100));
    expect(reviewReasons(surveyed({ series: [ofAll], units: [] }))).toMatchObject([{ kind: 'breach', unit: '' }]);
  });

  it('of the present month and later prove nothing yet', () => {
    const series = [at([counts('2026-06', 65, 100), counts('2026-07', 65, 100)])];
    expect(reviewReasons(surveyed({ series }))).toEqual([]);
    expect(months(reviewReasons(surveyed({ series, today: '2026-08-01' })))).toEqual([['2026-06', '2026-07']]);
  });

  it('from before people last looked for themselves are theirs', () => {
    const series = [at(monthly([65, 65], 100))];
    expect(reviewReasons(surveyed({ series, auditedOn: '2026-06-01' }))).toEqual([]);
    expect(reviewReasons(surveyed({ series, auditedOn: '2026-05-31' }))).toHaveLength(1);
  });

  it('ask once: what an earlier review was about does not ask again, other figures and as many new months do', () => {
    const before = reviewReasons(surveyed({ series: [at(monthly([65, 65], 100))] }));
    const earlier = [{ reasons: before, endedOn: '2026-07-10' }];
    const again = (figures: readonly number[], to: string, overrides: Partial<KpiSeries> = {}): unknown[] =>
      months(
        reviewReasons(surveyed({ earlier, today: '2026-09-03', series: [at(monthly(figures, 100, to), overrides)] })),
      );
    expect(again([65, 65], '2026-06')).toEqual([['stale', 'u1']]);
    expect(again([65, 65, 65], '2026-07')).toEqual([]);
    expect(again([65, 65, 65, 65], '2026-08')).toEqual([['2026-07', '2026-08']]);
    expect(again([65, 65, 65], '2026-07', { channel: 'chat' })).toEqual([['2026-06', '2026-07']]);
    expect(again([65, 65, 65], '2026-07', { unit: 'u2' })).toEqual([
      ['2026-06', '2026-07'],
      ['missing', 'u1'],
    ]);
  });

  it('never ask twice for one month of one series, however often they are looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(60, 70, 95), { minLength: 1, maxLength: 24 }), (figures) => {
        const earlier: { reasons: readonly ReviewReason[]; endedOn: string | null }[] = [];
        const asked: string[] = [];
        for (let month = 1; month <= figures.length; month += 1) {
          const to = monthOf(monthIndex('2026-01') + month - 1);
          const today = `${monthOf(monthIndex(to) + 1)}-03`;
          const reasons = reviewReasons(
            surveyed({ earlier, today, series: [at(monthly(figures.slice(0, month), 100, to))] }),
          );
          if (reasons.length > 0) earlier.push({ reasons, endedOn: today });
          asked.push(...reasons.flatMap((one) => (one.kind === 'breach' ? one.months.map((each) => each.month) : [])));
        }
        expect(new Set(asked).size).toBe(asked.length);
      }),
    );
  });
});

describe('silence', () => {
  it('asks when the month before the last is not there, of places that have had figures and of those that never had', () => {
    const two = { units: ['u1', 'u2'], series: [at(monthly([90], 100, '2026-05'))] };
    expect(reviewReasons(surveyed(two))).toEqual([{ kind: 'missing', kpi: 'csat', unit: 'u2', lastMonth: null }]);
    expect(months(reviewReasons(surveyed({ ...two, today: '2026-08-01' })))).toEqual([
      ['stale', 'u1'],
      ['missing', 'u2'],
    ]);
  });

  it('of every place at once is one reason, and any channel breaks it', () => {
    expect(reviewReasons(surveyed({ units: ['u1', 'u2'] }))).toEqual([
      { kind: 'missing', kpi: 'csat', unit: null, lastMonth: null },
    ]);
    const series = [at(monthly([90], 100, '2026-02')), at(monthly([90], 100), { channel: 'voice' })];
    expect(reviewReasons(surveyed({ series }))).toEqual([]);
  });

  it('is counted from when people last looked, and told again once it has lasted as long again', () => {
    const silent = (auditedOn: string, today: string, endedOn?: string | null): number =>
      reviewReasons(surveyed({ auditedOn, today, earlier: endedOn === undefined ? [] : [{ reasons: [], endedOn }] }))
        .length;
    expect([silent('2026-06-20', '2026-07-31'), silent('2026-06-20', '2026-08-01')]).toEqual([0, 1]);
    expect([
      silent('2026-01-20', '2026-08-31', '2026-07-10'),
      silent('2026-01-20', '2026-09-01', '2026-07-10'),
    ]).toEqual([0, 1]);
    expect(silent('2026-01-20', '2026-07-05', null)).toBe(1);
  });

  it('is asked of each KPI once, however many thresholds it has', () => {
    const review = [80, 75].map((threshold) => ({ kpi: 'csat', threshold, months: 2 }));
    expect(reviewReasons(surveyed({ scheme: schemeOf({ review }) }))).toHaveLength(1);
  });
});

describe('stored figures', () => {
  it('are read exactly, values before counts', () => {
    const series = seriesFrom({
      ...{ unit: 'u1', kpi: 'csat', channel: '' },
      points: [
        { month: '2026-05', numerator: '65', denominator: '100', population: '400' },
        { month: '2026-06', value: '61.25', n: '40', sd: '3.5' },
        { month: '2026-07' },
      ],
    });
    expect(series).toEqual({
      ...{ unit: 'u1', kpi: 'csat' },
      points: [
        { ...counts('2026-05', 65, 100), value: expect.anything(), population: 400 },
        { month: '2026-06', value: { numerator: 245n, denominator: 4n }, n: 40, sd: 3.5 },
        { ...counts('2026-07', 0, 1), value: expect.anything() },
      ],
    });
    expect(seriesFrom({ unit: 'u1', kpi: 'csat', channel: 'chat', points: [] })).toMatchObject({ channel: 'chat' });
  });
});

describe('a review', () => {
  it('comes to an outcome by every step out of a surveillance', () => {
    const out = CERTIFICATION_TRANSITIONS.filter((one) => ruleOf(one).from.includes('surveillance'));
    expect(out.map((one) => [one, outcomeOf(one)])).toEqual([
      ...[
        ['completeSurveillance', 'audit'],
        ['endReview', 'noAction'],
        ['transfer', 'ended'],
      ],
      ...[
        ['beginRecertification', 'audit'],
        ['suspend', 'suspension'],
        ['suspendByRule', 'suspension'],
      ],
      ...[
        ['surrender', 'ended'],
        ['expire', 'ended'],
      ],
    ]);
    expect(new Set(out.map(outcomeOf))).toEqual(new Set(REVIEW_OUTCOMES));
  });

  it('and what becomes of certificates is told of', () => {
    expect(CERTIFICATION_TRANSITIONS.filter((one) => toldOf(one) !== undefined)).toHaveLength(12);
    expect(toldOf('invite')).toBeUndefined();
  });
});
