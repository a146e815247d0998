import { inflateSync } from 'node:zlib';
import type { Block } from '../../src/report/models/blocks';
import type { ChartModel } from '../../src/report/models/chart-models';
import { heading, paragraph } from '../../src/report/pdf/blocks';
import { contents } from '../../src/report/pdf/contents';
import { drawBlocks } from '../../src/report/pdf/draw-block';
import { drawLogo } from '../../src/report/pdf/svg-logo';
import { openReport } from './open-report';
import { flatten, readPdf } from './read-pdf';

const TICKS = [0, 0.5, 1].map((at) => ({ at, label: `${at * 100}%` }));
const NAMES = ['Policies', 'Processes', 'People', 'Platform', 'Performance'];

const CHARTS: ChartModel[] = [
  {
    kind: 'radar',
    rings: TICKS,
    legend: { current: 'Now' },
    axes: NAMES.map((label) => ({ label, current: 0.6, valueText: '60%' })),
  },
  { kind: 'barList', series: [], bars: NAMES.map((label) => ({ label, value: 0.5, text: '50%' })) },
  {
    kind: 'heatMap',
    columnGroups: [
      { title: 'Vendors', columns: Array.from({ length: 50 }, (_, at) => ({ ref: `V${at}`, name: `Vendor ${at}` })) },
    ],
    rowGroups: [
      {
        title: 'All',
        rows: NAMES.map((label) => ({
          label,
          cells: Array.from({ length: 50 }, () => ({ state: 'level' as const, level: 3, text: '61' })),
        })),
      },
    ],
    legend: {
      kind: 'levels',
      levels: ['a', 'b', 'c', 'd', 'e', 'f'],
      notAssessed: 'not assessed',
      notApplicable: 'not applicable',
    },
  },
];

const figure = (chart: ChartModel): Block => ({
  kind: 'figure',
  figure: {
    id: chart.kind,
    title: `Message of ${chart.kind}`,
    subtitle: 'n = 5',
    alt: `In words: ${chart.kind}`,
    chart,
  },
});

/** Operators that put ink on the page, outside of any marked content. */
function unmarkedInk(bytes: Buffer): string[] {
  const found: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('\nstream\n', at + 8)) {
    const start = bytes.indexOf('stream\n', at) + 7;
    let text: string;
    try {
      text = inflateSync(bytes.subarray(start, bytes.indexOf('\nendstream', start))).toString('latin1');
    } catch {
      continue;
    }
    if (!/\b(BDC|BMC)\b/.test(text)) continue;
    let depth = 0;
    for (const token of text.split(/\s+/)) {
      if (token === 'BDC' || token === 'BMC') depth += 1;
      else if (token === 'EMC') depth -= 1;
      else if (depth === 0 && ['f', 'S', 'B', 'TJ', 'Tj', 'Do', 'f*'].includes(token)) found.push(token);
    }
    expect(depth).toBe(0);
  }
  return found;
}

describe('figures', () => {
  it('carry their message and figures in words, on every page that they take', async () => {
    const ctx = openReport();
    heading(ctx, 1, 'Charts');
    drawBlocks(ctx, CHARTS.map(figure));
    const { tags, pages } = await readPdf(await ctx.finish());
    const figures = tags.flatMap(flatten).filter(({ role }) => role === 'Figure');
    expect(figures.length).toBeGreaterThan(3);
    for (const { alt } of figures) expect(alt).toMatch(/^In words: /);
    const all = pages.map(({ letters }) => letters).join('');
    for (const word of [...NAMES, 'Messageofradar', 'V49', 'notassessed']) expect(all).toContain(word);
  });

  it('stand on the page of their title', async () => {
    for (let above = 0; above < 30; above += 3) {
      const ctx = openReport();
      for (let at = 0; at < above; at += 1) paragraph(ctx, 'Line.');
      drawBlocks(ctx, [figure(CHARTS[1] as ChartModel)]);
      const { pages } = await readPdf(await ctx.finish());
      expect(pages.find(({ letters }) => letters.includes('MessageofbarList'))?.letters).toContain('Performance50%');
    }
  });

  it('leave no ink without a tag: all is content or declared decoration', async () => {
    const ctx = openReport();
    contents(ctx, { title: 'Contents' });
    ctx.addPage();
    heading(ctx, 1, 'Charts');
    drawBlocks(ctx, [
      ...CHARTS.map(figure),
      { kind: 'tiles', tiles: [{ label: 'Score', value: '62%' }] },
      { kind: 'bullets', items: ['One', 'Two'] },
      { kind: 'callout', tone: 'good', text: 'Fine.' },
      {
        kind: 'card',
        card: {
          ref: 'A',
          title: 'B',
          badge: { kind: 'status', tone: 'bad', text: 'Not met' },
          meta: [],
          parts: [{ term: 'x', text: 'y' }],
        },
      },
    ]);
    drawLogo(
      ctx,
      { kind: 'svg', bytes: Buffer.from('<svg viewBox="0 0 2 1"><rect width="2" height="1"/></svg>') },
      { x: 60, y: 60, width: 40, height: 20 },
    );
    expect(unmarkedInk(await ctx.finish())).toEqual([]);
  });
});

