import type { Block, TableRow } from '../../src/report/models/blocks';
import { heading, paragraph } from '../../src/report/pdf/blocks';
import { contents } from '../../src/report/pdf/contents';
import { drawBlocks } from '../../src/report/pdf/draw-block';
import { MARGIN } from '../../src/report/pdf/theme';
import type { Language } from '../../src/shared/text';
import { openReport } from './open-report';
import { flatten, readPdf, type ReadPage } from './read-pdf';

const LONG: Record<Language, string> = {
  en: 'Agents resolve 62% of contacts at the first attempt (n = 1,204); the process for “repeat contacts” exists on paper, but nobody reviews it.',
  id: 'Agen menyelesaikan 62% kontak pada upaya pertama; proses penanganan kontak berulang tersedia di atas kertas, tetapi pertanggungjawaban antarfungsi belum ditetapkan.',
  zh: '座席首次联络解决率为 62%（样本量 n = 1,204）。“重复联络”流程虽有书面规定，但无人按月复核：受访的 14 名班组长中有 11 名从未见过月度清单。',
};

const rowsOf = (count: number, text: string): TableRow[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'row', cells: [`REQ-${at + 1}`, text, String(at)] }));

const table = (rows: readonly TableRow[]): Block => ({
  kind: 'table',
  table: {
    id: 'answers',
    caption: 'All answers',
    emptyText: 'There are no answers.',
    columns: [
      { header: 'Reference', width: { points: 60 } },
      { header: 'Requirement', width: { share: 1 } },
      { header: 'Sample', width: { points: 50 }, align: 'right' },
    ],
    rows,
  },
});

const every = (language: Language): Block[] => [
  { kind: 'paragraph', text: LONG[language], style: 'lead' },
  {
    kind: 'tiles',
    tiles: [
      { label: 'Score', value: '62%', note: 'target 80%' },
      { label: 'Level', value: 'Not determined', tone: 'warning' },
    ],
  },
  { kind: 'bullets', items: [LONG[language], LONG[language]] },
  {
    kind: 'definitions',
    items: [
      { term: 'Client', text: LONG[language] },
      { term: 'A long term that wraps over lines in its column', text: 'x' },
    ],
  },
  { kind: 'callout', tone: 'bad', title: 'Blocked', text: LONG[language] },
  {
    kind: 'card',
    card: {
      ref: 'POL-01',
      title: LONG[language],
      badge: { kind: 'severity', severity: 'critical', text: 'Critical' },
      meta: [{ term: 'Owner', text: 'Operations' }],
      parts: [
        { term: 'Condition', text: LONG[language] },
        { term: 'Recommendation', text: LONG[language] },
      ],
    },
  },
  {
    kind: 'columns',
    columns: [
      [
        { kind: 'heading', level: 3, text: 'Left' },
        { kind: 'paragraph', text: LONG[language] },
      ],
      [{ kind: 'paragraph', text: LONG[language] }],
    ],
  },
  {
    kind: 'signatures',
    signatures: [{ role: 'Author', name: 'A. Wijaya', signatureLabel: 'Signature', dateLabel: 'Date' }],
  },
  table([{ kind: 'group', text: 'Processes' }, ...rowsOf(40, LONG[language])]),
];

const letters = (text: string): string => text.replace(/\s+/g, '');
const bodyOf = ({ texts, height }: ReadPage): ReadPage['texts'] =>
  texts.filter(({ y }) => y > MARGIN.top - 1 && y < height - MARGIN.bottom + 1);

