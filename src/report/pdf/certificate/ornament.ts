import { mix } from '../colour';
import type { PdfContext } from '../context';
import { layoutText } from '../text';
import { drawLines } from '../text-box';
import { bold, mm, tint } from '../theme';
import { band, rosette, type Point } from './guilloche';

/** From the edge of the page: outer rule, middle of the woven band, inner rule. */
const OUTER = mm(8);
const MIDDLE = mm(12);
const INNER = mm(16);
const SWING = mm(2.6);
/** Length of a wave along the frame. */
const WAVE = mm(9);
const CORNER = INNER - OUTER;

/** Distance of what stands inside the frame from the edge of the page. */
export const FRAME_INSIDE = INNER;

export const EMBLEM_SIDE = mm(25);

/** The frame of the first page: woven bands between two rules, a rosette in each corner, and a pale one behind the text. */
export function drawFrame(ctx: PdfContext): void {
  const { canvas, theme, structure, doc } = ctx;
  const { width, height } = doc.page;
  const [left, top, right, bottom] = [OUTER + CORNER, OUTER + CORNER, width - OUTER - CORNER, height - OUTER - CORNER];
  const sides: readonly (readonly [Point, Point])[] = [
    [
      [left, MIDDLE],
      [right, MIDDLE],
    ],
    [
      [width - MIDDLE, top],
      [width - MIDDLE, bottom],
    ],
    [
      [right, height - MIDDLE],
      [left, height - MIDDLE],
    ],
    [
      [MIDDLE, bottom],
      [MIDDLE, top],
    ],
  ];
  const corners = [MIDDLE, width - MIDDLE].flatMap((x) => [MIDDLE, height - MIDDLE].map((y): Point => [x, y]));
  structure.artifact(() => {
    drawGround(ctx, [width / 2, height * 0.45]);
    for (const [from, to] of sides) {
      const swells = Math.round((Math.abs(to[0] - from[0]) + Math.abs(to[1] - from[1])) / (4 * WAVE));
      const weave = { strands: 6, waves: swells * 4, swells };
      for (const strand of band(from, to, SWING, weave)) {
        canvas.path(strand, { stroke: mix(theme.accent, '#FFFFFF', 0.62), lineWidth: 0.4 });
      }
    }
    for (const corner of corners) {
      const [x, y] = [corner[0] - CORNER / 2, corner[1] - CORNER / 2];
      canvas.rect(x, y, CORNER, CORNER, { fill: theme.white, stroke: theme.accentText, lineWidth: 0.6 });
      for (const strand of rosette(corner, CORNER * 0.24, CORNER * 0.17, { strands: 4, waves: 8, swells: 0 })) {
        canvas.path(strand, { stroke: theme.accentText, lineWidth: 0.4 });
      }
    }
    canvas.rect(OUTER, OUTER, width - 2 * OUTER, height - 2 * OUTER, { stroke: theme.accentText, lineWidth: 1.1 });
    canvas.rect(INNER, INNER, width - 2 * INNER, height - 2 * INNER, { stroke: theme.accentText, lineWidth: 0.6 });
  });
}

/** So pale that the smallest text reads over it. */
function drawGround({ canvas, theme }: PdfContext, centre: Point): void {
  const stroke = tint(theme.accent, 0.085);
  const rings = [
    { radius: mm(64), amplitude: mm(11), swells: 12 },
    { radius: mm(41), amplitude: mm(9), swells: 12 },
    { radius: mm(21), amplitude: mm(8), swells: 6 },
  ];
  for (const { radius, amplitude, swells } of rings) {
    for (const strand of rosette(centre, radius, amplitude, { strands: 8, waves: 3 * swells, swells })) {
      canvas.path(strand, { stroke, lineWidth: 0.5 });
    }
  }
}

/** The emblem of a scheme: its code in a rosette. Decoration; the code stands in the number, too. */
export function drawEmblem(ctx: PdfContext, code: string, centre: Point): void {
  const { canvas, theme, structure } = ctx;
  const radius = EMBLEM_SIDE / 2;
  structure.artifact(() => {
    for (const strand of rosette(centre, radius * 0.84, radius * 0.15, { strands: 6, waves: 24, swells: 6 })) {
      canvas.path(strand, { stroke: theme.accent, lineWidth: 0.45 });
    }
    canvas.circle(centre[0], centre[1], radius * 0.66, { fill: theme.white, stroke: theme.accentText, lineWidth: 0.8 });
    canvas.circle(centre[0], centre[1], radius * 0.6, { stroke: theme.accentText, lineWidth: 0.3 });
    const size = code.length > 3 ? 12 : 17;
    const style = bold({ weight: 'bold', size, leading: size * 1.2 });
    const { lines } = layoutText(code, { style, width: EMBLEM_SIDE });
    const place = { color: theme.accentText, align: 'centre', width: EMBLEM_SIDE } as const;
    drawLines(ctx, style, lines, centre[0] - radius, centre[1] - style.leading / 2, place);
  });
}

/** A word across the page, pale, for what must not be taken for a certificate. */
export function drawMark(ctx: PdfContext, word: string): void {
  const { canvas, structure, theme, doc } = ctx;
  const { width, height } = doc.page;
  const longest = width * 0.95;
  const measured = layoutText(word, { style: { weight: 'bold', size: 100, leading: 120 }, width: Infinity });
  const size = Math.min(150, (100 * longest) / measured.width);
  const style = { weight: 'bold', size, leading: size * 1.2 } as const;
  const [line] = layoutText(word, { style, width: Infinity }).lines;
  if (!line) return;
  const angle = 52;
  const turn = (angle * Math.PI) / 180;
  const along = line.width / 2;
  const x = width / 2 - along * Math.cos(turn) + size * 0.36 * Math.sin(turn);
  const y = height / 2 + along * Math.sin(turn) + size * 0.36 * Math.cos(turn);
  structure.artifact(() => canvas.text(line, x, y, style, tint(theme.severity.high.colour, 0.16), angle));
}