describe('drawLogo', () => {
  const at = { x: 60, y: 80, width: 120, height: 40, alt: 'Client' };
  const tagged = async (bytes: Buffer): Promise<{ drawn: boolean; roles: string[]; source: string }> => {
    const ctx = openReport();
    const drawn = drawLogo(ctx, { kind: 'svg', bytes }, at);
    paragraph(ctx, 'Text after the logo.');
    const file = await ctx.finish();
    const { tags } = await readPdf(file);
    return { drawn, roles: tags.flatMap(flatten).map(({ role }) => role), source: file.toString('latin1') };
  };

  it('draws an SVG as a figure that names its owner', async () => {
    const { drawn, roles } = await tagged(
      Buffer.from('<svg width="20" height="10"><circle cx="5" cy="5" r="4"/><text x="9" y="8">Abc</text></svg>'),
    );
    expect(drawn).toBe(true);
    expect(roles).toContain('Figure');
  });

  it('reads nothing from outside the file and leaves no link in the report', async () => {
    const svg =
      '<svg viewBox="0 0 9 9"><image href="/etc/hostname" width="9" height="9"/><a href="https://example.org/"><rect width="9" height="9"/></a></svg>';
    const { drawn, source } = await tagged(Buffer.from(svg));
    expect(drawn).toBe(true);
    expect(source).not.toContain('example.org');
  });

  it('refuses what it cannot draw safely, and leaves the page as it was', async () => {
    const bomb = `<svg><g id="a"/>${'<use href="#a"/>'.repeat(30)}</svg>`;
    const entity = '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>';
    for (const text of ['not an svg', bomb, entity, '']) {
      const { drawn, roles } = await tagged(Buffer.from(text));
      expect({ text: text.slice(0, 20), drawn }).toEqual({ text: text.slice(0, 20), drawn: false });
      expect(roles).not.toContain('Figure');
    }
  });

  it('refuses a damaged PNG instead of ending the process', async () => {
    const ctx = openReport();
    expect(drawLogo(ctx, { kind: 'png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) }, at)).toBe(false);
    await ctx.finish();
  });
});

describe('hostile text', () => {
  it('is shown or replaced, and never spoils the page', async () => {
    const ctx = openReport('en', { title: 'Report \u0000\u202E <b>&amp;' });
    const text = 'a\u0000b \u202Egnp.exe 👩‍👩‍👧‍👦 (\\) %PDF ]TJ ET <0001> שלום \ud83d e\u0301\u0302\u0303 終';
    drawBlocks(ctx, [
      { kind: 'paragraph', text },
      {
        kind: 'table',
        table: {
          id: 't',
          emptyText: '-',
          columns: [{ header: text, width: { share: 1 } }],
          rows: [{ kind: 'row', cells: [text] }],
        },
      },
      figure({ kind: 'barList', series: [], bars: [{ label: text, value: 0.5, text }] }),
    ]);
    heading(ctx, 1, text);
    paragraph(ctx, 'The end.');
    const { pages, bookmarks } = await readPdf(await ctx.finish());
    const all = pages.map(({ letters }) => letters).join('');
    expect(all).toContain('(\\)%PDF]TJET<0001>');
    expect(all).toContain('Theend.');
    expect(all).toContain('◇');
    expect(bookmarks[0]?.title).toContain('%PDF');
  });
});
