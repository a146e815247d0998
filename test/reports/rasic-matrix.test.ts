import {
  gapReportModel,
  rasicMatrixFile,
  rasicMatrixModel,
  type ReportSubject,
  scoresFile,
} from '../../src/engagement';
import type { FrozenMatrix } from '../../src/rasic';
import { renderReport, type ReportModel } from '../../src/report';
import type { Block } from '../../src/report/models/blocks';
import { rasicPrintWordingIn } from '../../src/report/wording/rasic';
import { canonicalJson } from '../../src/shared/canonical-json';
import { LANGUAGES, type Language } from '../../src/shared/text';
import { rasicLibrary, type RasicLibrary } from '../../src/workstream';
import { APPROVED, frozenMatrix, type GivenPrint } from '../support/frozen-matrices';
import { pageFaults } from '../support/page-faults';
import { readReportTree, type ReportTree, type TableBlock, textsOf } from '../support/report-tree';
import { subjectOf } from '../support/sealed';

type Json = Record<string, any>;

let library: RasicLibrary;
const subjects = new Map<Language, ReportSubject>();

beforeAll(async () => {
  library = await rasicLibrary();
  for (const language of LANGUAGES) subjects.set(language, await subjectOf('bank', language));
});

interface Print {
  readonly data: Json;
  readonly model: ReportModel;
}

function printOf(frozen: FrozenMatrix, language: Language = 'en', paper: 'a4' | 'a3' = 'a4'): Print {
  const subject = { ...subjects.get(language)!, paper };
  const data = rasicMatrixFile(subject.current, frozen);
  return { data: JSON.parse(data.toString('utf8')), model: rasicMatrixModel(subject, frozen, data) };
}

const given = (size: GivenPrint, changes: Partial<FrozenMatrix> = {}): FrozenMatrix =>
  frozenMatrix(library, size, changes);
const read = async ({ model }: Print): Promise<ReportTree> =>
  readReportTree(await renderReport(model), { glyphs: true });
const blocksOf = <Kind extends Block['kind']>({ sections }: ReportModel, id: string, kind: Kind) =>
  sections
    .filter((section) => section.id === id)
    .flatMap(({ blocks }) => blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind));
const mapsOf = ({ model }: Print) =>
  blocksOf(model, 'rasic-matrix', 'figure').map(({ figure }) => {
    if (figure.chart.kind !== 'heatMap') throw new Error('The matrix is a map.');
    return figure.chart;
  });
const tablesOf = ({ chapters }: ReportTree): TableBlock[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block): block is TableBlock => block.kind === 'table'));
const tight = (text: string): string => text.replaceAll(/\s+/g, '');

