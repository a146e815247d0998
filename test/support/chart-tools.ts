import { layoutText, textWidth, type Line } from '../../src/report/pdf/text';
import { createTheme } from '../../src/report/pdf/theme';
import type { ChartTools, Mark, Point, Scene } from '../../src/report/pdf/charts/scene';

const lineText = ({ segments }: Line): string =>
  segments.map(({ shaped, from, to }) => shaped.text.slice(from, to)).join('');
/** Sizes and widths as in a Latin report. */
export const chartTools: ChartTools = {
  theme: createTheme(),
  size: { label: 8, small: 7 },
  widthOf: (text, size, weight = 'regular') => textWidth(text, { size, weight, leading: size }),
  wrap: (text, size, width, { weight = 'regular', maxLines } = {}) =>
    layoutText(text, {
      style: { size, weight, leading: size },
      width,
      ...(maxLines === undefined ? {} : { maxLines }),
    }).lines.map(lineText),
};

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a mark covers; of a text, its letters. */
export function boundsOf(mark: Mark): Bounds {
  switch (mark.kind) {
    case 'rect':
      return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
    case 'line':
    case 'area': {
      const [xs, ys] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)];
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    }
    case 'symbol':
      return {
        left: mark.x - mark.size / 2,
        top: mark.y - mark.size / 2,
        right: mark.x + mark.size / 2,
        bottom: mark.y + mark.size / 2,
      };
    case 'text': {
      const width = chartTools.widthOf(mark.text, mark.size, mark.weight);
      const back = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2;
      return mark.angle === 0
        ? {
            left: mark.x - back,
            top: mark.y - mark.size * 0.74,
            right: mark.x - back + width,
            bottom: mark.y + mark.size * 0.2,
          }
        : {
            left: mark.x - mark.size * 0.74,
            top: mark.y + back - width,
            right: mark.x + mark.size * 0.2,
            bottom: mark.y + back,
          };
    }
  }
}

export const textsOf = (scene: Scene): string[] =>
  scene.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

/** Texts that lie over each other by more than a hair. */
export function clashes(scene: Scene): string[] {
  const texts = scene.marks.flatMap((mark) => (mark.kind === 'text' ? [{ text: mark.text, ...boundsOf(mark) }] : []));
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > 1 && down > 1.5 ? [`${one.text} / ${other.text}`] : [];
    }),
  );
}

export type TextMark = Extract<Mark, { kind: 'text' }>;

export const textMarks = (scene: Scene): TextMark[] =>
  scene.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));

/** Lines of a scene that look like this. */
export function linesOf(scene: Scene, look: { readonly lineWidth: number; readonly dashed?: boolean }): Point[][] {
  return scene.marks.flatMap((mark) =>
    mark.kind === 'line' && mark.lineWidth === look.lineWidth && (mark.dash !== undefined) === (look.dashed ?? false)
      ? [[...mark.points]]
      : [],
  );
}

/** Tells whether a line passes through the letters of a text. */
export function strikes(points: readonly Point[], text: TextMark): boolean {
  const { left, top, right, bottom } = boundsOf(text);
  return points.slice(1).some(([x2, y2], at) => {
    const [x1, y1] = points[at] ?? [x2, y2];
    return Array.from({ length: 201 }, (_, step) => step / 200).some((share) => {
      const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
      return x > left && x < right && y > top && y < bottom;
    });
  });
}
