import type { FigureModel } from '../models/blocks';
import { chartScenes } from './charts/chart-scenes';
import type { ChartTools, Mark, Scene } from './charts/scene';
import { gap, stack, whole, type Box } from './box';
import { grouped } from './blocks';
import type { PdfContext } from './context';
import { newTag } from './structure';
import { printable } from './printable';
import { layoutText, textWidth, type Line } from './text';
import { MOST_LINES, textBox } from './text-box';
import type { TextStyle, Weight } from './theme';

const CAPTION_GAP = 6;

/** Colours, type sizes and word widths for chart geometry. */
export function chartTools(ctx: PdfContext): ChartTools {
  const extra = ctx.language === 'zh' ? 0.5 : 0;
  return {
    theme: ctx.theme,
    size: { label: 8 + extra, small: 7 + extra },
    widthOf: (text, size, weight = 'regular') => textWidth(onOneLine(text), styleOf(size, weight)),
    wrap: (text, size, width, { weight = 'regular', maxLines } = {}) =>
      layoutText(onOneLine(text), {
        style: styleOf(size, weight),
        width,
        ...(maxLines === undefined ? {} : { maxLines }),
      }).lines.map(lineText),
  };
}

/** Texts in charts are names: they break where there is no more room, and nowhere else. */
const onOneLine = (text: string): string => printable(text).replaceAll('\n', ' ');

const styleOf = (size: number, weight: Weight): TextStyle => ({ size, weight, leading: size });

function lineText({ segments }: Line): string {
  return segments
    .map(({ shaped, from, to }) => shaped.text.slice(from, to))
    .join('')
    .trimEnd();
}

/**
 * A chart under its message and measure. Heat maps and Gantt charts may need several boxes, one page each; the
 * message stands over every one of them.
 * @param height room for one box on an empty page, points
 */
export function figureBoxes(ctx: PdfContext, figure: FigureModel, width: number, height = ctx.fullRoom): Box[] {
  const caption = captionBox(ctx, figure, width);
  const room = height - caption.height - CAPTION_GAP - 1;
  const scenes = chartScenes(figure.chart, width, room, chartTools(ctx));
  return scenes.map((scene, at) => {
    const words = at === 0 ? caption : captionBox(ctx, figure, width);
    return grouped(ctx, 'Div', whole(stack([words, gap(CAPTION_GAP), sceneBox(ctx, scene, figure.alt, room)])));
  });
}

function captionBox(ctx: PdfContext, { title, subtitle }: FigureModel, width: number): Box {
  return stack(
    [
      textBox(ctx, title, { width, role: 'sub', tag: 'Caption', maxLines: MOST_LINES }),
      textBox(ctx, subtitle, { width, role: 'note', color: ctx.theme.grey, maxLines: MOST_LINES }),
    ],
    1,
  );
}

/** A scene as a Figure with its alternative text. One that is higher than `room` is made smaller as a whole. */
export function sceneBox(ctx: PdfContext, scene: Scene, alt: string, room: number): Box {
  const scale = Math.min(1, room / scene.height);
  const [width, height] = [scene.width * scale, scene.height * scale];
  return {
    height,
    draw: (x, y) => {
      const tag = newTag('Figure', { alt, bbox: [x, y, x + width, y + height] });
      ctx.structure.mark(tag, () => {
        ctx.doc.save();
        ctx.doc.translate(x, y);
        if (scale < 1) ctx.doc.scale(scale);
        for (const mark of scene.marks) drawMark(ctx, mark);
        ctx.doc.restore();
      });
    },
  };
}

function drawMark({ canvas }: PdfContext, mark: Mark): void {
  switch (mark.kind) {
    case 'rect':
      canvas.rect(mark.x, mark.y, mark.width, mark.height, mark);
      break;
    case 'line':
      canvas.polygon(mark.points, mark, false);
      break;
    case 'area':
      canvas.polygon(mark.points, mark);
      break;
    case 'symbol':
      canvas.symbol(mark.shape, mark.x, mark.y, mark.size, mark.color);
      break;
    case 'text': {
      const style = styleOf(mark.size, mark.weight);
      const [line] = layoutText(onOneLine(mark.text), { style, width: Infinity }).lines;
      if (line === undefined) return;
      const back = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? line.width : line.width / 2;
      const [x, y] = mark.angle === 90 ? [mark.x, mark.y + back] : [mark.x - back, mark.y];
      canvas.text(line, x, y, style, mark.color, mark.angle);
      break;
    }
  }
}