describe.each(LANGUAGES)('a printed matrix (%s)', (language) => {
  it.each<[string, GivenPrint, 'a4' | 'a3']>([
    ['of one role and one activity', { roles: 1, activities: 1 }, 'a4'],
    ['of long names, on A4', { roles: 14, activities: 24, words: 17 }, 'a4'],
    ['of long names, on A3', { roles: 14, activities: 24, words: 17 }, 'a3'],
  ])('%s has no page with a fault', async (_, size, paper) => {
    const print = printOf(given(size, { approval: APPROVED }), language, paper);
    const report = await read(print);
    // Names of its chapters are told by the model: they stand in a catalogue of their own.
    const faults = pageFaults(report, language).filter((fault) => !fault.startsWith('a chapter is called'));
    expect(faults).toEqual([]);
    expect(report.chapters.slice(2).map(({ title }) => title)).toEqual(print.model.sections.map(({ title }) => title));
    expect(report.sheets.reduce((sum, { missingGlyphs }) => sum + missingGlyphs, 0)).toBe(0);
  });

  it('prints the figures of its data file', async () => {
    const print = printOf(given({ roles: 9, activities: 12 }, { approval: APPROVED }), language);
    const { data } = print;
    const words = rasicPrintWordingIn(language);
    const report = await read(print);
    const texts = tight([...textsOf(report)].map(({ text }) => text).join('\n'));
    const { errors, warnings, hints, activities, roles } = data['counts'];
    for (const sentence of [
      words.issues.verdict(errors, warnings, hints),
      words.matrixTitle(activities, roles),
      words.holders.unnamed(data['rolesWithoutHolder'], roles),
    ]) {
      expect(texts).toContain(tight(sentence));
    }
    const [holders, issues, thresholds, ...extracts] = tablesOf(report);
    expect(holders?.rows.map((row) => tight(row.at(-1) ?? ''))).toEqual(
      data['roles'].map(({ parts }: Json) =>
        ['R', 'A', 'C', 'I']
          .filter((letter) => parts[letter])
          .map((letter) => `${letter}${String(parts[letter])}`)
          .join('·'),
      ),
    );
    expect(holders?.rows.map((row) => row[2])).toEqual(data['roles'].map(({ rank }: Json) => String(rank)));
    const numbers = data['issues'].map(({ number }: Json) => number).filter(Boolean);
    expect(
      issues?.rows
        .map((row) => Number(row[1]))
        .filter(Boolean)
        .toSorted(),
    ).toEqual(numbers.toSorted());
    expect(thresholds?.rows).toHaveLength(Object.keys(data['thresholds']).length);
    const parts = data['roles'].flatMap((role: Json) => Object.values(role['parts'] as Record<string, number>));
    const rows = extracts.flatMap((table) => table.rows.filter((row) => /^\d+$/.test(tight(row[0] ?? ''))));
    expect(rows).toHaveLength(parts.reduce((sum: number, count: number) => sum + count, 0));
  });
});

describe('the pages of a matrix', () => {
  it.each([
    ['a4', 10, [10, 10, 10]],
    ['a3', 12, [10, 10, 10]],
  ] as const)(
    'on %s have at most %i roles, with all activities once more for the further ones',
    (paper, most, sizes) => {
      const frozen = given({ roles: 30, activities: 40 });
      const maps = mapsOf(printOf(frozen, 'en', paper));
      const columns = maps.map(({ columnGroups }) => columnGroups.flatMap((group) => group.columns));
      expect(columns.map(({ length }) => length)).toEqual(sizes);
      expect(Math.max(...columns.map(({ length }) => length))).toBeLessThanOrEqual(most);
      expect(columns.flat().map(({ name }) => name)).toEqual(
        frozen.document.roles.map(({ title }) => (title as { en: string }).en),
      );
      const rows = maps.map(({ rowGroups }) => rowGroups.flatMap((group) => group.rows.map(({ ref }) => Number(ref))));
      expect(rows).toEqual(maps.map(() => Array.from({ length: 40 }, (_, at) => at + 1)));
      expect(maps[0]?.rowGroups.map(({ title }) => title)).toEqual(['Ask', 'Sort', 'Judge', 'Mend', 'Report']);
    },
  );

  it('have the letters of the matrix, and its legend, on each', () => {
    const frozen = given({ roles: 13, activities: 6 });
    for (const { columnGroups, rowGroups, legend } of mapsOf(printOf(frozen))) {
      expect(legend).toMatchObject({
        kind: 'letters',
        letters: frozen.profile.letters.map(({ letter }) => ({ letter })),
      });
      const names = columnGroups.flatMap(({ columns }) => columns.map(({ name }) => name));
      rowGroups
        .flatMap(({ rows }) => rows)
        .forEach(({ cells }, row) => {
          cells.forEach((cell, column) => {
            const role = frozen.document.roles.find(({ title }) => (title as { en: string }).en === names[column]);
            const written = frozen.document.cells.find((one) => one.activity === `a${row}` && one.role === role?.key);
            expect(cell).toEqual({ state: 'letters', letters: written?.letters ?? [] });
          });
        });
    }
  });

  it('have the same data whatever order the members of what was frozen come in', () => {
    const frozen = given({ roles: 4, activities: 6 }, { approval: APPROVED });
    const again = JSON.parse(canonicalJson(JSON.parse(JSON.stringify(frozen)))) as FrozenMatrix;
    const { current } = subjects.get('en')!;
    expect(rasicMatrixFile(current, again).equals(rasicMatrixFile(current, frozen))).toBe(true);
    const scores = (accountability: FrozenMatrix): Buffer =>
      scoresFile({ ...subjects.get('en')!, accountability: [accountability] });
    expect(scores(again).equals(scores(frozen))).toBe(true);
  });

  it('are A3 only where the matrix is', async () => {
    const { model } = printOf(given({ roles: 5, activities: 5 }), 'en', 'a3');
    expect(model.sections.filter(({ paper }) => paper === 'A3').map(({ id }) => id)).toEqual(['rasic-matrix']);
    const pdf = (await renderReport(model)).toString('latin1');
    expect(pdf.match(/\/MediaBox \[0 0 1190.55 841.89\]/g)).toHaveLength(1);
  });

  it('say of an empty matrix that it is empty', () => {
    const { model, data } = printOf(
      given({ roles: 1, activities: 1 }, { document: { roles: [], activities: [], cells: [], steps: [] } }),
    );
    expect(blocksOf(model, 'rasic-matrix', 'callout')).toMatchObject([{ tone: 'warning' }]);
    expect(data['counts']).toMatchObject({ activities: 0, roles: 0 });
  });

  it('of 30 roles and 200 activities are the same bytes twice, in a few seconds', async () => {
    const print = printOf(given({ roles: 30, activities: 200 }), 'en', 'a3');
    const started = Date.now();
    const first = await renderReport(print.model);
    expect(Date.now() - started).toBeLessThan(30_000);
    expect((await renderReport(print.model)).equals(first)).toBe(true);
  });
});

