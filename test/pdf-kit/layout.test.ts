import fc from 'fast-check';
import type { Block, SectionModel, TableColumn, TableModel, TableRow } from '../../src/report/models/blocks';
import { heading, paragraph } from '../../src/report/pdf/blocks';
import { contents } from '../../src/report/pdf/contents';
import { drawBlocks } from '../../src/report/pdf/draw-block';
import { drawSections } from '../../src/report/pdf/render-report';
import { columnsOf } from '../../src/report/pdf/table-columns';
import { MARGIN } from '../../src/report/pdf/theme';
import type { Language } from '../../src/shared/text';
import { openReport } from './open-report';
import { readPdf, type ReadPage } from './read-pdf';

const lines = (count: number): Block[] => Array.from({ length: count }, () => ({ kind: 'paragraph', text: 'Line.' }));

const COLUMNS: readonly TableColumn[] = [
  { header: 'Reference', width: { share: 1 } },
  { header: 'Requirement', width: { share: 3 } },
];

const rowsOf = (count: number, from = 1): TableRow[] =>
  Array.from({ length: count }, (_, at) => ({ kind: 'row', cells: [`R-${at + from}.`, 'A requirement'] }));

const table = (rows: readonly TableRow[], columns = COLUMNS): Block => ({
  kind: 'table',
  table: { id: 'rows', columns, rows, emptyText: 'None' },
});

/** References of the rows that stand on each page. */
const rowsOn = ({ letters }: ReadPage): string[] => letters.match(/R-\d+\./g) ?? [];

async function pagesOf(blocks: readonly Block[], language: Language = 'en'): Promise<readonly ReadPage[]> {
  const ctx = openReport(language);
  drawBlocks(ctx, blocks);
  return (await readPdf(await ctx.finish())).pages.slice(1);
}

async function sectionsOn(sections: readonly SectionModel[]): Promise<readonly ReadPage[]> {
  const ctx = openReport();
  drawSections(ctx, sections);
  return (await readPdf(await ctx.finish())).pages.slice(1);
}

const section = (id: string, blocks: readonly Block[], newPage = true): SectionModel => ({
  id,
  title: `Section ${id}`,
  newPage,
  blocks,
});

/** Distance of the lowest text of a page from its lower margin, points. */
const below = ({ texts, height }: ReadPage): number =>
  height -
  MARGIN.bottom -
  Math.max(...texts.map(({ y }) => y).filter((y) => y > MARGIN.top && y < height - MARGIN.bottom));

