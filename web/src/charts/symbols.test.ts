import { createTheme } from './geometry';
import { symbolPath } from './symbols';

describe('symbolPath', () => {
  it('draws every sign around its middle, within its size', () => {
    const shapes = ['square', 'triangle', 'disc', 'ring', 'diamond', 'check', 'cross', 'dash'] as const;
    for (const shape of shapes) {
      const points = [...symbolPath(shape, 10, 20, 8).path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)];
      expect(points.length).toBeGreaterThan(0);
      for (const [, x, y] of points) {
        expect(Math.abs(Number(x) - 10)).toBeLessThanOrEqual(4);
        expect(Math.abs(Number(y) - 20)).toBeLessThanOrEqual(4);
      }
    }
  });

  it('tells signs of severities apart by their outline', () => {
    const paths = Object.values(createTheme().severity).map(({ shape }) => symbolPath(shape, 0, 0, 8).path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
