import { counts, seriesOf } from '../../../test/support/kpi-builders';
import { assessmentsBefore, basisOf } from './basis-of';

const PERIOD = { from: '2012-01-01', to: '2012-02-29' };
const REASONS = { title: 'Reasons', period: PERIOD, reasons: [] };

describe('what a forum looks at', () => {
  it('are the reasons of earlier waves, and the months that the first of them knew last', () => {
    const series = seriesOf([counts('2012-01', 6, 10), counts('2012-02', 7, 10)], { unit: 'A', channel: 'voice' });
    const whole = seriesOf([counts('2012-01', 6, 10)]);
    const before = [
      { key: 'month-3', contactReasons: REASONS, kpis: [] },
      { key: 'walk-through', kpis: [] },
      { key: 'baseline', contactReasons: REASONS, kpis: [series, whole, seriesOf([])] },
    ];
    expect(basisOf({ today: '2012-10-19', decisions: [], before })).toEqual({
      ...{ today: '2012-10-19', decisions: [] },
      earlier: [
        { key: 'month-3', period: PERIOD, reasons: [] },
        { key: 'baseline', period: PERIOD, reasons: [] },
      ],
      baseline: [
        { kpi: 'csat', unit: 'A', channel: 'voice', month: '2012-02' },
        { kpi: 'csat', month: '2012-01' },
      ],
    });
    expect(basisOf({ today: '2012-03-26', decisions: [], before: [] })).toMatchObject({ earlier: [], baseline: [] });
  });
});

describe('the assessments before one', () => {
  it('go back to the first, and end where one names another twice', () => {
    const all = [{ key: 'a' }, { key: 'b', previous: 'a' }, { key: 'c', previous: 'b' }, { key: 'x', previous: 'x' }];
    expect(assessmentsBefore(all, { previous: 'c' }).map(({ key }) => key)).toEqual(['c', 'b', 'a']);
    expect(assessmentsBefore(all, {})).toEqual([]);
    expect(assessmentsBefore(all, { previous: 'x' })).toHaveLength(1);
  });
});