describe('pages', () => {
  it.each(['en', 'id', 'zh'] as const)('bring back every word that was given (%s)', async (language) => {
    const ctx = openReport(language);
    drawBlocks(ctx, every(language));
    const { pages } = await readPdf(await ctx.finish());
    const all = pages.map((page) => page.letters).join('');
    expect(all.split(letters(LONG[language])).length - 1).toBeGreaterThanOrEqual(40);
    for (const word of [
      '62%',
      'Notdetermined',
      'POL-01',
      'Critical',
      'Recommendation',
      'REQ-40',
      'A.Wijaya',
      'Processes',
    ]) {
      expect(all).toContain(word);
    }
  });

  it.each(['en', 'id', 'zh'] as const)('keep all text inside the margins (%s)', async (language) => {
    const ctx = openReport(language);
    drawBlocks(ctx, [...every(language), { kind: 'paragraph', text: `${'x'.repeat(600)} ${'长'.repeat(300)}` }]);
    const { pages } = await readPdf(await ctx.finish());
    for (const page of pages) {
      for (const { text, x, y, width } of page.texts) {
        expect({ text, inside: x > MARGIN.left - 1 && x + width < page.width - MARGIN.right + 1.5 }).toEqual({
          text,
          inside: true,
        });
        expect(y).toBeGreaterThan(25);
        expect(y).toBeLessThan(page.height - 20);
      }
    }
  });

  it('repeat the table header on each page and nowhere else', async () => {
    const ctx = openReport();
    drawBlocks(ctx, [table(rowsOf(120, LONG.en))]);
    const { pages } = await readPdf(await ctx.finish());
    const counts = pages.slice(1).map((page) => page.letters.split('ReferenceRequirementSample').length - 1);
    expect(counts.length).toBeGreaterThan(3);
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  it('split a row that is higher than a page and lose nothing of it', async () => {
    const ctx = openReport();
    const long = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ');
    drawBlocks(ctx, [
      table([...rowsOf(3, 'short'), { kind: 'row', cells: ['LONG', long, '9'] }, ...rowsOf(2, 'after')]),
    ]);
    const { pages } = await readPdf(await ctx.finish());
    const all = pages.map((page) => page.letters).join('');
    for (let at = 0; at < 900; at += 1) expect(all).toContain(`word${at}`);
    expect(all).toContain('after');
  });

  it('say in words that a table is empty', async () => {
    const ctx = openReport();
    drawBlocks(ctx, [table([])]);
    const { pages } = await readPdf(await ctx.finish());
    expect(pages[1]?.letters).toContain('Therearenoanswers.');
  });

  it('never end with a heading, whatever stands above it', async () => {
    for (let above = 24; above < 40; above += 1) {
      const ctx = openReport();
      for (let at = 0; at < above; at += 1) paragraph(ctx, 'Line.');
      heading(ctx, 2, 'Section heading');
      heading(ctx, 3, 'Sub heading');
      drawBlocks(ctx, [{ kind: 'callout', tone: 'accent', text: LONG.en }]);
      const { pages } = await readPdf(await ctx.finish());
      const page = pages.find(({ letters: text }) => text.includes('Sectionheading'));
      expect(page?.letters).toContain('SubheadingAgentsresolve');
    }
  });

  it('carry page numbers, classification and document number everywhere but on the cover', async () => {
    const ctx = openReport();
    drawBlocks(ctx, [table(rowsOf(60, LONG.en))]);
    const { pages } = await readPdf(await ctx.finish());
    expect(pages[0]?.letters).toBe('');
    pages.slice(1).forEach((page, at) => {
      for (const text of [
        `Page${at + 2}of${pages.length}`,
        'CONFIDENTIAL',
        'TLK-001',
        '4f9a22c1',
        'Clientleft',
        'Reportright',
      ]) {
        expect(page.letters).toContain(text);
      }
    });
  });

  it('break a chapter of one card that is higher than a page without clipping', async () => {
    const ctx = openReport();
    heading(ctx, 1, 'Findings');
    const parts = Array.from({ length: 14 }, (_, at) => ({ term: `Part${at}`, text: `${LONG.en} `.repeat(5) }));
    drawBlocks(ctx, [
      {
        kind: 'card',
        card: { ref: 'X-1', title: 'Long', badge: { kind: 'status', tone: 'good', text: 'Met' }, meta: [], parts },
      },
    ]);
    const { pages } = await readPdf(await ctx.finish());
    const bodies = pages.flatMap((page) => bodyOf(page).map(({ text }) => text)).join('');
    for (const { term } of parts) expect(bodies).toContain(term);
    expect(letters(bodies).split(letters(LONG.en)).length - 1).toBe(70);
  });
});

describe('navigation', () => {
  it('lists chapters with the pages they really start on, linked and bookmarked', async () => {
    const ctx = openReport();
    contents(ctx, { title: 'Contents' });
    for (let chapter = 1; chapter <= 3; chapter += 1) {
      ctx.freshPage();
      heading(ctx, 1, `Chapter ${chapter}`);
      drawBlocks(ctx, [table(rowsOf(30, LONG.en))]);
      heading(ctx, 2, `Section ${chapter}`);
      paragraph(ctx, LONG.en);
    }
    const { pages, bookmarks, links } = await readPdf(await ctx.finish());
    const listed = pages.findIndex((page) => page.letters.includes('Contents'));
    expect(bookmarks.map(({ title }) => title)).toEqual(['Chapter 1', 'Chapter 2', 'Chapter 3']);
    for (const { title, page, items } of bookmarks) {
      expect(pages[page - 1]?.letters).toContain(letters(title));
      expect(pages[listed]?.letters).toContain(`${letters(title)}${page}`);
      expect(links[listed]).toContain(page);
      expect(items).toHaveLength(1);
    }
  });

  it('needs more than one page of contents when there are many headings, and still counts right', async () => {
    const ctx = openReport();
    contents(ctx, { title: 'Contents' });
    ctx.addPage();
    for (let at = 1; at <= 90; at += 1) {
      heading(ctx, 1, `Chapter no. ${at}`);
      paragraph(ctx, LONG.en);
    }
    const { pages, bookmarks } = await readPdf(await ctx.finish());
    const last = bookmarks.at(-1);
    expect(pages[(last?.page ?? 0) - 1]?.letters).toContain('Chapterno.90');
    expect(
      pages
        .slice(2, 5)
        .map(({ letters: text }) => text)
        .join(''),
    ).toContain(`Chapterno.90${last?.page ?? 0}`);
  });
});

describe('structure', () => {
  it('gives headings, lists and tables their elements, and headers their scope', async () => {
    const ctx = openReport();
    heading(ctx, 1, 'Findings');
    drawBlocks(ctx, every('en'));
    const bytes = await ctx.finish();
    const { tags } = await readPdf(bytes);
    const roles = new Set(tags.flatMap(flatten).map(({ role }) => role));
    for (const role of ['H1', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Sect', 'Caption'])
      expect(roles).toContain(role);
    const source = bytes.toString('latin1');
    const headers = source.match(/\/S \/TH\b/g)?.length ?? 0;
    expect(headers).toBeGreaterThan(0);
    expect(source.match(/\/Scope \/(Row|Column)/g)).toHaveLength(headers);
    expect(source).toMatch(/\/Lang \(en\)/);
    expect(source).toMatch(/\/DisplayDocTitle true/);
  });
});

describe('bytes', () => {
  const build = async (): Promise<Buffer> => {
    const ctx = openReport('zh', { title: 'Service & quality <2026>' });
    contents(ctx, { title: '目录' });
    ctx.addPage();
    heading(ctx, 1, '差距');
    drawBlocks(ctx, every('zh'));
    return ctx.finish();
  };

  it('are the same for the same input, also after another document was written', async () => {
    const first = await build();
    const other = openReport('en');
    drawBlocks(other, [{ kind: 'paragraph', text: 'Non\u00a0breaking\u00a0spaces and “quotes”.' }]);
    await other.finish();
    expect((await build()).equals(first)).toBe(true);
  });

  it('hold metadata that XML readers accept', async () => {
    const source = (await build()).toString('utf8');
    expect(source).toContain('Service &amp; quality &lt;2026>'.replace('2026>', '2026&gt;'));
    expect(source).toContain('<xmp:ModifyDate>2026-03-31T00:00:00Z</xmp:ModifyDate>');
  });
});