describe('a table', () => {
  it('stands on one page when it is small, together with its heading and the sentence between', async () => {
    for (let above = 15; above < 33; above += 1) {
      const pages = await pagesOf([
        ...lines(above),
        { kind: 'heading', level: 2, text: 'Small table' },
        { kind: 'paragraph', text: 'What it shows.' },
        table(rowsOf(8)),
      ]);
      const page = pages.find(({ letters }) => letters.includes('Smalltable'));
      expect(page?.letters).toContain('Whatitshows.');
      expect(page === undefined ? [] : rowsOn(page)).toHaveLength(8);
    }
  });

  it.each<readonly [string, readonly Block[]]>([
    ['the callout', []],
    ['a sentence and the callout', [{ kind: 'paragraph', text: 'Whom it asks.' }]],
  ])('stands with its heading and %s that lead to it, however long it is', async (_, between) => {
    for (let above = 15; above < 35; above += 1) {
      const pages = await pagesOf([
        ...lines(above),
        { kind: 'heading', level: 3, text: 'A survey' },
        ...between,
        { kind: 'callout', tone: 'bad', title: 'Biased', text: 'Good figures prove nothing.' },
        table(rowsOf(12)),
      ]);
      const page = pages.find(({ letters }) => letters.includes('Asurvey'));
      expect(page?.letters).toContain('provenothing.');
      expect(page === undefined ? 0 : rowsOn(page).length).toBeGreaterThanOrEqual(2);
    }
  });

  it('has the note on it on the page of its last rows', async () => {
    const note: Block = { kind: 'paragraph', style: 'note', text: 'How it is read.' };
    for (let count = 3; count < 40; count += 1) {
      const pages = await pagesOf([...lines(17), table(rowsOf(count)), note, ...lines(3)]);
      expect(pages.flatMap(rowsOn)).toHaveLength(count);
      const page = pages.find(({ letters }) => letters.includes('Howitisread.'));
      expect(page === undefined ? [] : rowsOn(page)).toContain(`R-${count}.`);
    }
  });

  it('leaves a note behind that is longer than some lines', async () => {
    const note: Block = { kind: 'paragraph', style: 'note', text: 'A long note on it. '.repeat(200) };
    const pages = await pagesOf([...lines(17), table(rowsOf(30)), note]);
    expect(pages.map(({ letters }) => letters.match(/Alongnoteonit\./g)?.length ?? 0).reduce((a, b) => a + b)).toBe(
      200,
    );
  });

  it('is drawn where it fills a page, its note on the next', async () => {
    const high: TableRow = { kind: 'row', cells: ['R-1.', 'A requirement with words. '.repeat(110)] };
    const note: Block = { kind: 'paragraph', style: 'note', text: 'How it is read.' };
    const pages = await pagesOf([...lines(5), table([high]), note]);
    expect(pages.map(({ letters }) => letters.includes('Howitisread.'))).toContain(true);
    expect(pages.flatMap(rowsOn)).toEqual(['R-1.']);
  });

  it('leaves no row or two alone on a page, wherever it begins and however long it is', async () => {
    for (let count = 9; count < 45; count += 1) {
      const pages = await pagesOf([...lines(19), table(rowsOf(count))]);
      const parts = pages.map(rowsOn).filter(({ length }) => length > 0);
      expect(parts.flat()).toHaveLength(count);
      expect(parts[0]?.length).toBeGreaterThanOrEqual(2);
      if (parts.length > 1) expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('parts no single row from its group', async () => {
    for (let above = 12; above < 30; above += 1) {
      const rows = [5, 2, 4, 3, 6].flatMap((count, at): TableRow[] => [
        { kind: 'group', text: `Group ${at + 1}` },
        ...rowsOf(count, 10 * (at + 1)),
      ]);
      const pages = await pagesOf([...lines(above), table(rows)]);
      const parts = pages.map((page) => rowsOn(page).map((ref) => Number(ref.slice(2, -1))));
      parts.slice(0, -1).forEach((part, at) => {
        const next = parts[at + 1] ?? [];
        const [last, first] = [Math.floor((part.at(-1) ?? 0) / 10), Math.floor((next[0] ?? 0) / 10)];
        if (part.length === 0 || last !== first) return;
        const count = (refs: readonly number[]): number => refs.filter((ref) => Math.floor(ref / 10) === last).length;
        // Two rows of a group of two may part rather than leave a hole; of larger ones none stands alone.
        if (last !== 2) expect([count(part), count(next)].every((own) => own > 1)).toBe(true);
      });
    }
  });

  it('keeps ratings and verdicts on one line', async () => {
    const rows = Array.from({ length: 3 }, (): TableRow => ({
      kind: 'row',
      cells: [
        { kind: 'level', level: 3, text: '70.03%' },
        { kind: 'badge', badge: { kind: 'status', tone: 'bad', text: 'Tidak tercapai' } },
        'A requirement with a long title that takes more than one line of its column, whatever is done',
      ],
    }));
    const [page] = await pagesOf([
      table(rows, [
        { header: 'Score', width: { points: 40 }, align: 'centre' },
        { header: 'Verdict', width: { share: 1 } },
        { header: 'Requirement', width: { share: 6 } },
      ]),
    ]);
    const texts = page?.texts.map(({ text }) => text.trim()) ?? [];
    expect(texts.filter((text) => text === '70.03%')).toHaveLength(3);
    expect(texts.filter((text) => text === 'Tidak tercapai')).toHaveLength(3);
  });

  it('sets what follows a column of figures well apart from them', async () => {
    const [page] = await pagesOf([
      table(
        Array.from({ length: 4 }, (): TableRow => ({ kind: 'row', cells: ['Name', '72.0', 'Operations'] })),
        [
          { header: 'Requirement', width: { share: 3 } },
          { header: 'Lost', width: { share: 1 }, align: 'right' },
          { header: 'Owner', width: { share: 2 } },
        ],
      ),
    ]);
    const [figure] = page?.texts.filter(({ text }) => text === '72.0') ?? [];
    const [owner] = page?.texts.filter(({ text }) => text === 'Operations') ?? [];
    expect((owner?.x ?? 0) - (figure?.x ?? 0) - (figure?.width ?? 0)).toBeGreaterThan(15);
  });
});

describe('columns', () => {
  const widthsOf = (model: Pick<TableModel, 'columns' | 'rows'>, width = 480): number[] =>
    columnsOf(openReport(), { id: 'a', emptyText: '', ...model }, width).map((column) => column.width);

  it('fill the width, whatever is in them', () => {
    const cells = fc.array(fc.string({ maxLength: 60 }), { minLength: 4, maxLength: 4 });
    const column = fc.record({
      header: fc.string({ maxLength: 20 }),
      width: fc.oneof(
        fc.record({ share: fc.double({ min: 0.5, max: 6, noNaN: true }) }),
        fc.record({ points: fc.integer({ min: 20, max: 110 }) }),
      ),
    });
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 3, maxLength: 3 }),
        fc.array(cells, { minLength: 1, maxLength: 20 }),
        (columns, texts) => {
          const own = [...columns, { header: 'Last', width: { share: 2 } }];
          const rows = texts.map((text): TableRow => ({ kind: 'row', cells: text }));
          const widths = widthsOf({ columns: own, rows });
          expect(widths.reduce((sum, one) => sum + one, 0)).toBeCloseTo(480, 3);
          for (const one of widths) expect(one).toBeGreaterThan(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('break no word that the others have room for', async () => {
    const [page] = await pagesOf([
      table(
        [{ kind: 'row', cells: ['Kepuasan', 'belum ditetapkan', 'Operasi'] }],
        [
          { header: 'KPI', width: { share: 8 } },
          { header: 'Target', width: { share: 1 }, align: 'right' },
          { header: 'Penanggung jawab', width: { share: 2 } },
        ],
      ),
    ]);
    expect(page?.texts.map(({ text }) => text.trim())).toContain('ditetapkan');
  });

  it('give what they leave empty to those that wrap, in long tables only', () => {
    const columns = [
      { header: 'Requirement', width: { share: 1 } },
      { header: 'Where', width: { share: 1 } },
    ];
    const rows = (count: number): TableRow[] =>
      Array.from({ length: count }, () => ({
        kind: 'row',
        cells: ['A requirement whose title takes more than half of the width of a page', 'All 5'],
      }));
    expect(widthsOf({ columns, rows: rows(5) })).toEqual([240, 240]);
    const [wide = 0, narrow = 0] = widthsOf({ columns, rows: rows(15) });
    expect(wide).toBeGreaterThan(350);
    expect(narrow).toBeGreaterThan(30);
  });
});

describe('a list', () => {
  it('leaves no entry alone on a page', async () => {
    for (let above = 24; above < 40; above += 1) {
      const items = Array.from({ length: 6 }, (_, at) => `R-${at + 1}. is an entry.`);
      const pages = await pagesOf([...lines(above), { kind: 'bullets', items }]);
      for (const page of pages) expect(rowsOn(page)).not.toHaveLength(1);
    }
  });
});

describe('a section', () => {
  it('is set tighter when a few lines would take a page of their own', async () => {
    const texts = Array.from({ length: 11 }, (_, at): Block[] => [
      { kind: 'heading', level: 3, text: `Heading ${at + 1}` },
      { kind: 'paragraph', text: 'Line.' },
      { kind: 'paragraph', text: 'Line.' },
    ]).flat();
    const loose = await pagesOf([{ kind: 'heading', level: 2, text: 'Section' }, ...texts]);
    expect(loose).toHaveLength(2);
    const pages = await sectionsOn([section('one', texts)]);
    expect(pages).toHaveLength(1);
    expect(pages[0] && below(pages[0])).toBeGreaterThan(0);
  });

  it('goes on below the few lines of the one before when that saves a page, and begins on a page of its own else', async () => {
    const first = section('one', lines(40));
    const pages = await sectionsOn([first, section('two', lines(15))]);
    expect(pages).toHaveLength(2);
    expect(pages[1]?.letters).toMatch(/Line\..*Sectiontwo/);
    const full = await sectionsOn([section('one', lines(20)), section('two', lines(20))]);
    expect(full).toHaveLength(2);
    expect(full[1]?.letters).not.toMatch(/Line\..*Sectiontwo/);
  });

  it('turns to another orientation on a page of its own, however empty the last one is', async () => {
    const pages = await sectionsOn([
      section('one', lines(2)),
      { ...section('two', lines(2)), orientation: 'landscape' },
      section('three', lines(2)),
    ]);
    expect(pages.map(({ width, height }) => width > height)).toEqual([false, true, false]);
  });

  it('is the same in the file, tried or not: nothing of a trial is drawn', async () => {
    const blocks = [...lines(10), table(rowsOf(6)), ...lines(4)];
    const [tried] = await sectionsOn([section('one', blocks)]);
    const ctx = openReport();
    heading(ctx, 1, 'Section one');
    drawBlocks(ctx, blocks);
    const [, drawn] = (await readPdf(await ctx.finish())).pages;
    expect(tried?.texts).toEqual(drawn?.texts);
  });
});

describe('contents', () => {
  it('list two levels in two columns where one column would need a second page', async () => {
    const ctx = openReport();
    contents(ctx, { title: 'Contents' });
    ctx.addPage();
    for (let chapter = 1; chapter <= 14; chapter += 1) {
      heading(ctx, 1, `Chapter no. ${chapter}`);
      for (let part = 1; part <= 3; part += 1) {
        heading(ctx, 2, `Part ${chapter}/${part}`);
        paragraph(ctx, 'Line.');
      }
    }
    const { pages, bookmarks, links } = await readPdf(await ctx.finish());
    const at = pages.findIndex(({ letters }) => letters.includes('Contents'));
    const page = pages[at];
    const chapters = page?.texts.filter(({ text }) => text.startsWith('Chapter no.')) ?? [];
    expect(new Set(chapters.map(({ x }) => Math.round(x))).size).toBe(2);
    expect(chapters).toHaveLength(14);
    expect(page?.texts.filter(({ text }) => text.startsWith('Part '))).toHaveLength(42);
    expect(links[at]).toHaveLength(56);
    for (const { title, page: shown } of bookmarks) {
      expect(page?.letters).toContain(`${title.replace(/\s+/g, '')}${shown}`);
    }
  });
});
