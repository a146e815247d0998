import * as fc from 'fast-check';
import { schemeOf } from '../../../test/support/certification-schemes';
import { daysAfter } from '../../remediation/rules/days';
import { datesOf, expiringWithin, plannedSurveillances, surveillanceObligations } from './surveillance-dates';

const every = (surveillanceMonths: number) => schemeOf({ validity: { ...schemeOf().validity, surveillanceMonths } });
const twoYears = { number: 'N', validFrom: '2026-01-01', validUntil: '2027-12-31' };

describe('surveillances', () => {
  it('are due at each interval within the validity; recertification takes the place of the last', () => {
    expect(plannedSurveillances(twoYears, every(6))).toEqual([
      { opens: '2026-04-01', due: '2026-07-01' },
      { opens: '2026-10-01', due: '2027-01-01' },
      { opens: '2027-04-01', due: '2027-07-01' },
    ]);
    expect(plannedSurveillances(twoYears, every(24))).toEqual([]);
    expect(plannedSurveillances(twoYears, every(23))).toEqual([{ opens: '2026-12-01', due: '2027-12-01' }]);
  });

  it('are each met by one that was completed once it had opened', () => {
    const metOn = (...completed: readonly string[]): (string | null)[] =>
      surveillanceObligations(twoYears, completed, every(6)).map((one) => one.metOn);
    expect(metOn()).toEqual([null, null, null]);
    expect(metOn('2026-03-31')).toEqual([null, null, null]);
    expect(metOn('2026-03-31', '2026-06-10', '2026-12-30')).toEqual(['2026-06-10', '2026-12-30', null]);
    expect(metOn('2026-10-15')).toEqual(['2026-10-15', null, null]);
    expect(metOn('2026-10-15', '2026-10-20')).toEqual(['2026-10-15', '2026-10-20', null]);
  });

  it('suspend when their days of grace are over', () => {
    const [first] = surveillanceObligations(twoYears, [], every(6));
    expect(first).toEqual({
      ...{ kind: 'surveillance', id: 'N/1', due: '2026-07-01', metOn: null, suspendsFrom: '2026-08-06' },
    });
  });

  it('never meet more obligations than there were surveillances', () => {
    const day = fc.integer({ min: 0, max: 729 }).map((days) => daysAfter('2026-01-01', days));
    fc.assert(
      fc.property(fc.array(day), fc.integer({ min: 1, max: 24 }), (completed, months) => {
        const found = surveillanceObligations(twoYears, completed.sort(), every(months));
        const met = found.flatMap(({ metOn }) => (metOn === null ? [] : [metOn]));
        expect(met.length).toBeLessThanOrEqual(completed.length);
        expect(met).toEqual([...met].sort());
        expect(found.map(({ due }) => due)).toEqual(found.map(({ due }) => due).sort());
      }),
    );
  });
});

describe('the days to keep in mind', () => {
  it('are the next surveillance, when renewal opens, expiry, and the end of the way back', () => {
    expect(datesOf(twoYears, ['2026-06-10'], every(6))).toEqual({
      ...{ nextSurveillance: '2027-01-01', renewalOpens: '2027-09-02' },
      ...{ validUntil: '2027-12-31', restorableUntil: '2028-03-10' },
    });
    expect(datesOf(twoYears, [], every(24)).nextSurveillance).toBeNull();
  });
});

describe('the forecast of expiry', () => {
  it('has what ends within ninety days, today included, the soonest first', () => {
    const ending = (number: string, validUntil: string) => ({ number, validFrom: '2026-01-01', validUntil });
    const all = [
      ...[ending('D', '2026-08-30'), ending('B', '2026-06-01'), ending('A', '2026-06-01'), ending('C', '2026-08-31')],
      ending('E', '2026-06-02'),
    ];
    const names = (days?: number) => expiringWithin(all, '2026-06-02', days).map(({ number }) => number);
    expect(names()).toEqual(['E', 'D', 'C']);
    expect(names(89)).toEqual(['E', 'D']);
    expect(expiringWithin(all, '2026-06-01', 0).map(({ number }) => number)).toEqual(['A', 'B']);
  });
});
