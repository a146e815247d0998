import { checkLogo } from './check-logo';

const svg = (inside: string, attributes = ''): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>\n`);

const refusal = (bytes: Buffer): string => {
  const reading = checkLogo(bytes);
  return 'refused' in reading ? reading.refused : `accepted as ${reading.kind}`;
};

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
}

const png = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks]);

/** Milliseconds that one reading of an SVG takes: the least of several, which nothing else has held up. */
function leastTime(bytes: Buffer | undefined): number {
  const times = Array.from({ length: 5 }, () => {
    const started = performance.now();
    checkLogo(bytes ?? Buffer.alloc(0));
    return performance.now() - started;
  });
  return Math.min(...times);
}

describe('checkLogo', () => {
  it.each([
    ['shapes', svg('<g><rect width="8" height="8"/><path d="M0 0L8 8"/></g>')],
    ['a gradient of its own', svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#b"/>')],
    ['a style sheet of its own', svg('<style>.a{fill:url("#b")}</style><rect class="a"/>')],
    [
      'an XML declaration, comments and a byte order mark',
      Buffer.from('\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<svg/>'),
    ],
    ['character references', svg('<title>Salt &amp; Sand</title><rect id="&#169;&#xA9;&#1114112;&amp;"/>')],
    ['a "greater than" in quotes', svg('<rect data-a="a>b" data-b=\'c>d\'/>')],
  ])('accepts an SVG with %s', (_, bytes) => {
    expect(checkLogo(bytes)).toEqual({ kind: 'svg' });
  });

  it.each([
    ['a script', svg('<script>1</script>'), 'is an SVG image with a <script> element'],
    ['a script in another namespace', svg('<x:script/>'), 'is an SVG image with a <x:script> element'],
    ['foreign content', svg('<foreignObject/>'), 'is an SVG image with a <foreignObject> element'],
    ['an embedded picture', svg('<image href="#a"/>'), 'is an SVG image with a <image> element'],
    ['an animation', svg('<set attributeName="href"/>'), 'is an SVG image with a <set> element'],
    ['an event handler', svg('', ' onload="go()"'), 'is an SVG image with a script (onload)'],
    [
      'a link outside',
      svg('<use href="https://example.org/a.svg#b"/>'),
      'is an SVG image with a reference to something outside it (href)',
    ],
    [
      'a link in the old notation',
      svg('<use xlink:href="data:image/png;base64,AA"/>'),
      'is an SVG image with a reference to something outside it (xlink:href)',
    ],
    [
      'a paint from outside',
      svg('<rect fill="url(//example.org/a)"/>'),
      'is an SVG image with a reference to something outside it (url)',
    ],
    [
      'a disguised paint',
      svg('<rect fill="ur&#108;(//example.org/a)"/>'),
      'is an SVG image with a reference to something outside it (url)',
    ],
    [
      'a paint disguised in hexadecimal',
      svg('<rect fill="ur&#x6C;(//example.org/a)"/>'),
      'is an SVG image with a reference to something outside it (url)',
    ],
    [
      'an imported style',
      svg('<style>@import "a.css";</style>'),
      'is an SVG image with a style that loads or runs something',
    ],
    [
      'an escaped style',
      svg('<rect style="fill:u\\72l(a)"/>'),
      'is an SVG image with a style that loads or runs something',
    ],
    ['a document type', Buffer.from('<!DOCTYPE svg><svg/>'), 'is an SVG image with a document type (DOCTYPE)'],
    ['an entity', Buffer.from('<svg><!ENTITY a "b"></svg>'), 'is an SVG image with a document type (DOCTYPE)'],
    ['a raw section', svg('<![CDATA[<script/>]]>'), 'is an SVG image with processing instructions or raw sections'],
    [
      'a style sheet instruction',
      Buffer.from('<svg/><?xml-stylesheet href="a"?>'),
      'is an SVG image with processing instructions or raw sections',
    ],
    ['a comment that is not closed', svg('<!-- a'), 'is an SVG image with a comment that is not closed'],
    ['an attribute without quotes', svg('<rect width=8/>'), 'is an SVG image with tags that are not closed'],
    ['a "less than" sign', svg('<title>a < b</title>'), 'is an SVG image with tags that are not closed'],
    ['an open tag', Buffer.from('<svg><rect <script></svg>'), 'is an SVG image with tags that are not closed'],
  ])('refuses an SVG with %s', (_, bytes, expected) => {
    expect(refusal(bytes)).toBe(expected);
  });

  it('accepts a PNG of any size that a page can use', () => {
    expect(checkLogo(png(header(640, 320), chunk('IDAT', Buffer.alloc(20)), chunk('IEND')))).toEqual({ kind: 'png' });
  });

  it.each([
    ['does not begin with its header', png(chunk('IDAT'), chunk('IEND'))],
    ['has a header of the wrong length', png(chunk('IHDR', Buffer.alloc(5)), chunk('IEND'))],
    ['breaks off in its header', png(header(8, 8)).subarray(0, 22)],
    ['has no width', png(header(0, 8), chunk('IEND'))],
    ['has no height', png(header(8, 0), chunk('IEND'))],
    ['breaks off', png(header(8, 8), chunk('IDAT', Buffer.alloc(40))).subarray(0, 60)],
    ['goes on after its end', png(header(8, 8), chunk('IEND'), Buffer.from('<script>'))],
  ])('refuses a PNG that %s', (_, bytes) => {
    expect(refusal(bytes)).toBe('is a damaged PNG image');
  });

  it.each([
    [5000, 1],
    [1, 5000],
    [3000, 2000],
  ])('refuses a PNG of %i × %i pixels, however few bytes it has', (width, height) => {
    expect(refusal(png(header(width, height), chunk('IEND')))).toBe(`is an image of ${width} × ${height} pixels`);
  });

  it('judges by content, not by name: a page is no image', () => {
    expect(refusal(Buffer.from('<html><svg/></html>'))).toBe('is neither a PNG nor an SVG image');
    expect(refusal(Buffer.alloc(0))).toBe('is neither a PNG nor an SVG image');
  });

  it.each([
    ['quotes', (size: number) => '<g"'.repeat(size)],
    ['comments', (size: number) => '<!--'.repeat(size)],
    ['styles', (size: number) => '<style>'.repeat(size)],
    ['names', (size: number) => `<g ${'a'.repeat(4 * size)}`],
    ['blanks', (size: number) => `<g style="url(${' '.repeat(4 * size)}#a)"/>`],
    ['urls', (size: number) => `<g style="${'url('.repeat(size)}"/>`],
  ])('judges %s without end in time that grows with them alone', (_, inside) => {
    const [small, large] = [2_000, 64_000].map((size) => svg(inside(size)));
    // Of 32 times the text: a square would make it 1024 times the work.
    expect(leastTime(large)).toBeLessThan(200 * Math.max(leastTime(small), 0.05));
  });
});
