import type { SymbolShape } from './geometry';

/** A sign as an SVG path, filled or drawn as a line; the same outlines as in the reports. */
export interface SymbolPath {
  readonly path: string;
  /** Of the line; absent: the sign is filled. */
  readonly lineWidth?: number;
}

/** A sign centred on `x`, `y` in a square of `size`. */
export function symbolPath(shape: SymbolShape, x: number, y: number, size: number): SymbolPath {
  const half = size / 2;
  const lineWidth = size / 6;
  const at = (dx: number, dy: number): string => `${round(x + dx * half)} ${round(y + dy * half)}`;
  switch (shape) {
    case 'square':
      return { path: `M${at(-0.86, -0.86)}L${at(0.86, -0.86)}L${at(0.86, 0.86)}L${at(-0.86, 0.86)}Z` };
    case 'triangle':
      return { path: `M${at(0, -1)}L${at(1, 0.8)}L${at(-1, 0.8)}Z` };
    case 'disc':
      return { path: circle(x, y, half * 0.94) };
    case 'ring':
      return { path: circle(x, y, half * 0.78), lineWidth };
    case 'diamond':
      return { path: `M${at(0, -1)}L${at(1, 0)}L${at(0, 1)}L${at(-1, 0)}Z` };
    case 'check':
      return { path: `M${at(-0.8, 0)}L${at(-0.2, 0.6)}L${at(0.8, -0.6)}`, lineWidth };
    case 'cross':
      return { path: `M${at(-0.6, -0.6)}L${at(0.6, 0.6)}M${at(-0.6, 0.6)}L${at(0.6, -0.6)}`, lineWidth };
    case 'dash':
      return { path: `M${at(-0.7, 0)}L${at(0.7, 0)}`, lineWidth };
  }
}

function circle(x: number, y: number, radius: number): string {
  const [left, right, r] = [round(x - radius), round(x + radius), round(radius)];
  return `M${left} ${round(y)}A${r} ${r} 0 1 1 ${right} ${round(y)}A${r} ${r} 0 1 1 ${left} ${round(y)}Z`;
}

/** A hundredth of a point is finer than any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100;
