import { boundsOf, chartTools as tools, clashes, textsOf } from '../../../../test/support/chart-tools';
import type { LoadsModel } from '../../models/chart-models';
import { loadsScene } from './loads';

const bars = (...values: readonly number[]) =>
  values.map((value) => ({ value, text: String(value * 10), full: value >= 1 }));

const MODEL: LoadsModel = {
  kind: 'loads',
  rows: [
    { label: 'Training', sublabel: '10 person-days a week', capacity: 1, bars: bars(0.5, 1, 0, 0.95) },
    { label: 'Quality', sublabel: '5 person-days a week', capacity: 0.5, bars: bars(0.25, 0, 1, 0.5) },
  ],
  weeks: ['W1', 'W2', 'W3', 'W4'],
  legend: { load: 'Person-days', full: 'Nobody is free', capacity: 'At most' },
};

describe('loads week by week', () => {
  const scene = loadsScene(MODEL, 460, tools);
  const shown = scene.marks.flatMap((mark) => (mark.kind === 'rect' ? [boundsOf(mark)] : []));

  it('stand beside each other as high as they are, and weeks without any are empty', () => {
    const [half, whole] = shown;
    expect(whole!.bottom - whole!.top).toBeCloseTo(2 * (half!.bottom - half!.top), 9);
    expect(whole!.left).toBeGreaterThan(half!.right);
    // Six weeks with a load, and two swatches of the legend.
    expect(shown).toHaveLength(8);
  });

  it('have their figures, and no text over another', () => {
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['W1', 'W4', '9.5', '10', '2.5', '10 person-days a week']));
    expect(clashes(scene)).toEqual([]);
  });

  it('leave out names of weeks that would touch', () => {
    const weeks = Array.from({ length: 60 }, (_, at) => `W${at + 1}`);
    const long = loadsScene({ ...MODEL, weeks, rows: [{ ...MODEL.rows[0]!, bars: [] }] }, 460, tools);
    const named = textsOf(long).filter((text) => /^W\d/.test(text));
    expect(named[0]).toBe('W1');
    expect(named.length).toBeGreaterThan(5);
    expect(named.length).toBeLessThan(60);
    expect(clashes(long)).toEqual([]);
  });
});
