/** What a logo file is, by its content; or why it can not be used. */
export type LogoReading = { readonly kind: 'png' | 'svg' } | { readonly refused: string; readonly hint: string };

const PNG_SIGNATURE = '89504e470d0a1a0a';
const LARGEST_SIDE = 4000;
const LARGEST_AREA = 4_000_000;

/** Judges a logo by its bytes, whatever its name ends with. */
export function checkLogo(bytes: Buffer): LogoReading {
  if (bytes.subarray(0, 8).toString('hex') === PNG_SIGNATURE) return checkPng(bytes);
  const text = bytes.toString('utf8');
  if (/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*|<!DOCTYPE|<svg\b)/i.test(text)) return checkSvg(text);
  return { refused: 'is neither a PNG nor an SVG image', hint: 'Save the logo as SVG, or as PNG.' };
}

/** Chunk by chunk to the end, and not larger than a page needs: a small file can unpack to gigabytes. */
function checkPng(bytes: Buffer): LogoReading {
  const damaged = { refused: 'is a damaged PNG image', hint: 'Export it again.' };
  let offset = 8;
  let isFirst = true;
  while (offset + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(offset);
    const type = bytes.toString('latin1', offset + 4, offset + 8);
    if (isFirst) {
      if (type !== 'IHDR' || length !== 13 || offset + 25 > bytes.length) return damaged;
      const width = bytes.readUInt32BE(offset + 8);
      const height = bytes.readUInt32BE(offset + 12);
      if (width === 0 || height === 0) return damaged;
      if (width > LARGEST_SIDE || height > LARGEST_SIDE || width * height > LARGEST_AREA) {
        return {
          refused: `is an image of ${width} × ${height} pixels`,
          hint: 'At most 4,000 on a side and 4 million in all are used.',
        };
      }
      isFirst = false;
    }
    offset += 12 + length;
    if (type === 'IEND') return offset === bytes.length ? { kind: 'png' } : damaged;
  }
  return damaged;
}

const ELEMENTS = new Set(
  (
    'svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan clipPath mask ' +
    'linearGradient radialGradient stop style'
  ).split(' '),
);

/** Admits drawing elements only: no scripts, no foreign content, nothing that is fetched from elsewhere. */
function checkSvg(source: string): LogoReading {
  const hint = 'Export it as "plain SVG" with shapes only: no scripts, no linked files, no embedded images or pages.';
  const refuse = (what: string): LogoReading => ({ refused: `is an SVG image with ${what}`, hint });
  const text = source.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '').replaceAll(/<!--[\s\S]*?-->/g, '');
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return refuse('a document type (DOCTYPE)');
  if (/<[!?]/.test(text)) return refuse('processing instructions or raw sections');
  const tags = [...text.matchAll(/<\/?\s*([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g)];
  if (tags.length !== text.split('<').length - 1) return refuse('tags that are not closed');
  for (const [, name = '', attributes = ''] of tags) {
    if (!ELEMENTS.has(name)) return refuse(`a <${name}> element`);
    const problem = attributeProblem(decoded(attributes));
    if (problem !== undefined) return refuse(problem);
  }
  const styles = [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => decoded(style));
  const style = styles.map(styleProblem).find((problem) => problem !== undefined);
  return style === undefined ? { kind: 'svg' } : refuse(style);
}

function attributeProblem(attributes: string): string | undefined {
  for (const [, name = '', quoted = ''] of attributes.matchAll(/([A-Za-z_][\w:.-]*)\s*=\s*("[^"]*"|'[^']*')/g)) {
    const value = quoted.slice(1, -1).trim();
    if (/^on/i.test(name)) return `a script (${name})`;
    if (/(^|:)(href|src)$/i.test(name) && !value.startsWith('#'))
      return `a reference to something outside it (${name})`;
    const problem = styleProblem(value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** `url(#gradient)` refers to the image itself; anything else leads outside. A backslash can disguise it. */
function styleProblem(style: string): string | undefined {
  if (/@import|javascript:|expression\s*\(|\\/i.test(style)) return 'a style that loads or runs something';
  return /url\(\s*["']?\s*(?!["'#\s])/i.test(style) ? 'a reference to something outside it (url)' : undefined;
}

/** Character references, which could disguise what an attribute says. */
function decoded(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);?/gi, (_, digits: string) => codePoint(parseInt(digits, 16)))
    .replaceAll(/&#(\d+);?/g, (_, digits: string) => codePoint(Number(digits)))
    .replaceAll(/&(amp|lt|gt|apos|quot);/g, ' ');
}

const codePoint = (value: number): string => (value <= 0x10ffff ? String.fromCodePoint(value) : ' ');
