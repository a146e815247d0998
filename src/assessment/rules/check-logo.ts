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

/**
 * Admits drawing elements only: no scripts, no foreign content, nothing that is fetched from elsewhere. Reads the text
 * once from the left and stops at the first thing that it does not know, so that no text can take it long.
 */
function checkSvg(source: string): LogoReading {
  const text = source.replace(/^\uFEFF?\s*<\?xml[^>]*\?>/, '');
  let isStyle = false;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    const style = isStyle ? styleProblem(decoded(text.slice(at, end))) : undefined;
    if (style !== undefined) return refuse(style);
    if (next < 0) break;
    const tag = readTag(text, next);
    if ('problem' in tag) return refuse(tag.problem);
    isStyle = tag.name === 'style';
    at = tag.end;
  }
  return { kind: 'svg' };
}

function refuse(what: string): LogoReading {
  return {
    refused: `is an SVG image with ${what}`,
    hint: 'Export it as "plain SVG" with shapes only: no scripts, no linked files, no embedded images or pages.',
  };
}

type Tag = { readonly name: string; readonly end: number } | { readonly problem: string };

/** The tag, or comment, that begins at `start`. */
function readTag(text: string, start: number): Tag {
  if (text.startsWith('<!--', start)) {
    const end = text.indexOf('-->', start);
    return end < 0 ? { problem: 'a comment that is not closed' } : { name: '', end: end + 3 };
  }
  if (/^<!(DOCTYPE|ENTITY)/i.test(text.slice(start, start + 10))) return { problem: 'a document type (DOCTYPE)' };
  if (text.startsWith('<!', start) || text.startsWith('<?', start)) {
    return { problem: 'processing instructions or raw sections' };
  }
  const opening = /<(\/?)([A-Za-z_][\w:.-]*)/y;
  opening.lastIndex = start;
  const [, slash = '', name = ''] = opening.exec(text) ?? [];
  if (name === '') return { problem: 'tags that are not closed' };
  if (!ELEMENTS.has(name)) return { problem: `a <${name}> element` };
  const attribute = /\s+([^\s=<>"'/]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;
  let end = opening.lastIndex;
  for (;;) {
    attribute.lastIndex = end;
    const [, attributeName, quoted = ''] = attribute.exec(text) ?? [];
    if (attributeName === undefined) break;
    end = attribute.lastIndex;
    const problem = attributeProblem(attributeName, decoded(quoted.slice(1, -1)).trim());
    if (problem !== undefined) return { problem };
  }
  const closing = /\s*\/?>/y;
  closing.lastIndex = end;
  if (!closing.test(text)) return { problem: 'tags that are not closed' };
  return { name: slash + name, end: closing.lastIndex };
}

function attributeProblem(name: string, value: string): string | undefined {
  if (/^on/i.test(name)) return `a script (${name})`;
  if (/(^|:)(href|src)$/i.test(name) && !value.startsWith('#')) return `a reference to something outside it (${name})`;
  return styleProblem(value);
}

/** `url(#gradient)` refers to the image itself; anything else leads outside. A backslash can disguise it. */
function styleProblem(style: string): string | undefined {
  if (/@import|javascript:|expression\s*\(|\\/i.test(style)) return 'a style that loads or runs something';
  const targets = [...style.matchAll(/url\(([^)]*)/gi)].map(([, target = '']) => target.replaceAll(/["'\s]/g, ''));
  return targets.every((target) => target.startsWith('#')) ? undefined : 'a reference to something outside it (url)';
}

/** Character references, which could disguise what an attribute says. */
function decoded(text: string): string {
  return text
    .replaceAll(/&#x([0-9a-f]+);?/gi, (_, digits: string) => codePoint(parseInt(digits, 16)))
    .replaceAll(/&#(\d+);?/g, (_, digits: string) => codePoint(Number(digits)))
    .replaceAll(/&(amp|lt|gt|apos|quot);/g, ' ');
}

const codePoint = (value: number): string => (value <= 0x10ffff ? String.fromCodePoint(value) : ' ');