describe('the approval of a matrix, in print', () => {
  const textOf = ({ model }: Print): string => JSON.stringify(blocksOf(model, 'control', 'callout'));

  it.each<[string, FrozenMatrix['approval'], string, string]>([
    ['none', null, 'warning', 'This version is not approved yet.'],
    [
      'a current one',
      APPROVED,
      'good',
      'Version 4 was approved on 22 March 2012 by Budi Santoso (recorded by Rina Hartono).',
    ],
    ['of who recorded it', { ...APPROVED!, givenBy: null }, 'good', 'by Rina Hartono.'],
    [
      'of somebody without a name',
      { ...APPROVED!, givenBy: null, recordedBy: null },
      'good',
      'by somebody whose name is not kept.',
    ],
    ['an outdated one', { ...APPROVED!, version: 3, isCurrent: false }, 'warning', 'Changed since: this is version 4'],
  ])('is told: %s', (_, approval, tone, sentence) => {
    const print = printOf(given({ roles: 3, activities: 3 }, { approval }));
    expect(textOf(print)).toContain(`"tone":"${tone}"`);
    expect(textOf(print)).toContain(sentence);
    expect(print.data['approval']).toEqual(approval);
  });
});

describe('what differs', () => {
  const changes = [{ activity: 'a1', role: 'r1', letters: [] }];

  it('is listed in the print of a copy, cell by cell', () => {
    const original = {
      title: 'Standard',
      deviations: [{ activity: 'a1', role: 'r2', letters: ['I'], modelLetters: [] } as const],
      lost: [{ activity: 'gone', role: 'r2', letters: ['I'] } as const],
    };
    const { model, data } = printOf(
      given({ roles: 4, activities: 4 }, { unit: { ref: 'JKT', name: 'Jakarta' }, original }),
    );
    const [table] = blocksOf(model, 'rasic-deviations', 'table');
    expect(table?.table.rows).toMatchObject([
      { cells: ['2', expect.any(String), expect.any(String), { text: 'I' }, 'empty'] },
    ]);
    expect(JSON.stringify(blocksOf(model, 'rasic-deviations', 'paragraph'))).toContain(
      '1 cell differs from “Standard”.',
    );
    expect(data['original']).toMatchObject({
      deviations: [{ activity: 'a1', letters: 'I', original: '' }],
      lost: [{}],
    });
  });

  it('in copies is listed in the print of their original, with what is broken there', () => {
    const copy = (id: string, own: typeof changes): FrozenMatrix['copies'][number] => ({
      ...{ id, unit: { ref: id, name: `Unit ${id}` }, changes: own, roles: [], thresholds: null, holders: null },
    });
    const { model, data } = printOf(
      given({ roles: 4, activities: 4 }, { copies: [copy('A', changes), copy('B', [])] }),
    );
    const [table] = blocksOf(model, 'rasic-copies', 'table');
    expect(table?.table.rows[0]).toEqual({
      kind: 'group',
      text: 'Unit A · 1 cell · accountability broken in 1 place',
    });
    expect(table?.table.rows).toHaveLength(2);
    expect(data['copies']).toMatchObject({ count: 2, deviating: 1, errors: 1, units: [{ unit: 'A', cells: 1 }] });
    const same = printOf(given({ roles: 4, activities: 4 }, { copies: [copy('B', [])] }));
    expect(JSON.stringify(blocksOf(same.model, 'rasic-copies', 'paragraph'))).toContain('without a difference');
  });
});

