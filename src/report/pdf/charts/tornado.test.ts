import { boundsOf, chartTools as tools, clashes, textsOf } from '../../../../test/support/chart-tools';
import type { TornadoModel } from '../../models/chart-models';
import { tornadoScene } from './tornado';

const MODEL: TornadoModel = {
  kind: 'tornado',
  bars: [
    { label: 'Share of customers who contact again', sublabel: '50–100%', from: 0.3, to: 0.7, text: '36.4–81.8' },
    { label: 'Contacts', sublabel: '68,600,000–154,300,000', from: 0.4, to: 0.65, text: '34.7–78.1' },
  ],
  ticks: [0, 0.5, 1].map((at) => ({ at, label: String(at * 120) })),
  likely: { at: 0.5, label: 'likely 53.3' },
};

describe('a tornado', () => {
  const scene = tornadoScene(MODEL, 460, tools);
  const bars = scene.marks.flatMap((mark) => (mark.kind === 'rect' ? [boundsOf(mark)] : []));

  it('has two parts to each bar, which meet at the likely result', () => {
    const [left, right, second] = bars;
    expect(bars).toHaveLength(4);
    expect(left!.right).toBeCloseTo(right!.left, 9);
    expect(second!.right).toBeCloseTo(right!.left, 9);
    expect(right!.right - left!.left).toBeGreaterThan(bars[3]!.right - second!.left);
  });

  it('prints the range of each input and of the result, and no text over another', () => {
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['50–100%', '36.4–81.8', '34.7–78.1', 'likely 53.3']));
    expect(clashes(scene)).toEqual([]);
  });
});
