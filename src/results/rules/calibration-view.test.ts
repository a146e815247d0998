import type { Calibration } from '../../assessment/assessment';
import { judgeCalibration } from '../../kpi/rules/judge-calibration';
import { LanguageContext } from '../../report/models/report-context';
import { calibrationViews, type CalibrationView } from './calibration-view';

/** Ratings of each item, a letter for each rater: `ab` is a from the first and b from the second. */
function sessionOf(
  items: string,
  overrides: { readonly ordinal?: boolean; readonly consensus?: string } = {},
): Calibration {
  const { ordinal = false, consensus = '' } = overrides;
  return {
    ...{ key: 'calls', title: 'Calls', date: '2026-01-20', kind: 'monitors' as const },
    scale: { categories: [{ key: 'a', title: 'None' }, { key: 'b' }, { key: 'c' }], ordinal },
    raters: Array.from(items.split(' ')[0] ?? '').map((_, at) => ({ key: `r${at}`, name: `Rater ${at}` })),
    items: items.split(' ').map((letters, at) => ({
      ref: `C-${at}`,
      ratings: new Map(
        Array.from(letters).flatMap((letter, rater) => (letter === '.' ? [] : [[`r${rater}`, letter] as const])),
      ),
      ...(consensus[at] === undefined ? {} : { consensus: consensus[at] }),
    })),
  };
}

function viewOf(session: Calibration): CalibrationView {
  const [view] = calibrationViews(new LanguageContext('en'), [session], [judgeCalibration(session)]);
  if (!view) throw new Error('There is no view.');
  return view;
}

describe('a calibration session', () => {
  it('says in words how far raters agree', () => {
    const view = viewOf(sessionOf('aa bb ab bb aa ba aa bb bb aa'));
    expect(view).toMatchObject({
      ...{ key: 'calls', title: 'Calls', kind: 'monitors' },
      scale: { ordinal: false, categories: [{ key: 'a', title: 'None' }, { key: 'b', title: null }, { key: 'c' }] },
      agreement: { share: '0.800000', items: 10 },
      kappa: { statistic: 'cohen', band: 'moderate', words: 'Moderate' },
      alpha: { reading: 'unreliable', words: 'Not reliable' },
      drift: null,
    });
    expect(view.sentence).toContain('2 raters agree in 80');
  });

  it('says why there is no coefficient', () => {
    const alike = viewOf(sessionOf('aa aa aa'));
    expect([alike.kappa, alike.alpha]).toMatchObject([
      { value: null, words: 'All ratings are in one category' },
      { value: null, words: 'All ratings are in one category' },
    ]);
    const uneven = viewOf(sessionOf('aab bb. abb'));
    expect(uneven.kappa).toMatchObject({ missing: 'ratingsDiffer', words: 'Needs equally many ratings of each item' });
  });

  it('names each rater and towards which end of the scale they lie off', () => {
    const drifting = { consensus: 'abcb', ordinal: true };
    const { drift } = viewOf(sessionOf('bba cbb cbb cbc', drifting));
    expect(drift?.reference).toBe('consensus');
    const leaning = Object.fromEntries(drift?.raters.map(({ name, leaning: way }) => [name, way]) ?? []);
    expect(leaning).toEqual({ 'Rater 0': 'last', 'Rater 1': null, 'Rater 2': null });
    const low = viewOf(sessionOf('aa ab ac', { consensus: 'abc', ordinal: true })).drift?.raters[0];
    expect(low).toMatchObject({ rater: 'r0', leaning: 'first', share: '0.333333', agreeing: 1, items: 3 });
  });

  it('leans nowhere on a scale without order, and has no share of a rater whom nothing compares', () => {
    const { drift } = viewOf(sessionOf('ab. bb. ac.', { consensus: 'abc' }));
    expect(drift?.raters.map(({ leaning }) => leaning)).toEqual([null, null, null]);
    expect(drift?.raters.at(-1)).toMatchObject({ rater: 'r2', share: null, interval: null });
  });
});
