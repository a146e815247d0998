import PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import type { LogoModel } from '../models/blocks';
import type { PdfContext } from './context';
import { fontFace } from './fonts';
import { decodePng, type Bitmap } from './png';
import { printable } from './printable';
import { newTag } from './structure';

export interface LogoPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly align?: 'left' | 'centre' | 'right';
  /** Whose logo it is. Without it the logo is decoration. */
  readonly alt?: string;
}

const MOST_SVG_BYTES = 512 * 1024;
/** Copies of copies grow by powers; logos get by with few. */
const MOST_COPIES = 20;

/**
 * Fits a logo into a box, its proportions kept. Nothing outside the file is read: links, images and foreign
 * documents in an SVG are dropped.
 * @returns false when the file cannot be drawn; nothing was drawn then, so that the name can stand in for it
 */
export function drawLogo(ctx: PdfContext, logo: LogoModel, place: LogoPlace): boolean {
  const draw = logo.kind === 'svg' ? svgDrawing(logo.bytes) : pngDrawing(logo.bytes);
  if (draw === undefined) return false;
  const { x, y, width, height, alt } = place;
  if (alt === undefined) ctx.structure.artifact(() => draw(ctx.doc, place));
  else {
    const tag = newTag('Figure', { alt: printable(alt), bbox: [x, y, x + width, y + height] });
    ctx.structure.mark(tag, () => draw(ctx.doc, place));
  }
  return true;
}

type Drawing = (doc: PDFKit.PDFDocument, place: LogoPlace) => void;

function svgDrawing(bytes: Buffer): Drawing | undefined {
  const svg = safeSvg(bytes);
  if (svg === undefined) return undefined;
  const draw: Drawing = (doc, { x, y, width, height, align = 'left' }) => {
    const side = { left: 'xMin', centre: 'xMid', right: 'xMax' }[align];
    doc.save();
    SVGtoPDF(doc, svg, x, y, {
      width,
      height,
      assumePt: true,
      preserveAspectRatio: `${side}YMid meet`,
      fontCallback: (_family, bold) => (bold ? 'bold' : 'regular'),
      imageCallback: () => '',
      warningCallback: () => undefined,
    });
    doc.restore();
  };
  return canDraw(draw) ? draw : undefined;
}

/** Draws once into a document that is thrown away: a file that fails half way must not spoil the report. */
function canDraw(draw: Drawing): boolean {
  const scratch = new PDFDocument({ font: '' });
  scratch.registerFont('regular', fontFace('regular').font, 'regular');
  scratch.registerFont('bold', fontFace('bold').font, 'bold');
  try {
    draw(scratch, { x: 0, y: 0, width: 100, height: 100 });
    return true;
  } catch {
    return false;
  }
}

function safeSvg(bytes: Buffer): string | undefined {
  if (bytes.length > MOST_SVG_BYTES) return undefined;
  const text = bytes.toString('utf8');
  const copies = text.match(/<use[\s/>]/g)?.length ?? 0;
  if (!/<svg[\s>]/.test(text) || /<!ENTITY/i.test(text) || copies > MOST_COPIES) return undefined;
  const inert = text
    .replace(/<(script|foreignObject|image)\b[^>]*?(\/>|>[\s\S]*?<\/\1>)/gi, '')
    .replace(/\s(xlink:)?href\s*=\s*("(?!#)[^"]*"|'(?!#)[^']*')/gi, '');
  return printable(withViewBox(inert));
}

/** Without a view box the drawing would keep its own size instead of filling the place. */
function withViewBox(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/, (tag) => {
    if (/\sviewBox\s*=/i.test(tag)) return tag;
    const [width, height] = ['width', 'height'].map(
      (name) => new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)`).exec(tag)?.[1],
    );
    return width === undefined || height === undefined ? tag : tag.replace(/>$/, ` viewBox="0 0 ${width} ${height}">`);
  });
}

function pngDrawing(bytes: Buffer): Drawing | undefined {
  let bitmap: Bitmap;
  try {
    bitmap = decodePng(bytes);
  } catch {
    return undefined;
  }
  return (doc, place) => drawBitmap(doc, bitmap, place);
}

function drawBitmap(doc: PDFKit.PDFDocument, bitmap: Bitmap, place: LogoPlace): void {
  const scale = Math.min(place.width / bitmap.width, place.height / bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  const slack = place.width - width;
  const x = place.x + { left: 0, centre: slack / 2, right: slack }[place.align ?? 'left'];
  const y = place.y + (place.height - height) / 2;
  const name = `Logo${Object.keys(doc.page.xobjects as object).length + 1}`;
  (doc.page.xobjects as Record<string, unknown>)[name] = imageObject(doc, bitmap);
  doc.save();
  doc.transform(width, 0, 0, -height, x, y + height);
  doc.addContent(`/${name} Do`);
  doc.restore();
}

function imageObject(doc: PDFKit.PDFDocument, { width, height, rgb, alpha }: Bitmap): PDFKit.PDFKitReference {
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const mask = alpha && doc.ref({ ...image, ColorSpace: 'DeviceGray' });
  mask?.end(alpha);
  const object = doc.ref({ ...image, ColorSpace: 'DeviceRGB', ...(mask && { SMask: mask }) });
  object.end(rgb);
  return object;
}