describe.each(LANGUAGES)('accountability in a gap report (%s)', (language) => {
  const gapOf = (accountability?: readonly FrozenMatrix[]): Print => {
    const subject = { ...subjects.get(language)!, ...(accountability && { accountability }) };
    const scores = scoresFile(subject);
    return { data: JSON.parse(scores.toString('utf8')), model: gapReportModel(subject, scores) };
  };

  it('is not there without a matrix', () => {
    const { model, data } = gapOf();
    expect(model.sections.some(({ id }) => id === 'accountability')).toBe(false);
    expect(data).not.toHaveProperty('accountability');
  });

  it('prints the counts and the errors of its data file', () => {
    const changes = [{ activity: 'a0', role: 'r0', letters: [] }];
    const copy = { id: 'c', unit: { ref: 'A', name: 'Unit A' }, changes, roles: [], thresholds: null, holders: null };
    const broken = given({ roles: 9, activities: 20 }, { copies: [copy], approval: APPROVED });
    const { model, data } = gapOf([broken, given({ roles: 3, activities: 3 }, { unit: { ref: 'B', name: 'Unit B' } })]);
    const { gap } = rasicPrintWordingIn(language);
    const [first] = data['accountability'].matrices;
    expect(data['accountability'].errors).toBeGreaterThan(first.copies.errors);
    expect(first.copies.errors).toBeGreaterThan(0);
    expect(blocksOf(model, 'accountability', 'callout')).toMatchObject([
      { tone: 'bad', text: gap.verdict(data['accountability'].errors) },
    ]);
    const [counts, errors] = blocksOf(model, 'accountability', 'table').map(({ table }) => table);
    const { activities, roles, errors: wrong, warnings, hints } = first.counts;
    expect(counts?.rows[0]).toMatchObject({
      cells: [{}, `${activities} × ${roles}`, String(wrong), String(warnings), String(hints), expect.any(String)],
    });
    expect(errors?.rows.filter(({ kind }) => kind === 'row')).toHaveLength(data['accountability'].errors);
  });

  it('says so where nothing is broken, and counts errors that it has no room for', () => {
    const none = gapOf([given({ roles: 1, activities: 1 })]);
    expect(blocksOf(none.model, 'accountability', 'callout')).toMatchObject([{ tone: 'good' }]);
    expect(blocksOf(none.model, 'accountability', 'table')).toHaveLength(1);
    const many = gapOf([given({ roles: 9, activities: 400 })]);
    const { errors } = many.data['accountability'];
    expect(errors).toBeGreaterThan(60);
    expect(JSON.stringify(blocksOf(many.model, 'accountability', 'paragraph'))).toContain(
      rasicPrintWordingIn(language).gap.cut(errors - 60),
    );
  });
});
